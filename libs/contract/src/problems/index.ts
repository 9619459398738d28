export { fieldSentence, FIELD_TEXTS, type FieldCode } from './field-texts.js';
export { PROBLEMS, type ProblemCode } from './catalogue.js';
export { problemDetail } from './problem-detail.js';
export type { ProblemEntry } from './problem-entry.js';
