import type { Bilingual, Language } from '@satu/domain/language';

/** What stands behind a code that has several causes, by `context.reason`; `{x}` is the context's x. */
const DETAILS: Readonly<Record<string, Bilingual>> = {
  OWN_DRAFT: {
    id: 'Yang menulis atau mengajukan naskah ini tidak dapat menyetujuinya sendiri.',
    en: 'Whoever wrote or submitted this text cannot endorse it.',
  },
  OWN_AGENCY: {
    id: 'Anda terkait dengan perangkat daerah ini, induknya, atau unit di bawahnya.',
    en: 'You are connected with this agency, one above it, or one below it.',
  },
  SAME_AGENCY_NAME: {
    id: 'Sudah ada {name} (kode {code}). Pakai yang sudah ada, atau tulis nama yang membedakannya, misalnya dengan nama kecamatannya.',
    en: 'There is {name} already (code {code}). Use that one, or write a name that tells them apart, for instance with its district.',
  },
};

/** The sentence for the cause a problem names; null when it names none. */
export function problemDetail(
  context: Readonly<Record<string, unknown>>,
  language: Language,
): string | null {
  const reason = context['reason'];
  const sentence = typeof reason === 'string' ? DETAILS[reason]?.[language] : undefined;
  return sentence?.replaceAll(/\{(\w+)\}/g, (_, key: string) => String(context[key])) ?? null;
}
