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
