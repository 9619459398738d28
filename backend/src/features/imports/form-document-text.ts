import {
  type FieldType,
  type FieldValues,
  type FormDefinition,
  type FormField,
  fieldsOf,
} from '@satu/domain/form';
import {
  answerToWrite,
  FIELD_MARK,
  HINT_WORDS,
  isWritable,
  rowsToWrite,
} from '@satu/domain/import';
import type { Bilingual, Language } from '@satu/domain/language';
import type { Block, WordDocument } from '../../platform/documents/word-document.js';

const WORDS = {
  title: { id: 'Formulir inovasi', en: 'Innovation form' },
  how: {
    id: 'Tulis jawaban di bawah tiap judul yang bertanda ■. Jangan mengubah judulnya. Yang dikosongkan tidak mengubah apa pun. Simpan sebagai .docx, lalu unggah di Satu Inovasi: Anda melihat dahulu apa yang akan masuk.',
    en: 'Write each answer beneath its heading, marked ■. Leave the headings as they are. What stays empty changes nothing. Save it as .docx and upload it to Satu Inovasi: you see first what will go in.',
  },
  oneOf: { id: 'Pilih satu:', en: 'Choose one:' },
  someOf: {
    id: 'Pilih satu atau lebih, satu di tiap baris:',
    en: 'Choose one or more, one a line:',
  },
  elsewhere: { id: 'Diisi di aplikasi saja:', en: 'To be filled in in the portal only:' },
} as const;
/** Types whose answers are written in one way only. */
const WRITTEN_SO: Readonly<Partial<Record<FieldType, Bilingual>>> = {
  list: { id: 'Satu di tiap baris.', en: 'One a line.' },
  date: { id: 'Tanggal seperti 28/02/2026.', en: 'A date such as 28/02/2026 (day first).' },
  coordinates: {
    id: 'Lintang dan bujur, misalnya -7.4478, 112.7183.',
    en: 'Latitude and longitude, such as -7.4478, 112.7183.',
  },
  affair: { id: 'Kode urusan, misalnya 1.02.', en: 'Code of the affair, such as 1.02.' },
  affairs: {
    id: 'Kode urusan, satu di tiap baris.',
    en: 'Codes of the affairs, one a line.',
  },
  sdgs: { id: 'Nomor tujuan (1–17), satu di tiap baris.', en: 'Numbers of the goals, one a line.' },
};
const EMPTY_ROWS = 3;

/** The form with the answers that stand already, to be filled in with any word processor. */
export function formDocument(
  form: FormDefinition,
  values: FieldValues,
  language: Language,
): WordDocument {
  const title = WORDS.title[language];
  const elsewhere = fieldsOf(form).filter((field) => !isWritable(field));
  const names = elsewhere.map(({ label }) => label[language]).join(', ');
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: `${title} ${form.version}` },
    hint(WORDS.how[language], language),
    ...form.sections.flatMap((section): Block[] => [
      { kind: 'heading', level: 2, text: section.label[language] },
      ...(section.help ? [hint(section.help[language], language)] : []),
      ...section.fields.filter(isWritable).flatMap((field) => fieldBlocks(field, values, language)),
    ]),
    ...(names ? [hint(`${WORDS.elsewhere[language]} ${names}.`, language)] : []),
  ];
  return { title, language, letterhead: null, parts: [{ blocks }] };
}

function fieldBlocks(field: FormField, values: FieldValues, language: Language): Block[] {
  const value = values[field.key];
  const explained = [field.help?.[language] ?? '', howTo(field, language)].filter(Boolean);
  return [
    { kind: 'heading', level: 3, text: `${FIELD_MARK} ${field.label[language]}` },
    ...(explained.length > 0 ? [hint(explained.join(' '), language)] : []),
    ...(field.type === 'table'
      ? [tableOf(field, value, language)]
      : linesOf(answerToWrite(field, value, language))),
  ];
}

/** An empty line to write in, where there is no answer yet. */
function linesOf(lines: readonly string[]): Block[] {
  const shown = lines.length > 0 ? lines : [''];
  return shown.map((text) => ({ kind: 'paragraph', text, align: 'left' }));
}

function tableOf(field: FormField, value: unknown, language: Language): Block {
  const columns = field.columns ?? [];
  const empty = Array.from({ length: EMPTY_ROWS }, () => columns.map(() => ''));
  return {
    kind: 'table',
    columns: columns.map(({ label }) => ({ title: label[language], share: 1 })),
    rows: [...rowsToWrite(field, value, language), ...empty],
  };
}

/** How an answer of this type is written, and what there is to choose from. */
function howTo(field: FormField, language: Language): string {
  const { type, options = [], maxLength } = field;
  const choices = options.map(({ label }) => label[language]).join('; ');
  if (type === 'choice') return `${WORDS.oneOf[language]} ${choices}.`;
  if (type === 'multiChoice') return `${WORDS.someOf[language]} ${choices}.`;
  if (type === 'table') return cellChoices(field, language);
  const fixed = WRITTEN_SO[type];
  if (fixed) return fixed[language];
  return maxLength === undefined ? '' : limitOf(maxLength, language);
}

function cellChoices({ columns = [] }: FormField, language: Language): string {
  return columns
    .filter(({ options }) => options !== undefined)
    .map(({ label, options = [] }) => {
      const cells = options.map((option) => option.label[language]).join('; ');
      return `${label[language]}: ${cells}.`;
    })
    .join(' ');
}

function limitOf(maxLength: number, language: Language): string {
  const number = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB').format(maxLength);
  return language === 'id' ? `Paling banyak ${number} huruf.` : `At most ${number} characters.`;
}

function hint(text: string, language: Language): Block {
  const words = `${HINT_WORDS[language]} ${text.replaceAll(/\s*\n\s*/g, ' ')}`;
  return { kind: 'paragraph', text: words, align: 'left', italic: true };
}
