export {
  assertConfirmable,
  assertScan,
  type Candidate,
  chooseSignatory,
  type Judge,
  type Scan,
  type StatementFacts,
} from './statement-rules.js';
export {
  isOpenStatement,
  STATEMENT_STATUS_LABELS,
  STATEMENT_STATUSES,
  type StatementStatus,
} from './statement-words.js';
