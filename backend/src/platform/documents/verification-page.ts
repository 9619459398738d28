import {
  formatCode,
  ISSUED_KIND_LABELS,
  isIssuedCode,
  VOID_REASON_LABELS,
} from '@satu/domain/document';
import type { Language } from '@satu/domain/language';
import { instantInWords } from '@satu/domain/time';
import { escapeHtml, type HtmlPage } from './html.js';
import type { VerifiedDocument } from './issued-document.repository.js';
import { VERIFICATION_WORDS, type VerificationWords } from './verification-words.js';

/** Asks for a code. */
export function askingPage(language: Language): HtmlPage {
  const words = VERIFICATION_WORDS[language];
  const main = `<h1>${words.heading}</h1>\n<p>${words.lead}</p>\n${form(words, language, '')}`;
  return { status: 200, language, title: words.heading, main };
}

/** Says what was issued under the code; `null`: nothing. */
export function answeringPage(
  code: string,
  document: VerifiedDocument | null,
  language: Language,
): HtmlPage {
  const words = VERIFICATION_WORDS[language];
  const heading = `<h1>${words.heading}</h1>`;
  if (!document) {
    const typed = isIssuedCode(code) ? formatCode(code) : code;
    const main = [heading, notice('bad', words.unknown, words.unknownAdvice)];
    return page(404, language, [...main, form(words, language, typed)]);
  }
  return page(200, language, [
    heading,
    standing(document, language),
    facts(document, language),
    `<p>${words.compare}</p>`,
  ]);
}

function page(status: number, language: Language, parts: readonly string[]): HtmlPage {
  const title = VERIFICATION_WORDS[language].heading;
  return { status, language, title, main: parts.join('\n') };
}

function standing({ voidAt, voidReason, timeZone }: VerifiedDocument, language: Language): string {
  const words = VERIFICATION_WORDS[language];
  if (!voidAt || !voidReason) return notice('good', words.found, words.foundAdvice);
  const since = instantInWords(voidAt, timeZone, language);
  const reason = VOID_REASON_LABELS[voidReason][language];
  return notice('bad', words.void, escapeHtml(words.voidSince(since, reason)));
}

function notice(tone: 'good' | 'bad', title: string, advice: string): string {
  return `<p class="notice ${tone}"><strong>${title}</strong>${advice}</p>`;
}

function facts(document: VerifiedDocument, language: Language): string {
  const { names } = VERIFICATION_WORDS[language];
  const rows = [
    [names.kind, ISSUED_KIND_LABELS[document.kind][language]],
    [names.title, document.title],
    [names.issuedFor, document.issuedFor],
    [names.office, document.office],
    [names.issuedAt, instantInWords(document.issuedAt, document.timeZone, language)],
  ].map(([name = '', value = '']) => row(name, escapeHtml(value)));
  const marks = [
    row(names.code, `<code>${formatCode(document.code)}</code>`),
    row(names.sha256, `<code>${document.sha256}</code>`),
  ];
  return `<dl>\n${[...rows, ...marks].join('\n')}\n</dl>`;
}

function row(name: string, value: string): string {
  return `<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function form(words: VerificationWords, language: Language, typed: string): string {
  const action = language === 'en' ? '/en/verifikasi' : '/verifikasi';
  return `<form action="${action}" method="get">
<label for="kode">${words.codeLabel}</label>
<p class="hint" id="kode-hint">${words.codeHint}</p>
<div><input id="kode" name="kode" value="${escapeHtml(typed)}" maxlength="60" required autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="kode-hint"><button>${words.submit}</button></div>
</form>`;
}
