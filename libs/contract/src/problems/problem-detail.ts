import type { Bilingual, Language } from '@satu/domain/language';
import { FILE_DETAILS } from './file-details.js';

/** What stands behind a code that has several causes, by `context.reason`. */
const DETAILS: Readonly<Record<string, Bilingual>> = {
  ...FILE_DETAILS,
  OWN_DRAFT: {
    id: 'Yang menulis atau mengajukan naskah ini tidak dapat menyetujuinya sendiri.',
    en: 'Whoever wrote or submitted this text cannot endorse it.',
  },
  OWN_AGENCY: {
    id: 'Anda terkait dengan perangkat daerah ini, induknya, atau unit di bawahnya.',
    en: 'You are connected with this agency, one above it, or one below it.',
  },
};

/** The sentence for the cause a problem names; null when it names none. */
export function problemDetail(
  context: Readonly<Record<string, unknown>>,
  language: Language,
): string | null {
  const reason = context['reason'];
  return typeof reason === 'string' ? (DETAILS[reason]?.[language] ?? null) : null;
}
