import { answersFor, type ExitLimits, fileLackOf, IID_EXIT, windowStart } from '../exit/index.js';
import { fieldsOf, isBlank, pointerOf } from '../form/index.js';
import {
  type InForce,
  obstaclesToSubmitting,
  type SubmissionFacts,
  type UseState,
} from '../innovation/index.js';
import { type IndexRubric, tierPoints } from '../maturity/index.js';
import { type ClaimToProve, indicatorLacks } from './indicator-lacks.js';
import { lack, type Lack } from './lack.js';
import { inFormOrder, lackOf } from './submission-lacks.js';

/** A piece of evidence under the indicator that it serves. */
export interface ServingEvidence {
  readonly evidenceId: string;
  readonly indicatorKey: string;
  /** Of a file; null for a link or a document cited. */
  readonly mime: string | null;
  readonly bytes: number | null;
}

/** What reporting an innovation to the index depends on. */
export interface IidFacts {
  readonly text: SubmissionFacts;
  readonly inForce: InForce | null;
  readonly useState: UseState;
  /** The edition that the region's period uses, and the year that it is named after. */
  readonly rubric: IndexRubric;
  readonly year: number;
  readonly claims: readonly ClaimToProve[];
  readonly evidence: readonly ServingEvidence[];
}

/**
 * What the innovation lacks to be reported: first what keeps it out, in the order of the form, then what
 * costs points, in the order of the edition.
 */
export function lacksForIid(facts: IidFacts): readonly Lack[] {
  const limits = IID_EXIT.limits;
  return [
    ...standingLacks(facts),
    ...inFormOrder(facts.text.form, [...writtenLacks(facts), ...windowLacks(facts, limits)]),
    ...indicatorLacks(facts.rubric, facts.claims),
    ...(limits ? fileLacks(facts, limits) : []),
  ];
}

/** The year that an edition is named after ("2026", "2026 Sidoarjo"); one without a year is of today. */
export function yearOfEdition(edition: string, now: Date): number {
  const named = /\b\d{4}\b/.exec(edition)?.[0];
  return named === undefined ? now.getUTCFullYear() : Number(named);
}

/** The index measures what a head stands for and what is in use. */
function standingLacks({ inForce, useState }: IidFacts): readonly Lack[] {
  return [
    ...(inForce === null ? [lack({ code: 'not-in-force', level: 'ENTRY' })] : []),
    ...(useState === 'STOPPED'
      ? [lack({ code: 'use-stopped', level: 'ENTRY', mendable: false })]
      : []),
  ];
}

/** The same rules as for a submission that aims at the index; the duty's deadline is none of its. */
function textLacks({ text, rubric }: IidFacts): readonly Lack[] {
  const timeless = { ...text, isCopy: true };
  const asked = obstaclesToSubmitting(timeless, null, new Date(0), 'IID');
  const stage = text.fields['stage'];
  const isMeasured = isBlank(stage) || rubric.scoredStages.some((scored) => scored === stage);
  return [
    ...asked.map((one) => lackOf(one, 'ENTRY')),
    ...(isMeasured
      ? []
      : [lack({ code: 'stage-not-measured', level: 'ENTRY', pointer: '/stage' })]),
  ];
}

/** What the form asks, and limits of the other side that the form itself does not know. */
function writtenLacks(facts: IidFacts): readonly Lack[] {
  const asked = textLacks(facts);
  const told = new Set(asked.map(({ pointer }) => pointer));
  return [...asked, ...wordLacks(facts).filter(({ pointer }) => !told.has(pointer))];
}

function wordLacks({ text: { form, fields } }: IidFacts): readonly Lack[] {
  const known = new Map(fieldsOf(form).map((field) => [field.key, pointerOf(field)]));
  return answersFor(IID_EXIT, form, { values: fields, language: 'id' }).flatMap((answer) => {
    const { state, from, maxWords = null, minWords = null } = answer;
    if (state !== 'TOO_LONG' && state !== 'TOO_SHORT') return [];
    const isLong = state === 'TOO_LONG';
    const code = isLong ? 'too-many-words' : 'too-few-words';
    const limit = isLong ? maxWords : minWords;
    return [lack({ code, level: 'ENTRY', limit, pointer: known.get(from[0] ?? '') ?? '' })];
  });
}

/** In use, or developed further, since the first day that the edition looks at. */
function windowLacks({ text, year }: IidFacts, limits: ExitLimits | undefined): readonly Lack[] {
  const { implementedOn, developedOn } = text.fields;
  if (!limits || typeof implementedOn !== 'string' || implementedOn === '') return [];
  const first = windowStart(limits, year);
  const isDeveloped = typeof developedOn === 'string' && developedOn >= first;
  if (implementedOn >= first || isDeveloped) return [];
  const field = fieldsOf(text.form).find(({ key }) => key === 'developedOn');
  const pointer = field ? pointerOf(field) : '';
  return [
    lack({ code: 'outside-window', level: 'ENTRY', pointer, limit: Number(first.slice(0, 4)) }),
  ];
}

/** Each piece that can't be uploaded there, with what it proves; one piece may serve several. */
function fileLacks({ rubric, claims, evidence }: IidFacts, limits: ExitLimits): readonly Lack[] {
  return rubric.indicators.flatMap(({ key, weight }) => {
    const tier = claims.find(({ indicatorKey }) => indicatorKey === key)?.tier ?? 0;
    if (tier === 0) return [];
    return evidence
      .filter(({ indicatorKey }) => indicatorKey === key)
      .flatMap((piece) => {
        const code = fileLackOf(limits, piece);
        if (code === null) return [];
        const limit = code === 'evidence-too-large' ? limits.maxBytes : null;
        const points = tierPoints(weight, tier);
        const { evidenceId } = piece;
        return [lack({ code, level: 'INDEX', indicatorKey: key, evidenceId, limit, points })];
      });
  });
}
