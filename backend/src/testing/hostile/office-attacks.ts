import { type RawEntry, rawZip } from './raw-zip.js';

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const declared = (xml: string): string => `<?xml version="1.0" encoding="UTF-8"?>${xml}`;
const TEXT = declared('<w:document><w:p><w:t>Isi</w:t></w:p></w:document>');

/** The least that Word opens, with more entries, or other words. */
export function wordOf(more: readonly RawEntry[], document: RawEntry['content'] = TEXT): Buffer {
  return rawZip([
    { name: '[Content_Types].xml', content: declared(TYPES) },
    { name: 'word/document.xml', content: document },
    ...more,
  ]);
}

/** A document whose declaration brings entities along. */
export const withEntities = (entities: string): Buffer =>
  wordOf([], `<?xml version="1.0"?><!DOCTYPE x [${entities}]><w:document>&z;</w:document>`);

/** Ten entities, each ten times the one before: ten billion words when they are resolved. */
export function billionLaughs(): Buffer {
  const names = 'abcdefghij'.split('');
  const lines = names.map((name, at) => {
    const before = names[at - 1];
    return `<!ENTITY ${name} "${before ? `&${before};`.repeat(10) : 'ha'}">`;
  });
  return withEntities(`${lines.join('')}<!ENTITY z "&j;">`);
}

/** A document with macros that was given the name of one without. */
export function renamedMacroDocument(): Buffer {
  const type =
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
  return rawZip([
    { name: '[Content_Types].xml', content: declared(type) },
    { name: 'word/document.xml', content: TEXT },
  ]);
}

/** Fetches its template from elsewhere when it is opened. */
export const withRemoteTemplate = (): Buffer =>
  wordOf([
    {
      name: 'word/_rels/settings.xml.rels',
      content:
        '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.org/x.dotm" TargetMode="External"/></Relationships>',
    },
  ]);
