import { type Lack, LACK_LEVELS } from './lack.js';

/** As many as somebody begins with. */
export const FIRST_FIXES = 3;

/**
 * The fixes that matter most, worst first: what stops the submission before what stops taking part,
 * that before what costs index points; of these the most points first, else in the order of the form.
 * What nobody can mend is no fix.
 */
export function firstFixes(lacks: readonly Lack[], most = FIRST_FIXES): readonly Lack[] {
  return lacks
    .filter(({ mendable }) => mendable)
    .map((one, place) => ({ one, place }))
    .sort((a, b) => rank(a.one) - rank(b.one) || b.one.points - a.one.points || a.place - b.place)
    .slice(0, most)
    .map(({ one }) => one);
}

function rank({ level }: Lack): number {
  return LACK_LEVELS.indexOf(level);
}
