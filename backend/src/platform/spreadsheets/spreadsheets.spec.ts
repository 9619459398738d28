import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { csv, csvText } from './csv.js';
import { readSheet } from './read-sheet.js';
import { columnLetters } from './sheet-xml.js';
import type { Cell, Row, Sheet } from './sheet.js';
import { workbook } from './workbook.js';

const DANGEROUS = ['=1+1', '+62', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|"/c calc"!A0'];

const aSheet = (rows: Sheet['rows'], headers: readonly string[] = ['Nama']): Sheet => ({
  name: 'Inovasi',
  columns: headers.map((header) => ({ header, width: 20 })),
  rows,
});
const written = (...sheets: Sheet[]): Promise<Buffer> => buffer(workbook(sheets));
const readBack = async (rows: readonly Row[], headers?: readonly string[]) =>
  (await readSheet(await written(aSheet(rows, headers)))).slice(1);

describe('a workbook', () => {
  it('gives each cell back as what it is', async () => {
    const row: Cell[] = ['Teks', 12.5, true, { day: '2026-02-28' }, { moment: '2026-02-28 17:45' }];
    const [read] = await readBack([row], ['A', 'B', 'C', 'D', 'E']);
    expect(read).toEqual([
      'Teks',
      12.5,
      true,
      new Date('2026-02-28T00:00:00Z'),
      new Date('2026-02-28T17:45:00Z'),
    ]);
  });

  it('leaves what looks like a formula, a tag or an escape as the text it is', async () => {
    const texts = [...DANGEROUS, '<b>&amp;</b>', '_x0041_', 'a\nb', '"', '  dua spasi', '😀'];
    const read = await readBack(texts.map((one) => [one]));
    const trimmed = (one: unknown): string => String(one).trim();
    expect(read.map(([cell]) => cell)).toEqual(texts.map(trimmed));
    const xml = await buffer(workbook([aSheet(texts.map((one) => [one]))]));
    expect(xml.includes('<f>')).toBe(false);
  });

  it('writes a letter that XML has no place for as nothing, and keeps the file readable', async () => {
    expect(await readBack([['a\u0000b\u000bc\ud800d']])).toEqual([['abc\ufffdd']]);
  });

  it('cuts a text that no cell can hold, visibly', async () => {
    const [[cell] = []] = await readBack([['x'.repeat(40_000)]]);
    expect([String(cell).length, String(cell).endsWith('…')]).toEqual([32_767, true]);
  });

  it('leaves empty cells where they are', async () => {
    expect(await readBack([[null, '', 'c']], ['A', 'B', 'C'])).toEqual([[null, null, 'c']]);
  });

  it('asks for rows only as they are taken, and breaks off when they fail', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<Row> {
      for (;;) {
        asked += 1;
        await Promise.resolve();
        yield ['x'.repeat(1_000)];
      }
    }
    const stream = workbook([aSheet(endless())]);
    await new Promise((resolve) => stream.once('readable', resolve));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked).toBeLessThan(20_000);
    stream.destroy();
    async function* broken(): AsyncGenerator<Row> {
      yield await Promise.resolve(['a']);
      throw new Error('lost');
    }
    await expect(written(aSheet(broken()))).rejects.toThrow('lost');
  });

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('calls column %i %s', (place, letters) => {
    expect(columnLetters(place)).toBe(letters);
  });
});

describe('csv', () => {
  it('opens by a double click in both languages', async () => {
    const rows: Row[] = [['a;b,c', 1.5, { day: '2026-01-31' }, null, true]];
    expect(csvText(rows, 'id')).toBe('\uFEFF"a;b,c";1,5;2026-01-31;;ya\r\n');
    expect(csvText(rows, 'en')).toBe('\uFEFF"a;b,c",1.5,2026-01-31,,yes\r\n');
    const streamed = await buffer(csv(['N', 'M', 'D', 'K', 'Y'], rows, 'en'));
    expect(streamed.toString()).toBe('\uFEFFN,M,D,K,Y\r\n"a;b,c",1.5,2026-01-31,,yes\r\n');
  });

  it('quotes what would break a row and doubles quotes', () => {
    expect(csvText([['a,b', 'say "no"', 'two\nlines', null, 7]], 'en')).toBe(
      '\uFEFF"a,b","say ""no""","two\nlines",,7\r\n',
    );
  });

  it.each(DANGEROUS)('defuses %j', (one) => {
    expect(csvText([[one]], 'en')).toContain(`'${one.slice(0, 2)}`);
  });

  it('leaves a negative number a number', () => {
    expect(csvText([[-3]], 'id')).toBe('\uFEFF-3\r\n');
  });

  it('breaks off when the rows fail', async () => {
    async function* broken(): AsyncGenerator<Row> {
      yield await Promise.resolve(['a']);
      throw new Error('lost');
    }
    await expect(buffer(csv(['A'], broken(), 'id'))).rejects.toThrow('lost');
  });
});

describe('what only looks like a workbook', () => {
  const zipped = async (parts: Record<string, Buffer | string>): Promise<Buffer> => {
    const zip = new ZipFile();
    for (const [name, part] of Object.entries(parts)) zip.addBuffer(Buffer.from(part), name);
    zip.end();
    return buffer(zip.outputStream);
  };
  const refused = { code: 'unsupported-file' };

  it.each(['', 'PK', 'nama;inovasi\n', '%PDF-1.7'])('is refused: %j', async (content) => {
    await expect(readSheet(Buffer.from(content))).rejects.toMatchObject(refused);
  });

  it('is refused when it is another zip, or a broken one', async () => {
    await expect(readSheet(await zipped({ 'a.txt': 'a' }))).rejects.toMatchObject(refused);
    const whole = await written(aSheet([['a']]));
    await expect(readSheet(whole.subarray(0, whole.length / 2))).rejects.toMatchObject(refused);
  });

  it('is refused with a document type, before anything takes it apart', async () => {
    const evil = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook>&a;</workbook>';
    const file = await zipped({ 'xl/workbook.xml': evil });
    await expect(readSheet(file)).rejects.toMatchObject({
      ...refused,
      context: { reason: 'DOCUMENT_TYPE' },
    });
  });

  it('is refused when it unpacks to far more than anybody types', async () => {
    const file = await zipped({ 'xl/worksheets/sheet1.xml': Buffer.alloc(130_000_000) });
    expect(file.length).toBeLessThan(1_000_000);
    await expect(readSheet(file)).rejects.toMatchObject({
      ...refused,
      context: { reason: 'TOO_LARGE' },
    });
  });
});
