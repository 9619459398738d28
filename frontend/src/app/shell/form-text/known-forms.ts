import type { FormDefinition } from '@satu/domain/form';

/** By which form a text is read. */
export interface FormName {
  readonly formKey: string;
  readonly formVersion: number;
}

/** Forms that were read; what is published never changes, so none is ever forgotten. */
const forms = new Map<string, FormDefinition>();

/** The form, read before; null when it has still to be fetched. */
export function knownForm({ formKey, formVersion }: FormName): FormDefinition | null {
  return forms.get(`${formKey} ${formVersion}`) ?? null;
}

/** Keeps a form for everything that is read under it. */
export function learnForm(form: FormDefinition): void {
  forms.set(`${form.key} ${form.version}`, form);
}
