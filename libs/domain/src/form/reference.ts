import { isPlainText } from './plain-text.js';

/** A pick from a register: the row, and its name as it read when it was picked. */
export interface Reference {
  readonly id: string;
  readonly label: string;
}

export const REFERENCE_LABEL_LENGTH = 300;
const ID_SHAPE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether the value is a whole pick, and nothing else. */
export function isReference(value: unknown): value is Reference {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { id, label, ...rest } = value as Record<string, unknown>;
  if (Object.keys(rest).length > 0 || typeof id !== 'string' || !ID_SHAPE.test(id)) return false;
  if (typeof label !== 'string' || label.trim() === '') return false;
  return label.length <= REFERENCE_LABEL_LENGTH && isPlainText(label);
}
