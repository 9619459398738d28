import { unsupported } from './file-facts.js';

/** A part whose declaration has anything but UTF-8 could hide the words that are looked for. */
const ODD_ENCODING = /^\uFEFF?<\?xml[^>]*encoding\s*=\s*["'](?!utf-8|us-ascii)[^"']*["']/i;
const DECLARES = /<!(DOCTYPE|ENTITY)/i;
const MACRO_TYPE = /macroEnabled|vnd\.ms-office\.(vbaProject|activeX)|ms-excel\.(intl)?macrosheet/i;
/** A template or object from elsewhere is fetched when the file is opened. */
const FETCHED =
  /<Relationship\b(?=[^>]*TargetMode\s*=\s*["']External["'])(?=[^>]*Type\s*=\s*["'][^"']*\/(attachedTemplate|oleObject|frame|subDocument|externalLinkPath)["'])/i;

/** Refuses a part of an Office file that declares entities, names macros, or fetches something. */
export function assertHarmlessXml(name: string, xml: string): void {
  if (xml.includes('\0') || ODD_ENCODING.test(xml) || DECLARES.test(xml)) {
    throw unsupported('UNSAFE_CONTENT');
  }
  if (name === '[Content_Types].xml' && MACRO_TYPE.test(xml)) throw unsupported('MACROS');
  if (name.endsWith('.rels') && FETCHED.test(xml)) throw unsupported('UNSAFE_CONTENT');
}
