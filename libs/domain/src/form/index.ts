export {
  emptiedValue,
  FIELD_TYPE_LABELS,
  FIELD_TYPES,
  fieldsOf,
  isBlank,
  pointerOf,
  publishedKeys,
  requiredFields,
  SUBMISSION_TARGETS,
  type FieldValues,
  type FormDefinition,
  type FormField,
  type FormOption,
  type FormSection,
  type FieldType,
  type SubmissionTarget,
  type TableColumn,
  type WordMinimum,
} from './form-definition.js';
export {
  SECTION_STATE_LABELS,
  SECTION_STATES,
  sectionStates,
  type SectionState,
} from './section-state.js';
export { EARLIEST_DAY, isWebAddress } from './field-checks.js';
export { BUDGET_LINE_LIMIT, isBudget, type Budget, type BudgetLine } from './budget.js';
export { validateContent } from './validate-content.js';
export { wordCount } from './word-count.js';
export { isReference, REFERENCE_LABEL_LENGTH, type Reference } from './reference.js';
export { emptyRow, TABLE_CELL_LENGTH, TABLE_ROW_LIMIT, type TableRow } from './table-rows.js';
export { wordTallies, type WordTally } from './word-tally.js';
export { moveToForm, type FieldMove, type FormChange } from './form-change.js';
export {
  assertEdition,
  assertEditionOpen,
  assertPublishable,
  faultsOfEdition,
  HELP_LENGTH,
  LABEL_LENGTH,
  OWN_FIELD_LIMIT,
  OWN_FIELD_TYPES,
  type EditionLetter,
} from './form-edition-rules.js';
export { answerLines } from './answer-words.js';
export { valuesUnder } from './values-under.js';
