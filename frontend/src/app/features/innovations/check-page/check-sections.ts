import { fieldsOf, isBlank, pointerOf, requiredFields } from '@satu/domain/form';
import type { Language } from '@satu/domain/language';
import type { InnovationView } from '@satu/contract/views';

import { type Words, formFor, summaryOf } from '../../../shell/form-text/form-summary';
import type { SummaryRow } from '../../../ui/summary-list/summary-list';
import { valuesOf } from '../innovation-summary';

export interface CheckSection {
  readonly key: string;
  readonly heading: string;
  readonly rows: readonly SummaryRow[];
  /** What may stay empty, and is. */
  readonly empty: readonly SummaryRow[];
}

export interface Reading {
  readonly language: Language;
  readonly editable: boolean;
  /** Fields that changed since the reader decided last, by key; null where nothing is compared. */
  readonly changes: Words | null;
  readonly onlyChanged: boolean;
}

/** The answers to be checked: what is filled first, what is asked for marked, what may be empty apart. */
export function checkSections(innovation: InnovationView, reading: Reading): CheckSection[] {
  const { language, editable, changes, onlyChanged } = reading;
  const form = formFor(innovation);
  const notes = innovation.notes.flatMap(({ pointer, text }): [string, string][] =>
    pointer === null ? [] : [[pointer, text]],
  );
  const linkTo = (section: string): string[] => ['/inovasi', innovation.id, 'isi', section];
  const asked = requiredFields(form, 'QUICK', innovation.stage).map(({ key }) => key);
  const isEmpty = ({ key, value, note, before }: SummaryRow): boolean =>
    value === null && !note && before === undefined && !asked.includes(key);
  const sections = summaryOf(form, valuesOf(innovation), {
    language,
    notes: new Map([...(editable ? missing(innovation, asked) : []), ...notes]),
    ...(changes ? { before: changes } : {}),
    ...(editable ? { linkTo } : {}),
  }).map(({ rows, ...section }) => ({
    ...section,
    rows: rows.filter((row) => !isEmpty(row) && (!onlyChanged || row.before !== undefined)),
    empty: onlyChanged ? [] : rows.filter(isEmpty),
  }));
  const told = sections.filter(({ rows, empty }) => rows.length + empty.length > 0);
  return told.sort((one, other) => Number(other.rows.length > 0) - Number(one.rows.length > 0));
}

/** A note at each field that this submission asks for and that is empty. */
function missing(innovation: InnovationView, asked: readonly string[]): [string, string][] {
  const values = valuesOf(innovation);
  return fieldsOf(formFor(innovation))
    .filter(({ key }) => asked.includes(key) && isBlank(values[key]))
    .map((field) => [
      pointerOf(field),
      $localize`:@@innovations.check.asked:Wajib diisi untuk pengajuan ini.`,
    ]);
}
