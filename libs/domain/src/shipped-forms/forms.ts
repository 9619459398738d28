import type { FormDefinition } from '../form/index.js';
import { innovationForm2026 } from './innovation-form-2026.table.js';
import { innovationForm2027 } from './innovation-form-2027.table.js';

/** Every form that was ever shipped; an old text is read with the one it was written under. */
export const FORMS: readonly FormDefinition[] = [innovationForm2026, innovationForm2027];

/** The shipped form under which new innovations are written where the region has no edition of its own. */
export const currentForm = innovationForm2027;

/** The shipped form of this key and version, or null: a region's own edition, or an unknown one. */
export function formOf(key: string, version: number): FormDefinition | null {
  return FORMS.find((form) => form.key === key && form.version === version) ?? null;
}
