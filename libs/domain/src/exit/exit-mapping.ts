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

/** The whole mapping to one place, as data; `source` says where its order was taken from. */
export interface ExitMapping {
  readonly key: string;
  readonly label: Bilingual;
  readonly source: Bilingual;
  readonly fields: readonly ExitField[];
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
      const said = lines.join('\n');
      return [field.named === true ? `${asked.label[language]}\n${said}` : said];
    });
    const text = parts.join(field.named === true ? '\n\n' : '\n');
    return { ...field, text, words: wordCount(text), state: stateOf(field, text) };
  });
}

function stateOf({ maxWords, minWords }: ExitField, text: string): ExitAnswer['state'] {
  const words = wordCount(text);
  if (words === 0) return 'EMPTY';
  if (maxWords !== undefined && words > maxWords) return 'TOO_LONG';
  return minWords !== undefined && words < minWords ? 'TOO_SHORT' : 'FITS';
}
