import type { EditionView } from '@satu/contract/views';
import { addDays, dayInZone, endOfDay, isDay, startOfDay, type TimeZone } from '@satu/domain/time';

/** One step of a criterion's scale, as it is being typed. */
export interface LevelDraft {
  level: string;
  text: string;
  textEn: string;
}

/** One weighted criterion, as it is being typed. */
export interface CriterionDraft {
  key: string;
  name: string;
  nameEn: string;
  weight: string;
  levels: LevelDraft[];
}

/** An edition as a form holds it: days of the region's calendar, numbers as typed. */
export interface EditionDraft {
  competitionId: string;
  /** Name of a competition that doesn't exist yet; '' when one was chosen. */
  competitionName: string;
  year: string;
  name: string;
  description: string;
  entriesOpenOn: string;
  /** The last day on which entries are taken. */
  entriesCloseOn: string;
  stageName: string;
  scoringOpensOn: string;
  /** The last day on which scores are taken. */
  scoringClosesOn: string;
  publishers: string;
  criteria: CriterionDraft[];
}

export type RubricChange = (criteria: readonly CriterionDraft[]) => CriterionDraft[];

const FIRST_LEVELS = 4;

/** An empty form, with one criterion of four levels to begin with. */
export function emptyEdition(year: number): EditionDraft {
  return {
    competitionId: '',
    competitionName: '',
    year: String(year),
    name: '',
    description: '',
    entriesOpenOn: '',
    entriesCloseOn: '',
    stageName: $localize`:@@competitions.form.stageDefault:Penilaian usulan`,
    scoringOpensOn: '',
    scoringClosesOn: '',
    publishers: '2',
    criteria: [newCriterion([])],
  };
}

/** A further criterion: its scale has the steps of the first, for all share one. */
export function newCriterion(others: readonly CriterionDraft[]): CriterionDraft {
  const steps =
    others[0]?.levels.map(({ level }) => level) ??
    Array.from({ length: FIRST_LEVELS }, (_, index) => String(index + 1));
  return {
    key: freeKey(others),
    name: '',
    nameEn: '',
    weight: '',
    levels: steps.map((level) => ({ level, text: '', textEn: '' })),
  };
}

/** The form of an edition that exists. */
export function draftOf(edition: EditionView, zone: TimeZone): EditionDraft {
  const [stage] = edition.stages;
  return {
    competitionId: edition.competitionId,
    competitionName: '',
    year: String(edition.year),
    name: edition.name,
    description: edition.description ?? '',
    entriesOpenOn: firstDay(edition.entriesOpenAt, zone),
    entriesCloseOn: lastDay(edition.entriesCloseAt, zone),
    stageName: stage?.name ?? '',
    scoringOpensOn: stage ? firstDay(stage.opensAt, zone) : '',
    scoringClosesOn: stage ? lastDay(stage.closesAt, zone) : '',
    publishers: String(edition.publishers),
    criteria: (stage?.criteria ?? []).map(({ key, name, nameEn, weight, levels }) => ({
      key,
      name,
      nameEn,
      weight: String(weight),
      levels: levels.map(({ level, text, textEn }) => ({ level: String(level), text, textEn })),
    })),
  };
}

/** What last year's edition gives to a new one: its name a year on, its rubric, its rules; no dates. */
export function copiedFrom(edition: EditionView, year: number, zone: TimeZone): EditionDraft {
  const draft = draftOf(edition, zone);
  return {
    ...draft,
    year: String(year),
    name: draft.name.replaceAll(String(edition.year), String(year)),
    entriesOpenOn: '',
    entriesCloseOn: '',
    scoringOpensOn: '',
    scoringClosesOn: '',
  };
}

/** Pointers of what is empty and must not be; the server judges everything else. */
export function emptyFields(draft: EditionDraft): string[] {
  const fields: [string, string][] = [
    ...(draft.competitionId
      ? []
      : [['/competitionName', draft.competitionName] as [string, string]]),
    ['/year', draft.year],
    ['/name', draft.name],
    ['/entriesOpenAt', draft.entriesOpenOn],
    ['/entriesCloseAt', draft.entriesCloseOn],
    ['/stages/0/name', draft.stageName],
    ['/stages/0/opensAt', draft.scoringOpensOn],
    ['/stages/0/closesAt', draft.scoringClosesOn],
    ...draft.criteria.flatMap(criterionFields),
  ];
  return fields.flatMap(([pointer, value]) => (value.trim() === '' ? [pointer] : []));
}

function criterionFields(criterion: CriterionDraft, index: number): [string, string][] {
  const at = `/stages/0/criteria/${index}`;
  return [
    [`${at}/name`, criterion.name],
    [`${at}/weight`, criterion.weight],
    ...criterion.levels.flatMap(({ level, text }, step): [string, string][] => [
      [`${at}/levels/${step}/level`, level],
      [`${at}/levels/${step}/text`, text],
    ]),
  ];
}

/** The body that the server takes; an instant whose day wasn't touched keeps its hour. */
export function editionBody(draft: EditionDraft, zone: TimeZone, before?: EditionView): object {
  const [stage] = before?.stages ?? [];
  return {
    name: draft.name.trim(),
    description: draft.description.trim() || null,
    entriesOpenAt: opening(draft.entriesOpenOn, zone, before?.entriesOpenAt),
    entriesCloseAt: closing(draft.entriesCloseOn, zone, before?.entriesCloseAt),
    publishers: Number(draft.publishers),
    stages: [
      {
        key: stage?.key ?? 'scoring',
        name: draft.stageName.trim(),
        opensAt: opening(draft.scoringOpensOn, zone, stage?.opensAt),
        closesAt: closing(draft.scoringClosesOn, zone, stage?.closesAt),
        criteria: draft.criteria.map(criterionBody),
      },
    ],
  };
}

/** A text without its English stands in Indonesian on the English pages too. */
function criterionBody({ key, name, nameEn, weight, levels }: CriterionDraft): object {
  return {
    key,
    name: name.trim(),
    nameEn: nameEn.trim() || name.trim(),
    weight: whole(weight),
    levels: levels.map(({ level, text, textEn }) => ({
      level: whole(level),
      text: text.trim(),
      textEn: textEn.trim() || text.trim(),
    })),
  };
}

/** What isn't a number goes as it was typed, so that the refusal speaks of what stands in the field. */
function whole(text: string): number | string {
  return /^\d+$/.test(text.trim()) ? Number(text) : text;
}

function opening(day: string, zone: TimeZone, before?: string): string {
  if (before && firstDay(before, zone) === day) return before;
  return isDay(day) ? startOfDay(day, zone).toISOString() : day;
}

function closing(day: string, zone: TimeZone, before?: string): string {
  if (before && lastDay(before, zone) === day) return before;
  return isDay(day) ? endOfDay(day, zone).toISOString() : day;
}

function firstDay(instant: string, zone: TimeZone): string {
  return dayInZone(new Date(instant), zone);
}

/** A deadline at midnight belongs to the day that it ends. */
function lastDay(instant: string, zone: TimeZone): string {
  const day = dayInZone(new Date(instant), zone);
  const isMidnight = startOfDay(day, zone).getTime() === Date.parse(instant);
  return isMidnight ? addDays(day, -1) : day;
}

function freeKey(others: readonly CriterionDraft[]): string {
  const taken = new Set(others.map(({ key }) => key));
  let number = others.length + 1;
  while (taken.has(`k${number}`)) number += 1;
  return `k${number}`;
}
