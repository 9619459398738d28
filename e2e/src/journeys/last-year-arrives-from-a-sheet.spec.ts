import { readSheet } from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';

import { expect, test, type Visitor } from '../story.js';

const HEADINGS = ['No', 'OPD', 'Judul Inovasi', 'Tahapan', 'Urusan', 'Tanggal mulai', 'Masalah'];
const AGENCIES = ['Kecamatan Balongbendo', 'Kecamatan Wonoayu', 'Kecamatan Sedati'];
const BALONGBENDO = '438071100';
const ROWS = 120;

/** What is wrong in seven of the rows, by row and column as the sheet counts them. */
const WRONG: readonly [row: number, column: number, value: string][] = [
  [5, 1, 'Kecamatan Awan'],
  [17, 2, ''],
  [33, 3, 'selesai'],
  [48, 5, '30/02/2025'],
  [71, 4, 'Antariksa'],
  [90, 5, 'kapan-kapan'],
  [112, 3, 'jalan'],
];

function rows(): string[][] {
  return Array.from({ length: ROWS }, (_, n) => {
    const row = [
      String(n + 1),
      AGENCIES[n % AGENCIES.length] ?? '',
      `Layanan Balai Tahun Lalu ${n + 1}`,
      'Penerapan',
      '7.01',
      '03/02/2025',
      'Warga datang dua kali karena syaratnya baru diketahui di loket.',
    ];
    for (const [at, column, value] of WRONG) if (at === n + 2) row[column] = value;
    return row;
  });
}

/** A workbook as a spreadsheet program would write it. */
const written = (path: string, sheet: readonly (readonly unknown[])[]): Promise<void> =>
  writeXlsxFile(
    sheet.map((row) => row.map((value) => ({ value: (value as string | null) ?? '' }))),
  ).toFile(path);

/** Chooses the file where an import begins, and waits for what would come of it. */
async function bring({ page }: Visitor, path: string): Promise<void> {
  await page.goto('/impor');
  await page.getByLabel('Lembar kerja yang sudah diisi').setInputFiles(path);
  await expect(page.getByRole('heading', { name: '2. Hasil pemeriksaan' })).toBeVisible();
}

test("last year's 120 innovations arrive from a spreadsheet with 7 bad rows", async ({
  arrive,
}, info) => {
  const admin = await arrive('desk', 'admin@sidoarjo.example');
  const { page } = admin;
  const path = info.outputPath('inovasi-2025.xlsx');
  await written(path, [HEADINGS, ...rows()]);
  await bring(admin, path);
  await expect(page.getByText(/Dari 120 baris: 113 siap masuk, 7 perlu diperbaiki/)).toBeVisible();
  const cell = (row: number, column: number) =>
    page.getByLabel(`Baris ${row}, ${HEADINGS[column] ?? ''}`, { exact: true });
  for (const [row, column, value] of WRONG) await expect(cell(row, column)).toHaveValue(value);
  await admin.seesNoBarrier();

  // Four are mended on the page …
  await cell(5, 1).fill('Kecamatan Wonoayu');
  await cell(17, 2).fill('Layanan Balai Tahun Lalu 16');
  await cell(33, 3).fill('Penerapan');
  await cell(48, 5).fill('28/02/2025');
  await page.getByRole('button', { name: 'Simpan perbaikan dan periksa lagi' }).click();
  await expect(page.getByText(/117 siap masuk, 3 perlu diperbaiki/)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Unduh baris yang perlu diperbaiki' }).click(),
  ]);
  await page.getByRole('button', { name: 'Masukkan 117 inovasi' }).click();
  await expect(page.getByText(/117 inovasi sudah masuk sebagai draf/)).toBeVisible();

  // … and three in the file that says what is wrong with them.
  const [heads = [], ...faulty] = await readSheet(await download.path());
  expect(faulty.map(([number]) => number)).toEqual(['70', '89', '111']);
  expect(faulty.map((row) => String(row.at(-1)))).toEqual([
    expect.stringContaining('Urusan: '),
    expect.stringContaining('Tanggal mulai: '),
    expect.stringContaining('Tahapan: '),
  ]);
  const mended = faulty.map((row) => row.with(4, '7.01').with(5, '01/04/2025').with(3, 'Uji coba'));
  const second = info.outputPath('diperbaiki.xlsx');
  await written(second, [heads, ...mended]);
  await bring(admin, second);
  await page.getByRole('button', { name: 'Masukkan 3 inovasi' }).click();
  await expect(page.getByText(/3 inovasi sudah masuk sebagai draf/)).toBeVisible();

  const staff = await arrive('phone', `staf.${BALONGBENDO}@sidoarjo.example`);
  const arrived = async (): Promise<number> => {
    const list = '/innovations?status=DRAFT&limit=100';
    const { items } = await staff.ask<{ items: { name: string }[] }>(list);
    return items.filter(({ name }) => name.startsWith('Layanan Balai Tahun Lalu')).length;
  };
  expect(await arrived()).toBe(40 - 1);

  // What was brought in by mistake goes as one, within a day.
  for (const name of ['diperbaiki.xlsx', 'inovasi-2025.xlsx']) {
    await page.goto('/impor');
    await page.getByRole('link', { name }).click();
    await page.getByRole('button', { name: 'Batalkan impor' }).click();
    await expect(page.getByText(/Impor ini dibatalkan/)).toBeVisible();
  }
  expect(await arrived()).toBe(0);
});
