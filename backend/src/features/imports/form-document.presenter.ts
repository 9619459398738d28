import { fieldSentence } from '@satu/contract/problems';
import type { DocumentPartView, FormDocumentView, InnovationView } from '@satu/contract/views';
import {
  answerLines,
  type FieldValues,
  type FormDefinition,
  isBlank,
  pointerOf,
} from '@satu/domain/form';
import type { FilledPart, FormReading } from '@satu/domain/import';
import type { Language } from '@satu/domain/language';
import { isDeepStrictEqual } from 'node:util';

/** What a document says, and what it is held against. */
export interface ReadingFacts {
  readonly form: FormDefinition;
  readonly values: FieldValues;
  readonly innovation: InnovationView | null;
  readonly reading: FormReading;
}

/** A filled-in document as whoever brought it sees it before anything changes. */
export function presentReading(
  { form, values, innovation, reading }: ReadingFacts,
  language: Language,
): FormDocumentView {
  return {
    id: innovation?.id ?? null,
    version: innovation?.version ?? null,
    formKey: form.key,
    formVersion: form.version,
    parts: reading.parts.map((part) => presentPart(part, values[part.field.key], language)),
    unread: reading.unread.map(({ heading, text }) => ({ heading, text })),
  };
}

function presentPart(part: FilledPart, now: unknown, language: Language): DocumentPartView {
  const { field, text, value, fault } = part;
  return {
    key: field.key,
    pointer: pointerOf(field),
    label: field.label[language],
    text,
    current: answerLines(field, now, language).join('\n'),
    state: stateOf(part, now),
    value,
    fault: fault && (fieldSentence(fault.detail, fault.limit, language) ?? fault.detail),
  };
}

function stateOf({ value, fault }: FilledPart, now: unknown): DocumentPartView['state'] {
  if (fault) return 'FAULTY';
  if (isBlank(now)) return 'NEW';
  return isDeepStrictEqual(value, now) ? 'SAME' : 'CHANGED';
}
