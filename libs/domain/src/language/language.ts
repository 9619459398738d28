/** Languages the product speaks; Indonesian is the source. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in both languages; a missing translation is a compile error. */
export type Bilingual = Readonly<Record<Language, string>>;

/** One label for each code of a vocabulary. */
export type Labels<Code extends string> = Readonly<Record<Code, Bilingual>>;
