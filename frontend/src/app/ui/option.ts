/** One choice of a select, a radio group, a checkbox group or a combobox. */
export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
  /** Heading beneath which a select or combobox lists it. */
  group?: string | undefined;
  /** Language of the label where it isn't that of the page, so that it is read aloud rightly. */
  lang?: string | undefined;
}
