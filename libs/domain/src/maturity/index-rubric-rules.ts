import { INNOVATION_STAGES } from '../innovation/innovation-words.js';
import type { Bilingual } from '../language/index.js';
import { DomainError, type FieldError } from '../problem/index.js';
import {
  BAND_KEYS,
  type IndexIndicator,
  type IndexRubric,
  type RegionRow,
  type TierTexts,
} from './index-rubric.js';
import { hasTwoPlaces } from './points.js';

const BASIC_SERVICES = 6;
const MOST_WEIGHT = 100;
const MOST_COUNT = 1000;

/**
 * What keeps an edition from being published, each with its place: doubled keys, weights that are not
 * positive with two places, tiers without words, bands out of order, a formula that can't be computed.
 */
export function rubricFaults(rubric: IndexRubric): FieldError[] {
  return [
    ...missing('/title', rubric.title),
    ...missing('/source', rubric.source),
    ...formulaFaults(rubric),
    ...bandFaults(rubric),
    ...stageFaults(rubric),
    ...(rubric.indicators.length === 0 ? [{ pointer: '/indicators', detail: 'required' }] : []),
    ...rubric.indicators.flatMap((part, index) =>
      indicatorFaults(rubric.indicators, part, `/indicators/${index}`),
    ),
    ...rubric.rows.flatMap((part, index) => rowFaults(rubric.rows, part, `/rows/${index}`)),
  ];
}

/** Refuses an edition that can't be computed with. */
export function assertIndexRubric(rubric: IndexRubric): void {
  const errors = rubricFaults(rubric);
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

function formulaFaults({ formula }: IndexRubric): FieldError[] {
  const whole = (key: keyof typeof formula, min: number, max: number): FieldError[] => {
    const value = formula[key];
    const pointer = `/formula/${key}`;
    if (!Number.isSafeInteger(value)) return [{ pointer, detail: 'not-a-whole-number' }];
    if (value < min) return [{ pointer, detail: 'too-small', limit: min }];
    return value > max ? [{ pointer, detail: 'too-large', limit: max }] : [];
  };
  return [
    ...whole('minDivisor', 1, MOST_COUNT),
    ...whole('countCap', 0, MOST_COUNT),
    ...whole('basicServiceAffairsRequired', 0, BASIC_SERVICES),
    ...numberFaults('/formula/countPoints', formula.countPoints, 0),
  ];
}

/** All four bands in their order, each beginning below the one above, the last at 0. */
function bandFaults({ bands }: IndexRubric): FieldError[] {
  if (bands.map(({ key }) => key).join() !== BAND_KEYS.join()) {
    return [{ pointer: '/bands', detail: 'bands-out-of-order' }];
  }
  return bands.flatMap(({ min, label }, index) => {
    const above = bands[index - 1]?.min ?? Infinity;
    const isLast = index === bands.length - 1;
    const isPlaced = hasTwoPlaces(min) && min < above && (isLast ? min === 0 : min > 0);
    return [
      ...missing(`/bands/${index}/label`, label),
      ...(isPlaced && min <= 100
        ? []
        : [{ pointer: `/bands/${index}/min`, detail: 'bands-out-of-order' }]),
    ];
  });
}

function stageFaults({ scoredStages }: IndexRubric): FieldError[] {
  if (scoredStages.length === 0) return [{ pointer: '/scoredStages', detail: 'required' }];
  const isKnown = scoredStages.every((stage) => INNOVATION_STAGES.includes(stage));
  return isKnown ? [] : [{ pointer: '/scoredStages', detail: 'not-allowed' }];
}

type Part = Pick<RegionRow, 'key' | 'name' | 'weight'>;

function partFaults(parts: readonly Part[], part: Part, at: string): FieldError[] {
  const first = parts.find(({ key }) => key === part.key);
  return [
    ...(part.key.trim() === '' ? [{ pointer: `${at}/key`, detail: 'required' }] : []),
    ...(first === part ? [] : [{ pointer: `${at}/key`, detail: 'duplicate' }]),
    ...missing(`${at}/name`, part.name),
    ...(part.weight > 0
      ? numberFaults(`${at}/weight`, part.weight, 0)
      : [{ pointer: `${at}/weight`, detail: 'too-small', limit: 0.01 }]),
  ];
}

function indicatorFaults(
  parts: readonly IndexIndicator[],
  part: IndexIndicator,
  at: string,
): FieldError[] {
  const { bases, tiers } = part;
  const hasOne = bases.length === 0 ? tiers !== null : tiers === null;
  const sameNumber = parts.find(({ number }) => number === part.number);
  return [
    ...partFaults(parts, part, at),
    ...(sameNumber === part ? [] : [{ pointer: `${at}/number`, detail: 'duplicate' }]),
    ...(hasOne ? [] : [{ pointer: `${at}/tiers`, detail: 'not-allowed' }]),
    ...(tiers === null ? [] : tierFaults(tiers, `${at}/tiers`)),
    ...bases.flatMap((basis, index) => [
      ...(bases.find(({ key }) => key === basis.key) === basis
        ? []
        : [{ pointer: `${at}/bases/${index}/key`, detail: 'duplicate' }]),
      ...missing(`${at}/bases/${index}/name`, basis.name),
      ...tierFaults(basis.tiers, `${at}/bases/${index}/tiers`),
    ]),
  ];
}

function rowFaults(parts: readonly RegionRow[], part: RegionRow, at: string): FieldError[] {
  const ranges = part.measure?.ranges ?? [];
  return [
    ...partFaults(parts, part, at),
    ...tierFaults(part.tiers, `${at}/tiers`),
    ...ranges.flatMap(({ min, max }, index) => {
      const ends = [min, max].filter((end) => end !== null);
      const isRange =
        ends.length > 0 && ends.every(hasTwoPlaces) && (min ?? -Infinity) <= (max ?? Infinity);
      return isRange ? [] : [{ pointer: `${at}/measure/ranges/${index}`, detail: 'not-allowed' }];
    }),
  ];
}

function tierFaults(tiers: TierTexts, at: string): FieldError[] {
  return tiers.flatMap((tier, index) => missing(`${at}/${index}`, tier));
}

/** The Indonesian words are needed; a missing translation is shown as them. */
function missing(pointer: string, { id }: Bilingual): FieldError[] {
  return id.trim() === '' ? [{ pointer: `${pointer}/id`, detail: 'required' }] : [];
}

function numberFaults(pointer: string, value: number, min: number): FieldError[] {
  if (!hasTwoPlaces(value)) return [{ pointer, detail: 'too-many-places', limit: 2 }];
  if (value < min) return [{ pointer, detail: 'too-small', limit: min }];
  return value > MOST_WEIGHT ? [{ pointer, detail: 'too-large', limit: MOST_WEIGHT }] : [];
}
