import type { Language } from '@satu/domain/language';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A page that the server writes itself: it works without JavaScript. */
export interface HtmlPage {
  readonly status: number;
  readonly language: Language;
  readonly title: string;
  /** Markup whose texts are escaped already. */
  readonly main: string;
}

// The colours are those of the portal (tokens.css): each text reaches 4.5:1 on its ground.
const STYLE = `
:root{color-scheme:light}
body{margin:0;background:#f6f5f1;color:#17212b;line-height:1.55;
font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',sans-serif}
header{background:#0d3b4a;color:#fff;padding:.875rem 1rem}
header div,main,footer{max-width:44rem;margin:0 auto}
header div{display:flex;gap:1rem;justify-content:space-between;flex-wrap:wrap}
header a{color:#fff}
main{padding:1.5rem 1rem}
footer{padding:0 1rem 2rem;color:#465460;font-size:.875rem}
h1{font-size:1.5rem;line-height:1.2;margin:0 0 1rem}
.notice{border-inline-start:.375rem solid;border-radius:.25rem;padding:.75rem 1rem;margin:0 0 1.25rem}
.good{background:#e1f3e7;color:#14612f;border-color:#14612f}
.bad{background:#fce8e6;color:#9c1c1c;border-color:#9c1c1c}
.notice strong{display:block}
dl{margin:0;background:#fff;border:1px solid #d6d4cb;border-radius:.375rem}
dl div{padding:.625rem 1rem}
dl div+div{border-top:1px solid #d6d4cb}
dt{color:#465460;font-size:.875rem}
dd{margin:0;overflow-wrap:anywhere}
code{font-family:ui-monospace,'Cascadia Mono','Roboto Mono','Liberation Mono',monospace}
label{display:block;font-weight:600;margin-bottom:.25rem}
.hint{color:#465460;font-size:.875rem;margin:0 0 .375rem}
form div{display:flex;gap:.5rem;flex-wrap:wrap}
input,button{font:inherit;min-height:2.75rem;border-radius:.25rem;padding:0 .75rem;box-sizing:border-box}
input{flex:1 1 14rem;min-width:0;border:1px solid #71808c;background:#fff;color:inherit}
button{border:0;background:#0b5f73;color:#fff;font-weight:600}
:focus-visible{outline:.1875rem solid #8a4b00;outline-offset:.125rem;box-shadow:0 0 0 .375rem #ffbf47}
@media print{header{background:none;color:#000}form,header a{display:none}}
`;

/** The whole document; the style carries the answer's own nonce. */
export function htmlOf({ language, title, main }: HtmlPage, frame: HtmlFrame): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} · Satu Inovasi</title>
<style nonce="${frame.nonce}">${STYLE}</style>
</head>
<body>
<header><div><span>Satu Inovasi</span><a href="${escapeHtml(frame.other.href)}" hreflang="${frame.other.language}" lang="${frame.other.language}">${frame.other.name}</a></div></header>
<main>
${main}
</main>
<footer><p>${escapeHtml(frame.foot)}</p></footer>
</body>
</html>
`;
}

/** What stands around the words of a page. */
export interface HtmlFrame {
  readonly nonce: string;
  /** The same page in the other language. */
  readonly other: { readonly href: string; readonly language: Language; readonly name: string };
  readonly foot: string;
}

/** No script, no image, no frame; a form may be sent here only. */
export function staticPagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
