import { INNOVATION_STAGES, type InnovationStage } from '../innovation/innovation-words.js';
import type { Bilingual, Labels } from '../language/index.js';
import { isBudget } from './budget.js';

/** Every type that a field can have; one that isn't here is a visible error on page and server. */
export const FIELD_TYPES = [
  'text',
  'longText',
  'list',
  'choice',
  'multiChoice',
  'date',
  'number',
  'phone',
  'url',
  'affair',
  'affairs',
  'sdgs',
  'coordinates',
  'budget',
  'table',
  'agencies',
  'sop',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export const FIELD_TYPE_LABELS: Labels<FieldType> = {
  text: { id: 'Teks pendek', en: 'Short text' },
  longText: { id: 'Uraian', en: 'Long text' },
  list: { id: 'Daftar, satu per baris', en: 'List, one a line' },
  choice: { id: 'Pilihan tunggal', en: 'One choice' },
  multiChoice: { id: 'Pilihan ganda', en: 'Several choices' },
  date: { id: 'Tanggal', en: 'Date' },
  number: { id: 'Angka bulat', en: 'Whole number' },
  phone: { id: 'Nomor telepon', en: 'Phone number' },
  url: { id: 'Tautan', en: 'Link' },
  affair: { id: 'Urusan pemerintahan', en: 'Government affair' },
  affairs: { id: 'Beberapa urusan pemerintahan', en: 'Government affairs' },
  sdgs: { id: 'Tujuan Pembangunan Berkelanjutan', en: 'Sustainable Development Goals' },
  coordinates: { id: 'Titik lokasi', en: 'Location' },
  budget: { id: 'Anggaran per tahun', en: 'Budget by year' },
  table: { id: 'Tabel', en: 'Table' },
  agencies: { id: 'Perangkat daerah', en: 'Agencies' },
  sop: { id: 'SOP dari daftar SOP', en: 'SOP of the register' },
};

/** What a cell of a table holds; empty is always allowed, but not a row with nothing in it. */
export interface TableColumn {
  readonly key: string;
  readonly type: 'text' | 'year' | 'choice';
  readonly label: Bilingual;
  readonly options?: readonly FormOption[];
}

/** For what a text is sent: the duty (daftar cepat), or the full profile of the index. */
export const SUBMISSION_TARGETS = ['QUICK', 'IID'] as const;
export type SubmissionTarget = (typeof SUBMISSION_TARGETS)[number];

export interface FormOption {
  readonly value: string;
  readonly label: Bilingual;
}

export interface FormField {
  readonly key: string;
  readonly type: FieldType;
  readonly label: Bilingual;
  readonly help?: Bilingual;
  /** A real column, because lists, rules or reports query it; all others live in `content`. */
  readonly column?: true;
  /**
   * Shown in the public catalogue once the innovation is published. What isn't marked stays inside:
   * names and numbers of people, budgets, and what somebody forgot to think about.
   */
  readonly published?: true;
  /** Longest text, of the whole or of each line of a list, in characters. */
  readonly maxLength?: number;
  /** Most lines of a list, or choices. */
  readonly maxItems?: number;
  readonly maxWords?: number;
  readonly options?: readonly FormOption[];
  /** Columns of a table; each row is an object with a text for every column. */
  readonly columns?: readonly TableColumn[];
  /** Added by a region in an edition of its own. */
  readonly own?: true;
  /** The table of stage × target: at which stages the target asks for this field. */
  readonly requiredFor?: Readonly<Partial<Record<SubmissionTarget, readonly InnovationStage[]>>>;
}

export interface FormSection {
  readonly key: string;
  readonly label: Bilingual;
  readonly help?: Bilingual;
  readonly fields: readonly FormField[];
}

/** Several fields that must reach so many words together, such as the six parts of the design. */
export interface WordMinimum {
  readonly fields: readonly string[];
  readonly minWords: number;
  readonly requiredFor: SubmissionTarget;
}

/** A form as data. A text is kept with the key and version it was written under. */
export interface FormDefinition {
  readonly key: string;
  readonly version: number;
  readonly sections: readonly FormSection[];
  readonly wordMinimums: readonly WordMinimum[];
}

/** Values by field key, columns and content together. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** Every field, in the order of the sections. */
export function fieldsOf(definition: FormDefinition): readonly FormField[] {
  return definition.sections.flatMap((section) => section.fields);
}

/** Where the field stands in a request and in a view. */
export function pointerOf(field: Pick<FormField, 'key' | 'column'>): string {
  return field.column === true ? `/${field.key}` : `/content/${field.key}`;
}

/** Keys of the content that the public catalogue shows; columns have their own place there. */
export function publishedKeys(definition: FormDefinition): readonly string[] {
  return fieldsOf(definition)
    .filter((field) => field.published === true && field.column !== true)
    .map((field) => field.key);
}

/**
 * What the target asks at the stage. Before a stage is chosen, what every stage asks: so a new
 * draft is not told about dates that its stage will never need.
 */
export function requiredFields(
  definition: FormDefinition,
  target: SubmissionTarget,
  stage: InnovationStage | null,
): readonly FormField[] {
  return fieldsOf(definition).filter((field) => isAsked(field, target, stage));
}

/** Whether nothing has been answered. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return isBudget(value) && !value.none && value.lines.length === 0;
}

/** What an emptied field holds: an empty list for lists kept in columns, else nothing. */
export function emptiedValue(field: FormField): readonly never[] | null {
  return field.type === 'affairs' || field.type === 'sdgs' ? [] : null;
}

const EVERY_STAGE = INNOVATION_STAGES.length;

function isAsked(
  field: FormField,
  target: SubmissionTarget,
  stage: InnovationStage | null,
): boolean {
  const stages = stagesAsking(field, target);
  return stage === null ? stages.length === EVERY_STAGE : stages.includes(stage);
}

/** The index asks what the duty asks, and adds to it. */
function stagesAsking(field: FormField, target: SubmissionTarget): readonly InnovationStage[] {
  const quick = field.requiredFor?.QUICK ?? [];
  return target === 'QUICK' ? quick : [...new Set([...quick, ...(field.requiredFor?.IID ?? [])])];
}
