import { readFile } from 'node:fs/promises';

import { endorse, expect, registerInnovation, test } from '../story.js';

const TULANGAN = '438071300';
const NIK = '3515081703900001';

/** A page of A4 with one line on it, as the smallest PDF that a reader accepts. */
function letter(line: string): Buffer {
  const drawn = `BT /F1 14 Tf 60 700 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + trailer, 'latin1');
}

test('a NIK is found, masked for evaluators, and purged', async ({ arrive }) => {
  const staff = await arrive('desk', `staf.${TULANGAN}@sidoarjo.example`);
  const head = await arrive('desk', `kepala.${TULANGAN}@sidoarjo.example`);
  const evaluator = await arrive('desk', 'penilai3@sidoarjo.example');
  const id = await registerInnovation(staff, 'Surat Pengantar Tanpa Antre');
  await endorse(head, id);

  const { page } = staff;
  await page.goto(`/inovasi/${id}/bukti`);
  const buffer = letter(`Pemohon dengan NIK ${NIK}`);
  const file = { name: 'surat pengantar.pdf', mimeType: 'application/pdf', buffer };
  await page.getByLabel('Pilih berkas').setInputFiles(file);
  const piece = page.getByRole('article', { name: 'surat pengantar' });
  await expect(piece.getByText('Memuat data pribadi, belum disamarkan')).toBeVisible();

  // Until it is masked, nobody else opens it.
  const [{ id: evidenceId }] = (
    await staff.ask<{ items: [{ id: string }] }>(`/innovations/${id}/evidence`)
  ).items;
  const content = `/evidence/${evidenceId}/content`;
  expect(await evaluator.status(content)).toBe(409);

  await piece.getByRole('button', { name: 'Data pribadi' }).click();
  const dialog = page.getByRole('dialog', { name: 'Data pribadi di berkas ini' });
  await expect(dialog.getByText('3515••••••••••01')).toBeVisible();
  await expect(dialog).not.toContainText(NIK);
  await staff.seesNoBarrier();
  await dialog.getByRole('button', { name: 'Buat salinan yang disamarkan' }).click();
  await expect(piece.getByText('Data pribadi disamarkan')).toBeVisible();

  await evaluator.page.goto(`/inovasi/${id}/bukti`);
  const theirs = evaluator.page.getByRole('article', { name: 'surat pengantar' });
  await expect(theirs.getByText('Data pribadi disamarkan')).toBeVisible();
  await expect(theirs.getByRole('link', { name: /berkas utuh/ })).toBeHidden();
  await theirs.getByRole('button', { name: 'Lihat' }).click();
  await expect(theirs.getByRole('img', { name: 'surat pengantar' })).toHaveJSProperty(
    'complete',
    true,
  );
  await evaluator.seesNoBarrier();
  const download = evaluator.page.waitForEvent('download');
  await theirs.getByRole('link', { name: 'Unduh' }).click();
  const copy = await readFile(await (await download).path());
  expect(copy.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(copy.includes(NIK)).toBe(false);
  expect(await evaluator.status(`${content}?full=true`)).toBe(403);

  await head.page.goto(`/inovasi/${id}/bukti`);
  await head.page
    .getByRole('article', { name: 'surat pengantar' })
    .getByRole('button', { name: 'Musnahkan' })
    .click();
  const purge = head.page.getByRole('dialog', { name: 'Musnahkan berkas' });
  await purge.getByRole('button', { name: 'Musnahkan sekarang' }).click();
  await expect(purge.getByText('Tulis alasannya.')).toBeVisible();
  await purge.getByLabel('Alasan').fill('Diminta oleh pemilik datanya.');
  await head.seesNoBarrier();
  await purge.getByRole('button', { name: 'Musnahkan sekarang' }).click();
  await expect(head.page.getByRole('heading', { name: 'Berkas dimusnahkan' })).toBeVisible();

  // What is left tells who, when and why, also to those who had seen it; the bytes are gone.
  await evaluator.page.reload();
  const left = evaluator.page.getByRole('article', { name: 'Berkas dimusnahkan' });
  await expect(left).toContainText('Diminta oleh pemilik datanya.');
  await expect(left.getByRole('link', { name: 'Unduh' })).toBeHidden();
  for (const visitor of [staff, evaluator]) expect(await visitor.status(content)).toBe(404);
  expect(await staff.status(`${content}?full=true`)).toBe(404);
});
