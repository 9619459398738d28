import type { FormDefinition } from './form-definition.js';
import { innovationForm2026 } from './innovation-form-2026.table.js';

/** Every form that was ever shipped; an old text is read with the one it was written under. */
export const FORMS: readonly FormDefinition[] = [innovationForm2026];

/** The form under which new innovations are written. */
export const currentForm = innovationForm2026;

/** The form a text was written under, or null when this release does not know it. */
export function formOf(key: string, version: number): FormDefinition | null {
  return FORMS.find((form) => form.key === key && form.version === version) ?? null;
}
