import type { Labels } from '../language/index.js';
import type { Period } from '../period/period-rules.js';
import { statusOfPeriod } from '../period/period-status.js';
import { DomainError } from '../problem/index.js';

/** The duty of one agency in one period. */
export interface Obligation {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly required: number;
  readonly counted: number;
  /** When the duty was first met; null: never, or cleared by revoking an exemption. */
  readonly metSince: Date | null;
  readonly exempt: boolean;
  readonly lapseOpen: boolean;
  /** The day a reorganisation ended the duty; null: it stands. */
  readonly endedOn: string | null;
}

/** As much of it as its colour depends on. */
export type Standing = Pick<Obligation, 'required' | 'counted' | 'exempt' | 'lapseOpen'>;

export const ZONES = ['GREEN', 'YELLOW', 'RED'] as const;
export type Zone = (typeof ZONES)[number];

export const ZONE_LABELS: Labels<Zone> = {
  GREEN: { id: 'Hijau: terpenuhi atau dikecualikan', en: 'Green: met or exempt' },
  YELLOW: { id: 'Kuning: sudah mulai atau gugur', en: 'Yellow: begun or lapsed' },
  RED: { id: 'Merah: belum ada', en: 'Red: nothing yet' },
};

/** The findings of fact that end what counted: false or failing, or truly no longer in use. */
export const LAPSE_CAUSES = ['REJECTED', 'STOPPED'] as const;
export type LapseCause = (typeof LAPSE_CAUSES)[number];

export const LAPSE_CAUSE_LABELS: Labels<LapseCause> = {
  REJECTED: { id: 'dinyatakan tidak memenuhi kriteria', en: 'found not to meet the criteria' },
  STOPPED: { id: 'dihentikan', en: 'stopped' },
};

/** What an agency can do instead of leaving its duty unmet. */
export const WAYS_OUT = ['replace', 'ask-exemption'] as const;
export type WayOut = (typeof WAYS_OUT)[number];

/** Days an agency has to cure a lapse, unless its region says otherwise. */
export const DEFAULT_CURE_DAYS = 30;

const DAY_MS = 86_400_000;

/** Whether what counts reaches what is required, with no lapse open. */
export function isMet(obligation: Pick<Standing, 'required' | 'counted' | 'lapseOpen'>): boolean {
  return obligation.counted >= obligation.required && !obligation.lapseOpen;
}

/** Whether the duty stands, is not waived, and is not met: such a one blocks closing. */
export function isOutstanding(obligation: Standing & Pick<Obligation, 'endedOn'>): boolean {
  return obligation.endedOn === null && !obligation.exempt && !isMet(obligation);
}

/** Its zone on the compliance page; `begun` says whether the agency has a live innovation. */
export function zoneOf(obligation: Standing, begun: boolean): Zone {
  if (obligation.exempt || isMet(obligation)) return 'GREEN';
  return begun || obligation.lapseOpen || obligation.counted > 0 ? 'YELLOW' : 'RED';
}

/**
 * Refuses an agency's own act that would bring a duty once met in an open period below what is
 * required (rule 2). A finding of fact never comes here: it opens a lapse instead.
 */
export function assertMayLeave(
  obligation: Obligation,
  period: Period,
  countedAfter: number,
  now: Date,
): void {
  if (statusOfPeriod(period, now) !== 'OPEN' || !fallsBelow(obligation, countedAfter)) return;
  throw new DomainError('conflict', 'last-counted-innovation', {
    agencyId: obligation.agencyId,
    agencyName: obligation.agencyName,
    periodId: period.id,
    periodName: period.name,
    ways: WAYS_OUT,
  });
}

/** When a lapse must be cured: so many days, but never after the deadline. */
export interface CureTerms {
  readonly cureDays: number;
  readonly closesAt: Date;
  readonly now: Date;
}

/**
 * The lapse that a finding of fact opens, or null when the duty stays met, was never met, is
 * waived, or has a lapse open already. Past the deadline there is no time left: due at once.
 */
export function lapseFor(
  obligation: Obligation,
  countedAfter: number,
  terms: CureTerms,
): { readonly cureBy: Date } | null {
  if (!fallsBelow(obligation, countedAfter)) return null;
  const full = terms.now.getTime() + terms.cureDays * DAY_MS;
  const due = Math.max(terms.now.getTime(), Math.min(full, terms.closesAt.getTime()));
  return { cureBy: new Date(due) };
}

/** From met to unmet, where that matters. An open lapse means that it fell before. */
function fallsBelow(obligation: Obligation, countedAfter: number): boolean {
  if (obligation.exempt || obligation.lapseOpen || obligation.endedOn !== null) return false;
  return obligation.metSince !== null && countedAfter < obligation.required;
}
