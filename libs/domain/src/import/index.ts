export {
  AGENCY_COLUMN,
  guessColumns,
  importColumns,
  plainWords,
  type ImportColumn,
} from './import-columns.js';
export {
  FIELD_MARK,
  HINT_WORDS,
  readForm,
  type DocumentBlock,
  type FilledPart,
  type FormReading,
  type UnreadPart,
} from './form-document.js';
export { answerToWrite, isWritable, rowsToWrite } from './written-answer.js';
export { readCell, type CellReading } from './read-cell.js';
export {
  checkRows,
  standingKey,
  type CheckedRow,
  type ImportAgency,
  type ImportWorld,
  type RowFault,
  type SheetRow,
  type StandingInnovation,
} from './check-rows.js';
export { assertUndoable, UNDO_HOURS, undoableUntil, type UndoFacts } from './undo-rules.js';
/** More rows than any region has innovations in a year. */
export const IMPORT_ROW_LIMIT = 5_000;
export const IMPORT_COLUMN_LIMIT = 100;
