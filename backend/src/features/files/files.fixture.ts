import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { Document, Packer, Paragraph } from 'docx';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { ZipFile } from 'yazl';
import type { TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';

/** A PDF with one line of text on each page. */
export async function pdfOf(...lines: string[]): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const line of lines)
    document.addPage([595, 842]).drawText(line, { x: 60, y: 700, size: 12, font });
  return Buffer.from(await document.save());
}

/** A photograph with a place and a camera in it. */
export async function photoOf(width = 640, height = 480): Promise<Buffer> {
  const create = { width, height, channels: 3 as const, background: '#2a6' };
  return sharp({ create })
    .withExif({ IFD0: { Make: 'KAMERA RAHASIA', Artist: 'Budi' } })
    .jpeg()
    .toBuffer();
}

export async function pngOf(width = 40, height = 30): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#26a' } })
    .png()
    .toBuffer();
}

/** A Word file with one line. */
export async function docxOf(line: string): Promise<Buffer> {
  const sections = [{ children: [new Paragraph(line)] }];
  return Packer.toBuffer(new Document({ sections }));
}

/** A zip of these entries, stored or packed. */
export async function zipOf(entries: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** The least that Word opens, with parts added or replaced. */
export async function officeZip(more: Record<string, string | Buffer> = {}): Promise<Buffer> {
  return zipOf({
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml':
      '<?xml version="1.0" encoding="UTF-8"?><w:document><w:p><w:t>Isi</w:t></w:p></w:document>',
    ...more,
  });
}

/** A sheet of these rows of cells, as XML. */
export async function xlsxOf(rows: string, more: Record<string, string> = {}): Promise<Buffer> {
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook/>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  });
}

/** Slides with these paragraphs, as XML. */
export async function pptxOf(slide: string, notes = ''): Promise<Buffer> {
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml': '<p:presentation/>',
    'ppt/slides/slide1.xml': `<p:sld>${slide}</p:sld>`,
    'ppt/notesSlides/notesSlide1.xml': `<p:notes>${notes}</p:notes>`,
  });
}

/** The body and header of a form with one file, as a script sends it. */
export function formOf(
  file: { name: string; content: Buffer },
  fields: Record<string, string> = {},
): { body: Buffer; headers: Record<string, string> } {
  const edge = 'satu-parts-8f1c';
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    body: Buffer.concat([
      Buffer.from(parts.join('') + head),
      file.content,
      Buffer.from(`\r\n--${edge}--\r\n`),
    ]),
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
  };
}

/** Sends a file piece by piece over a real connection; answers the id of the upload. */
export async function uploaded(app: TestApp, by: TestClient, content: Buffer): Promise<string> {
  const server = app.nest.getHttpServer();
  if (!server.listening) await app.nest.listen(0, '127.0.0.1');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const headers = { ...by.headers, 'tus-resumable': '1.0.0' };
  const begun = await fetch(`${origin}/api/uploads`, {
    ...{ method: 'POST', headers: { ...headers, 'upload-length': String(content.length) } },
  });
  const url = begun.headers.get('location') ?? '';
  const piece = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
  await fetch(`${origin}${url}`, {
    ...{ method: 'PATCH', headers: { ...headers, ...piece }, body: new Uint8Array(content) },
  });
  return url.split('/').at(-1) ?? '';
}
