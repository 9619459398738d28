import { fieldSentence } from '@satu/contract/problems';
import type { ImportView } from '@satu/contract/views';
import { type CheckedRow, type RowFault, type SheetRow, undoableUntil } from '@satu/domain/import';
import type { Language } from '@satu/domain/language';
import type { ImportBatch } from './import.repository.js';

/** Faults and duplicates told at once; the file of what is to be mended holds all. */
const TOLD = 100;
const SAMPLE = 5;

export interface ImportFacts {
  readonly batch: ImportBatch;
  readonly rows: readonly SheetRow[];
  readonly checked: readonly CheckedRow[];
  readonly same: { readonly at: Date; readonly by: string } | null;
}

/** An import as its maker sees it. */
export function presentImport(facts: ImportFacts, language: Language): ImportView {
  const { batch, rows, checked, same } = facts;
  const faulty = checked.filter(({ faults }) => faults.length > 0);
  const twice = checked.filter(({ isDuplicate, faults }) => isDuplicate && faults.length === 0);
  const cells = new Map(rows.map(({ number, cells: texts }) => [number, texts]));
  const faults = faulty.flatMap((row) => row.faults).slice(0, TOLD);
  return {
    id: batch.id,
    fileName: batch.fileName,
    headings: batch.headings,
    mapping: batch.mapping,
    sample: rows.slice(0, SAMPLE).map(({ cells: texts }) => [...texts]),
    rows: rows.length,
    ready: checked.length - faulty.length - twice.length,
    faulty: faulty.length,
    faults: faults.map((fault) => presentFault(fault, cells, language)),
    duplicates: twice
      .slice(0, TOLD)
      .map(({ number, values }) => ({ row: number, name: String(values['name']) })),
    duplicateCount: twice.length,
    sameFile: same && { at: same.at.toISOString(), by: same.by },
    ...presentStanding(batch),
  };
}

function presentStanding(batch: ImportBatch) {
  const { importedAt, undoneAt, createdAt, imported, version } = batch;
  const isUndoable = importedAt !== null && undoneAt === null;
  return {
    createdAt: createdAt.toISOString(),
    importedAt: importedAt?.toISOString() ?? null,
    imported,
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
