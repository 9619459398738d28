import { type FieldValues, type FormDefinition, fieldsOf } from '@satu/domain/form';
import type { Language } from '@satu/domain/language';
import type { InnovationView, RevisionSummary, RevisionView } from '@satu/contract/views';
import { type Words, wordsOf } from '../../shell/form-text/form-summary';

/** Fields that read otherwise now, with what they said before. */
export function changesOf(
  form: FormDefinition,
  before: FieldValues,
  after: FieldValues,
  language: Language,
): Words {
  const told = fieldsOf(form).map((field) => ({
    key: field.key,
    was: wordsOf(field, before[field.key], language),
    is: wordsOf(field, after[field.key], language),
  }));
  return new Map(
    told
      .filter(({ was, is }) => JSON.stringify(was) !== JSON.stringify(is))
      .map(({ key, was }) => [key, was]),
  );
}

/** Columns and content of a frozen text together. */
export function frozenValues({ content, fields, name }: RevisionView): FieldValues {
  return { ...content, ...fields, name };
}

const DECISIONS: ReadonlySet<string> = new Set([
  'return',
  'endorsement',
  'verification',
  'rejection',
  'merge',
]);

/**
 * The revision with which the reader compares: the text at the last decision before this submission.
 * A verifier has not read what the head returned, so for her it is what she returned or verified.
 */
export function decidedBefore(
  revisions: readonly RevisionSummary[],
  status: InnovationView['status'],
): RevisionSummary | null {
  const past = [...revisions].sort((one, other) => one.number - other.number);
  if (status !== 'ENDORSED') return past.findLast(({ act }) => DECISIONS.has(act)) ?? null;
  return (
    past.findLast(({ act }, at) => {
      if (act === 'return') return past[at - 1]?.act === 'endorsement';
      return act === 'verification' || act === 'merge';
    }) ?? null
  );
}
