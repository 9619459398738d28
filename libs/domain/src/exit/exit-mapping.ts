import {
  answerLines,
  type FieldValues,
  fieldsOf,
  type FormDefinition,
  wordCount,
} from '../form/index.js';
import type { Bilingual, Language } from '../language/index.js';

/** One field of the place an innovation leaves for, and which of our fields say it. */
export interface ExitField {
  readonly key: string;
  readonly label: Bilingual;
  /** Keys of the innovation form, in the order in which their words follow each other. */
  readonly from: readonly string[];
  /** Most words the other side takes. */
  readonly maxWords?: number;
  /** Fewest words the other side asks for. */
  readonly minWords?: number;
  /** Each part under its own name, as where several of our fields make one of theirs. */
  readonly named?: true;
}

/** What the other side takes besides words; people may find it tightened by this year's letter. */
export interface ExitLimits {
  /** Where the limits were taken from. */
  readonly source: Bilingual;
  /** Counts from 1 January of the edition's year less so many. */
  readonly windowYears: number;
  /** Media types that can be uploaded there; a link is always possible. */
  readonly mimes: readonly string[];
  /** The largest file, in bytes. */
  readonly maxBytes: number;
}

/** Why the other side doesn't take a file. */
export type FileLack = 'evidence-kind' | 'evidence-too-large';

/** What keeps a piece of evidence from being handed on as it is; a link or a document cited is no file. */
export function fileLackOf(
  { mimes, maxBytes }: ExitLimits,
  { mime, bytes }: { readonly mime: string | null; readonly bytes: number | null },
): FileLack | null {
  if (mime === null || bytes === null) return null;
  if (!mimes.includes(mime)) return 'evidence-kind';
  return bytes > maxBytes ? 'evidence-too-large' : null;
}

/** The first day from which something counts in the edition of a year. */
export function windowStart({ windowYears }: ExitLimits, year: number): string {
  return `${year - windowYears}-01-01`;
}

/** The whole mapping to one place, as data; `source` says where its order was taken from. */
export interface ExitMapping {
  readonly key: string;
  readonly label: Bilingual;
  readonly source: Bilingual;
  readonly fields: readonly ExitField[];
  readonly limits?: ExitLimits;
}

/** A field of the other side with what it is to be filled with. */
export interface ExitAnswer extends ExitField {
  readonly text: string;
  readonly words: number;
  readonly state: 'EMPTY' | 'FITS' | 'TOO_LONG' | 'TOO_SHORT';
}

/** Every field in the other side's order, with the words that go into it. */
export function answersFor(
  { fields }: ExitMapping,
  form: FormDefinition,
  { values, language }: { readonly values: FieldValues; readonly language: Language },
): readonly ExitAnswer[] {
  const known = new Map(fieldsOf(form).map((field) => [field.key, field]));
  return fields.map((field) => {
    const parts = field.from.flatMap((key) => {
      const asked = known.get(key);
      if (!asked) return [];
      const lines = answerLines(asked, values[key], language);
      if (lines.length === 0) return [];
      return [{ name: asked.label[language], said: lines.join('\n') }];
    });
    const text = parts
      .map(({ name, said }) => (field.named === true ? `${name}\n${said}` : said))
      .join(field.named === true ? '\n\n' : '\n');
    // The names of the parts are ours: the words that count are those that were written.
    const words = parts.reduce((sum, { said }) => sum + wordCount(said), 0);
    return { ...field, text, words, state: stateOf(field, words) };
  });
}

function stateOf({ maxWords, minWords }: ExitField, words: number): ExitAnswer['state'] {
  if (words === 0) return 'EMPTY';
  if (maxWords !== undefined && words > maxWords) return 'TOO_LONG';
  return minWords !== undefined && words < minWords ? 'TOO_SHORT' : 'FITS';
}
