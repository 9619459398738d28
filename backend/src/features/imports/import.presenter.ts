import { fieldSentence } from '@satu/contract/problems';
import type { ImportView } from '@satu/contract/views';
import type { FormDefinition } from '@satu/domain/form';
import {
  type CheckedRow,
  importColumns,
  type RowFault,
  type SheetRow,
  undoableUntil,
} from '@satu/domain/import';
import type { Language } from '@satu/domain/language';
import type { ImportBatch } from './import.repository.js';

/** Faults and duplicates told at once; the file of what is to be mended holds all. */
const TOLD = 100;
const SAMPLE = 5;

export interface ImportFacts {
  readonly batch: ImportBatch;
  readonly form: FormDefinition;
  readonly rows: readonly SheetRow[];
  readonly checked: readonly CheckedRow[];
  readonly same: { readonly at: Date; readonly by: string } | null;
}

/** An import as its maker sees it. */
export function presentImport(facts: ImportFacts, language: Language): ImportView {
  const { batch, form, rows, checked, same } = facts;
  const faulty = checked.filter(({ faults }) => faults.length > 0);
  const twice = checked.filter(({ isDuplicate, faults }) => isDuplicate && faults.length === 0);
  const cells = new Map(rows.map(({ number, cells: texts }) => [number, texts]));
  const faults = faulty.flatMap((row) => row.faults).slice(0, TOLD);
  return {
    id: batch.id,
    fileName: batch.fileName,
    formKey: form.key,
    formVersion: form.version,
    columns: importColumns(form).map(({ key, label }) => ({ key, label: label[language] })),
    headings: batch.headings,
    mapping: batch.mapping,
    sample: rows.slice(0, SAMPLE).map(({ cells: texts }) => [...texts]),
    rows: rows.length,
    ready: checked.length - faulty.length - twice.length,
    faulty: faulty.length,
    faults: faults.map((fault) => ({
      ...presentFault(fault, cells, language),
      choices: choicesAt(facts, fault, language),
    })),
    duplicates: twice.slice(0, TOLD).map(({ number, values, replaces }) => ({
      ...{ row: number, name: String(values['name']), replaceable: replaces !== null },
    })),
    duplicateCount: twice.length,
    replaceableCount: twice.filter(({ replaces }) => replaces !== null).length,
    sameFile: same && { at: same.at.toISOString(), by: same.by },
    ...presentStanding(batch),
  };
}

function presentStanding(batch: ImportBatch) {
  const { importedAt, undoneAt, createdAt, imported, replaced, version } = batch;
  const isUndoable = importedAt !== null && undoneAt === null;
  return {
    createdAt: createdAt.toISOString(),
    importedAt: importedAt?.toISOString() ?? null,
    imported,
    replaced,
    undoableUntil: isUndoable ? undoableUntil(importedAt).toISOString() : null,
    undoneAt: undoneAt?.toISOString() ?? null,
    version,
  };
}

function presentFault(
  fault: RowFault,
  cells: ReadonlyMap<number, readonly string[]>,
  language: Language,
) {
  const { row, column, detail, limit } = fault;
  const value = column === null ? '' : (cells.get(row)?.[column] ?? '');
  return {
    row,
    column,
    code: detail,
    text: fieldSentence(detail, limit, language) ?? detail,
    value,
  };
}

/** What the cell may say, where that is a short list. */
function choicesAt(
  { batch, form }: ImportFacts,
  { column }: RowFault,
  language: Language,
): string[] {
  const key = column === null ? '' : batch.mapping[column];
  const field = importColumns(form).find((one) => one.key === key)?.field;
  return (field?.options ?? []).map(({ label }) => label[language]);
}
