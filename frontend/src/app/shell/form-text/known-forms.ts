import type { FormDefinition } from '@satu/domain/form';
import { formOf } from '@satu/domain/form';

/** By which form a text is read. */
export interface FormName {
  readonly formKey: string;
  readonly formVersion: number;
}

/** Editions of regions that were read; what is published never changes, so none is ever forgotten. */
const editions = new Map<string, FormDefinition>();

/** The form, shipped or read before; null when it has still to be asked for. */
export function knownForm({ formKey, formVersion }: FormName): FormDefinition | null {
  return formOf(formKey, formVersion) ?? editions.get(`${formKey} ${formVersion}`) ?? null;
}

/** Keeps an edition for everything that is read under it. */
export function learnForm(form: FormDefinition): void {
  editions.set(`${form.key} ${form.version}`, form);
}
