import type { Language } from '@satu/domain/language';

/** The language a reader prefers by `Accept-Language`; Indonesian unless English is wanted more. */
export function languageOf(header: string | undefined): Language {
  if (!header || header.length > 500) return 'id';
  let best: { language: Language; quality: number } = { language: 'id', quality: 0 };
  for (const range of header.split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const language = tag.split('-')[0];
    const quality = Number(/q=([\d.]+)/.exec(parameters.join(';'))?.[1] ?? 1);
    if ((language === 'id' || language === 'en') && quality > best.quality) {
      best = { language, quality };
    }
  }
  return best.language;
}
