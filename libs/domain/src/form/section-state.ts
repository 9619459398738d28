import type { InnovationStage } from '../innovation/innovation-words.js';
import type { Labels } from '../language/index.js';
import {
  type FieldValues,
  type FormDefinition,
  type FormSection,
  isBlank,
  pointerOf,
  requiredFields,
  type SubmissionTarget,
} from './form-definition.js';
import { validateContent } from './validate-content.js';

export const SECTION_STATES = ['NOT_STARTED', 'IN_PROGRESS', 'COMPLETE', 'NEEDS_WORK'] as const;
export type SectionState = (typeof SECTION_STATES)[number];

export const SECTION_STATE_LABELS: Labels<SectionState> = {
  NOT_STARTED: { id: 'Belum mulai', en: 'Not started' },
  IN_PROGRESS: { id: 'Sedang diisi', en: 'In progress' },
  COMPLETE: { id: 'Lengkap', en: 'Complete' },
  NEEDS_WORK: { id: 'Perlu diperbaiki', en: 'Needs work' },
};

export interface SectionQuestion {
  readonly target: SubmissionTarget;
  readonly stage: InnovationStage | null;
  /** Pointers that a return left notes at. */
  readonly notedPointers: readonly string[];
}

/**
 * The state of each section by its key. One with nothing to ask for is complete as soon as it
 * holds anything, and never stands in the way before.
 */
export function sectionStates(
  definition: FormDefinition,
  values: FieldValues,
  question: SectionQuestion,
): Readonly<Record<string, SectionState>> {
  const required = new Set(
    requiredFields(definition, question.target, question.stage).map((field) => field.key),
  );
  const wrong = new Set([
    ...validateContent(definition, values).map((error) => error.pointer),
    ...question.notedPointers,
  ]);
  return Object.fromEntries(
    definition.sections.map((section) => [section.key, stateOf(section, values, required, wrong)]),
  );
}

function stateOf(
  section: FormSection,
  values: FieldValues,
  required: ReadonlySet<string>,
  wrong: ReadonlySet<string>,
): SectionState {
  if (section.fields.some((field) => wrong.has(pointerOf(field)))) return 'NEEDS_WORK';
  if (section.fields.every((field) => isBlank(values[field.key]))) return 'NOT_STARTED';
  const isMissing = section.fields.some(
    (field) => required.has(field.key) && isBlank(values[field.key]),
  );
  return isMissing ? 'IN_PROGRESS' : 'COMPLETE';
}
