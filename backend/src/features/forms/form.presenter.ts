import type { FormSummary, FormView, PublicFormView, ShippedForm } from '@satu/contract/views';
import { fieldsOf, type FormDefinition } from '@satu/domain/form';
import type { FormRow } from './form.row.js';

/** A region's edition in the list. */
export function presentSummary(row: FormRow): FormSummary {
  return {
    id: row.id,
    regionId: row.regionId,
    formKey: row.formKey,
    formVersion: row.year,
    baseKey: row.baseKey,
    baseVersion: row.baseVersion,
    status: row.publishedAt === null ? 'DRAFT' : 'PUBLISHED',
    inForce: row.inForce,
    letterNumber: row.letterNumber,
    letterOn: row.letterOn,
    inForceFrom: row.inForceFrom,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
    used: row.used,
    fieldCount: fieldsOf(row.definition).length,
    ownFieldCount: fieldsOf(row.definition).filter(({ own }) => own === true).length,
    version: row.version,
  };
}

/** A region's edition with what it asks. */
export function presentForm(row: FormRow): FormView {
  const { sections, wordMinimums } = row.definition;
  return { ...presentSummary(row), note: row.note, definition: { sections, wordMinimums } };
}

/** A form that comes with the product. */
export function presentShipped(form: FormDefinition, inForce: boolean): ShippedForm {
  const { key, version } = form;
  return { formKey: key, formVersion: version, inForce, fieldCount: fieldsOf(form).length };
}

/** What a published form asks, for whoever reads a text under it. */
export function presentPublic({ key, version, ...asked }: FormDefinition): PublicFormView {
  const { sections, wordMinimums } = asked;
  return { formKey: key, formVersion: version, definition: { sections, wordMinimums } };
}
