export {
  formatCode,
  isIssuedCode,
  ISSUED_CODE_ALPHABET,
  ISSUED_CODE_LENGTH,
  normaliseCode,
} from './issued-code.js';
export {
  ISSUED_KIND_LABELS,
  ISSUED_KINDS,
  type IssuedKind,
  VOID_REASON_LABELS,
  VOID_REASONS,
  type VoidReason,
} from './issued-words.js';
export { assertDocument, type DocumentDates, standingOf } from './shelf-rules.js';
export {
  DOCUMENT_KIND_LABELS,
  DOCUMENT_KINDS,
  DOCUMENT_STANDING_LABELS,
  DOCUMENT_STANDINGS,
  type DocumentKind,
  type DocumentStanding,
} from './shelf-words.js';
