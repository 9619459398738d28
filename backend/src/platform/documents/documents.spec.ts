import { DomainError } from '@satu/domain/problem';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { DocumentThread } from './document-thread.js';
import { DocxWriter } from './docx-writer.js';
import { PdfPrinter } from './pdf-printer.js';
import { qrOf } from './public-code.js';
import { printPaper } from './typst-print.js';
import type { WordDocument } from './word-document.js';

const thread = new DocumentThread(pino({ level: 'silent' }));
const AT = new Date('2026-11-24T03:00:00Z');
const LETTERHEAD = {
  government: 'Pemerintah Kabupaten Sidoarjo',
  office: 'Dinas Kesehatan',
  address: ['Lantai 2, Gedung Pelayanan'],
};
const SPECIMEN = {
  language: 'id',
  title: 'Contoh lembar',
  letterhead: LETTERHEAD,
  issued: null,
  pairs: [['Nama', 'Posyandu Remaja']],
  text: 'Paragraf pertama.\nParagraf kedua.',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'satu-documents-'));
});
afterAll(async () => {
  await thread.onModuleDestroy();
  rmSync(folder, { recursive: true });
});

/** The text of a PDF as another program reads it. */
function textOf(bytes: Buffer): string {
  const file = join(folder, 'read.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

describe('printing', () => {
  const printer = new PdfPrinter(thread);
  const print = (data: object, template = 'specimen') =>
    printer.print({ template, data: { ...SPECIMEN, ...data }, createdAt: AT });

  it('gives a tagged, archivable F4 paper with head, words and page number', async () => {
    const { bytes, pages, unprintable } = await print({});
    expect([pages, unprintable]).toEqual([1, []]);
    const text = textOf(bytes);
    for (const words of ['PEMERINTAH KABUPATEN SIDOARJO', 'DINAS KESEHATAN', 'Posyandu Remaja']) {
      expect(text).toContain(words);
    }
    const raw = bytes.toString('latin1');
    expect(raw).toContain('pdfaid:part');
    expect(raw).toContain('/MarkInfo');
    const info = execFileSync('pdfinfo', [join(folder, 'read.pdf')], { encoding: 'utf8' });
    expect(info).toMatch(/Tagged:\s+yes/);
    // 215 × 330 mm in points.
    expect(info).toMatch(/Page size:\s+609\.449 x 935\.433/);
  });

  it('gives the same bytes for the same words at the same time', async () => {
    expect((await print({})).bytes.equals((await print({})).bytes)).toBe(true);
    expect((await print({})).bytes.equals((await print({ text: 'Lain.' })).bytes)).toBe(false);
  });

  it('never takes words for code', async () => {
    const words =
      '#panic("x") $ \\ = Judul * _ ] #read("letter.typ") @rujukan <label> // \u201Ckutip\u201D "q"';
    const { bytes } = await print({ text: words });
    const text = textOf(bytes).replaceAll(/\s+/g, ' ');
    expect(text).toContain('#panic("x") $ \\ = Judul * _ ] #read("letter.typ") @rujukan <label>');
  });

  it('puts a box where no font has the character, and says so', async () => {
    const { bytes, unprintable } = await print({ text: 'Aksara \uA9B1 dan \u4F60 serta \u0007.' });
    expect(unprintable).toHaveLength(3);
    expect(textOf(bytes)).toContain('Aksara \u25A1 dan \u25A1 serta \u25A1.');
  });

  it('shows code, address and QR at the foot of every page', async () => {
    const issued = {
      code: 'K7QM-4TXR-9B2C-VN8D',
      url: 'http://localhost/verifikasi/K7QM-4TXR-9B2C-VN8D',
      qr: await qrOf('http://localhost/verifikasi/K7QM-4TXR-9B2C-VN8D'),
      qrLabel: 'QR',
      invitation: 'Periksa:',
    };
    const { bytes, pages } = await print({ issued, text: 'Panjang sekali. '.repeat(900) });
    expect(pages).toBeGreaterThan(1);
    expect(textOf(bytes).match(/verifikasi\/K7QM-4TXR-9B2C-VN8D/g)).toHaveLength(pages);
  });

  it('refuses in words a reader understands when a template fails', async () => {
    const failing = print({}, 'nowhere');
    await expect(failing).rejects.toThrow(new DomainError('internal', 'document-not-made'));
    expect((await print({})).pages).toBe(1);
  });
});

describe('a missing font', () => {
  it('is no paper, although the compiler only warns', () => {
    writeFileSync(
      join(folder, 'font.typ'),
      '#set document(title: "x")\n#set text(font: "Nope")\nx',
    );
    const job = { folder, template: 'font.typ', data: '{}', createdAt: 0 };
    expect(() => printPaper(job)).toThrow(/unknown font family: nope/);
  });
});

describe('writing for a word processor', () => {
  const writer = new DocxWriter(thread);
  const DOCUMENT: WordDocument = {
    title: 'Keputusan',
    language: 'id',
    letterhead: LETTERHEAD,
    parts: [
      {
        blocks: [
          { kind: 'heading', level: 1, text: 'KEPUTUSAN BUPATI' },
          { kind: 'clauses', label: 'Menimbang', items: [{ mark: 'a.', text: 'bahwa <b> & "x"' }] },
          { kind: 'signature', lines: ['Ditetapkan di Sidoarjo', 'BUPATI'] },
        ],
      },
      {
        landscape: true,
        blocks: [
          { kind: 'paragraph', text: 'LAMPIRAN', bold: true, align: 'center' },
          {
            kind: 'table',
            columns: [
              { title: 'No.', share: 1 },
              { title: 'Nama', share: 5 },
            ],
            rows: [['1', 'Posyandu Remaja']],
          },
        ],
      },
    ],
  };

  it('gives a file that an office program opens, with every word in it', async () => {
    const file = join(folder, 'keputusan.docx');
    writeFileSync(file, await writer.write(DOCUMENT));
    const home = `-env:UserInstallation=file://${folder}/office`;
    execFileSync('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
    const text = textOf(readFileSync(join(folder, 'keputusan.pdf')));
    for (const words of [
      'PEMERINTAH KABUPATEN SIDOARJO',
      'KEPUTUSAN BUPATI',
      'bahwa <b> & "x"',
      'LAMPIRAN',
      'Posyandu Remaja',
    ]) {
      expect(text).toContain(words);
    }
  });
});
