import type { FormSection, WordMinimum } from '@satu/domain/form';

/** What an edition of the form asks. */
export interface FormQuestions {
  sections: readonly FormSection[];
  wordMinimums: readonly WordMinimum[];
}

/** A form that comes with the product. */
export interface ShippedForm {
  formKey: string;
  formVersion: number;
  /** New innovations of the region are written under it today. */
  inForce: boolean;
  fieldCount: number;
}

/** A region's own edition. */
export interface FormSummary {
  id: string;
  regionId: string;
  formKey: string;
  /** The year of the edition. */
  formVersion: number;
  baseKey: string;
  baseVersion: number;
  status: 'DRAFT' | 'PUBLISHED';
  inForce: boolean;
  letterNumber: string | null;
  letterOn: string | null;
  inForceFrom: string | null;
  publishedAt: string | null;
  updatedAt: string;
  /** Innovations written under it. */
  used: number;
  fieldCount: number;
  ownFieldCount: number;
  version: number;
}

export interface FormView extends FormSummary {
  note: string | null;
  definition: FormQuestions;
}

export interface FormsView {
  items: FormSummary[];
  shipped: ShippedForm[];
}

/** What a published form asks, for whoever reads a text under it. */
export interface PublicFormView {
  formKey: string;
  formVersion: number;
  definition: FormQuestions;
}
