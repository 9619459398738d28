export {
  assertConfirmable,
  assertInOffice,
  assertReplaceable,
  assertScan,
  type Candidate,
  chooseSignatory,
  isSameSheet,
  type Judge,
  type Scan,
  type SheetFacts,
  type StatementFacts,
} from './statement-rules.js';
export {
  isOpenStatement,
  STATEMENT_STATUS_LABELS,
  STATEMENT_STATUSES,
  type StatementStatus,
} from './statement-words.js';
