import { createHash } from 'node:crypto';
import { demoImports, type ImportContent } from './content/imports.js';
import type { DemoCalendar } from './demo-calendar.js';
import { type DemoWriter, json } from './demo-writer.js';

/** Sheets that were brought and wait to be mended. */
export async function writeImports(writer: DemoWriter, calendar: DemoCalendar): Promise<void> {
  for (const content of demoImports) await writeImport(writer, calendar, content);
}

async function writeImport(
  writer: DemoWriter,
  calendar: DemoCalendar,
  content: ImportContent,
): Promise<void> {
  const { key, by, fileName, headings, mapping, rows } = content;
  const at = calendar.thisYear(0.9);
  const id = writer.mint(`import:${key}`, at);
  await writer.at(at);
  await writer.insert('import_batch', {
    ...{ id, region_id: writer.id('region:35.15'), created_by: writer.id(personOf(by)) },
    ...{ file_name: fileName, sha256: createHash('sha256').update(json(rows)).digest('hex') },
    ...{ headings, mapping, created_at: at, updated_at: at },
  });
  for (const [place, cells] of rows.entries()) {
    await writer.insert('import_row', { batch_id: id, number: place + 2, cells });
  }
}

function personOf(account: string): string {
  return `person:${account}@sidoarjo.example`;
}
