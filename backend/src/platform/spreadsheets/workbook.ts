import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { sheetXml } from './sheet-xml.js';
import type { Sheet } from './sheet.js';
import { STYLES_XML } from './styles-xml.js';
import { xmlText } from './xml-text.js';

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SCHEMAS = 'http://schemas.openxmlformats.org';
const MAIN = `${SCHEMAS}/spreadsheetml/2006/main`;
const OFFICE = `${SCHEMAS}/officeDocument/2006/relationships`;
const PACKAGE = `${SCHEMAS}/package/2006`;
const PART = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook (ECMA-376, Office Open XML) as it is being written: rows are asked for as fast as the
 * reader takes them, and none is held. An error of the rows breaks the stream off.
 */
export function workbook(sheets: readonly Sheet[]): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  const fail = (error: Error): void => {
    out.destroy(error);
  };
  const parts: [path: string, xml: string][] = [
    ['[Content_Types].xml', typesXml(sheets.length)],
    ['_rels/.rels', rootXml()],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', relationsXml(sheets.length)],
    ['xl/styles.xml', STYLES_XML],
  ];
  for (const [path, xml] of parts) zip.addBuffer(Buffer.from(xml), path);
  sheets.forEach((sheet, place) => {
    zip.addReadStreamLazy(`xl/worksheets/sheet${place + 1}.xml`, (give) => {
      const source = Readable.from(sheetXml(sheet), { objectMode: false });
      // The archive hears of no error of what it packs, and nothing of a reader who left.
      source.on('error', fail);
      out.on('close', () => source.destroy());
      give(null, source);
    });
  });
  zip.on('error', fail);
  zip.end();
  zip.outputStream.pipe(out);
  return out;
}

function typesXml(count: number): string {
  const sheets = numbers(count).map(
    (n) =>
      `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${PART}.worksheet+xml"/>`,
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${PART}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${PART}.styles+xml"/>${sheets.join('')}</Types>`;
}

function rootXml(): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const named = sheets.map(
    ({ name, hidden }, place) =>
      `<sheet name="${xmlText(name)}" sheetId="${place + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${place + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named.join('')}</sheets></workbook>`;
}

function relationsXml(count: number): string {
  const sheets = numbers(count).map(
    (n) =>
      `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.join('')}<Relationship Id="rId${count + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, place) => place + 1);
}
