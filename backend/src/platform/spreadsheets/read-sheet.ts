import { DomainError } from '@satu/domain/problem';
import { readSheet as readXlsx } from 'read-excel-file/node';
import { assertHarmless } from './office-zip.js';

/** What a reader finds in a cell: text as typed, numbers, dates as days, null for nothing. */
export type ReadCell = string | number | boolean | Date | null;

/**
 * The rows of the first sheet of a workbook, row 1 first, ragged at the end. Formulas read as the
 * value they had when the file was saved. `unsupported-file` for anything else than a workbook.
 */
export async function readSheet(bytes: Buffer): Promise<ReadCell[][]> {
  await assertHarmless(bytes);
  try {
    return (await readXlsx(bytes)) as unknown as ReadCell[][];
  } catch {
    throw new DomainError('unsupported', 'unsupported-file', { reason: 'NO_WORKBOOK' });
  }
}
