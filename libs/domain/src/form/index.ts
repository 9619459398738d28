export {
  emptiedValue,
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
} from './form-definition.js';
export { currentForm, formOf, FORMS } from './forms.js';
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
