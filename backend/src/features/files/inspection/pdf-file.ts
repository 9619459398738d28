import type { PDFiumDocument } from '@hyzyla/pdfium';
import { findPersonalData, MOST_FINDINGS, SEARCHED_PAGES } from '@satu/domain/personal-data';
import { readFile } from 'node:fs/promises';
import { type FileFacts, type Finding, unsupported } from './file-facts.js';
import { withText } from './pdf-text.js';
import { rawPage, withPdf } from './pdfium.js';

const MOST_PAGES = 2_000;

/** A PDF that opens: its pages, and the numbers in its text layer. */
export async function inspectPdf(path: string): Promise<FileFacts> {
  return withPdf(await readFile(path), (document) => {
    const pageCount = document.getPageCount();
    if (pageCount === 0) throw unsupported('DAMAGED');
    if (pageCount > MOST_PAGES) throw unsupported('TOO_MANY_PAGES');
    const facts = { kind: 'PDF', mime: 'application/pdf', pageCount, path } as const;
    return Promise.resolve({ ...facts, findings: search(document, pageCount) });
  });
}

function search(document: PDFiumDocument, pageCount: number): Finding[] {
  const findings: Finding[] = [];
  for (let index = 0; index < Math.min(pageCount, SEARCHED_PAGES); index += 1) {
    if (findings.length >= MOST_FINDINGS) break;
    const found = withText(rawPage(document.getPage(index)), (text, placeOf) =>
      findPersonalData(text).map(({ kind, sample, start, end }) => ({
        ...{ kind, sample, page: index + 1 },
        box: placeOf(start, end),
      })),
    );
    findings.push(...found);
  }
  return findings.slice(0, MOST_FINDINGS);
}
