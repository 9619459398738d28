/** One choice of a select, a radio group, a checkbox group or a combobox. */
export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
  /** Heading beneath which a select or combobox lists it. */
  group?: string | undefined;
}
