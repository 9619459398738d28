import { IMPORT_COLUMN_LIMIT } from '@satu/domain/import';
import { Flag, PartList, Text, TextList, Whole } from '../../platform/validation/fields.js';

/** What the person calls the file. */
export class BringSheetQuery {
  @Text({ min: 1, max: 200 })
  fileName: string;
}

/** One cell with other words. */
export class CellDto {
  @Whole({ min: 2, max: 1_048_576 })
  row: number;

  @Whole({ min: 0, max: IMPORT_COLUMN_LIMIT })
  column: number;

  @Text({ max: 20_000 })
  value: string;
}

/** What each column is, and cells that are mended in place. */
export class ChangeImportDto {
  /** The key of each column in its place, an empty text for one that is left out. */
  @TextList({ max: IMPORT_COLUMN_LIMIT, length: 60, optional: true })
  mapping?: string[];

  @PartList(() => CellDto, { max: 500, optional: true })
  cells?: CellDto[];
}

/** What is to be done with rows that can't arrive as they are. */
export class PerformImportDto {
  /** Rows with faults stay behind; without it one of them stops all. */
  @Flag({ optional: true })
  leaveFaulty?: boolean;

  /** Rows whose innovation stands already arrive too; without it they are left out. */
  @Flag({ optional: true })
  withDuplicates?: boolean;

  /** Rows whose innovation is still a draft are written over it; cells that say nothing change nothing. */
  @Flag({ optional: true })
  replaceDuplicates?: boolean;
}
