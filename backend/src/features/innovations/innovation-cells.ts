import type { InnovationSummary } from '@satu/contract/views';
import {
  INITIATOR_LABELS,
  INNOVATION_FORM_LABELS,
  INNOVATION_STAGE_LABELS,
  INNOVATION_STATUS_LABELS,
  MEDIUM_LABELS,
  USE_STATE_LABELS,
} from '@satu/domain/innovation';
import type { Labels, Language } from '@satu/domain/language';
import type { InnovationColumnKey, ListColumn } from '@satu/domain/list';
import { affairOf } from '@satu/domain/reference';
import { momentInZone, type TimeZone } from '@satu/domain/time';
import type { Cell, Row } from '../../platform/spreadsheets/sheet.js';

/** Who reads: in which words, and by which wall clock. */
export interface SheetReader {
  readonly language: Language;
  readonly timeZone: TimeZone;
}

type CellOf = (item: InnovationSummary, reader: SheetReader) => Cell;

const CELLS: Readonly<Record<InnovationColumnKey, CellOf>> = {
  name: ({ name }) => name,
  custodianAgency: ({ custodianAgencyName }) => custodianAgencyName,
  agency: ({ agencyName }) => agencyName,
  status: labelled('status', INNOVATION_STATUS_LABELS),
  stage: labelled('stage', INNOVATION_STAGE_LABELS),
  mainAffair: ({ mainAffairCode }) => affairName(mainAffairCode),
  // One year is a number to sort by; several are a text.
  years: ({ years }) => (years.length === 1 ? (years[0] ?? null) : years.join(', ')),
  initiator: labelled('initiator', INITIATOR_LABELS),
  medium: labelled('medium', MEDIUM_LABELS),
  form: labelled('form', INNOVATION_FORM_LABELS),
  useState: labelled('useState', USE_STATE_LABELS),
  turnSince: momentOf('turnSince'),
  updatedAt: momentOf('updatedAt'),
  published: ({ published }) => published,
};

/** The items as rows of a sheet, one at a time. */
export async function* rowsOf(
  items: AsyncIterable<InnovationSummary>,
  columns: readonly ListColumn<InnovationColumnKey>[],
  reader: SheetReader,
): AsyncGenerator<Row> {
  for await (const item of items) yield columns.map(({ key }) => CELLS[key](item, reader));
}

function labelled<Field extends keyof InnovationSummary>(
  field: Field,
  labels: Labels<Extract<InnovationSummary[Field], string>>,
): CellOf {
  return (item, { language }) => {
    const code = item[field] as Extract<InnovationSummary[Field], string> | null;
    return code === null ? null : labels[code][language];
  };
}

function momentOf(field: 'turnSince' | 'updatedAt'): CellOf {
  return (item, { timeZone }) => ({ moment: momentInZone(new Date(item[field]), timeZone) });
}

function affairName(code: string | null): string | null {
  return code === null ? null : `${code} ${affairOf(code)?.name ?? ''}`.trim();
}
