import { readFile } from 'node:fs/promises';

import { expect, registerInnovation, test } from '../story.js';

const KREMBUNG = '438071500';

test('one innovation leaves as IID pack, proposal and profile', async ({ arrive }) => {
  const staff = await arrive('desk', `staf.${KREMBUNG}@sidoarjo.example`);
  const id = await registerInnovation(staff, 'Papan Informasi Keluar Tiga Pintu');
  const { page } = staff;
  await page.goto(`/inovasi/${id}/ekspor`);
  await expect(page.getByRole('heading', { name: 'Ekspor inovasi' })).toBeVisible();
  await staff.seesNoBarrier();

  const fetched = async (name: string): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ]);
    return readFile(await download.path());
  };
  const pack = await fetched('Unduh paket (buku kerja dan data dukung, ZIP)');
  expect(pack.subarray(0, 2).toString()).toBe('PK');
  expect(pack.includes('profil-iid.xlsx')).toBe(true);
  const proposal = await fetched('Unduh proposal (DOCX)');
  expect(proposal.includes('word/document.xml')).toBe(true);

  await page.getByRole('checkbox', { name: 'Sudah diketik' }).first().check();
  await expect(page.getByText(/^1 dari \d+ isian sudah diketik$/)).toBeVisible();

  await page.getByRole('button', { name: 'Terbitkan profil' }).click();
  const profile = await fetched('Unduh profil (PDF)');
  expect(profile.subarray(0, 5).toString()).toBe('%PDF-');
  const address = await page
    .getByRole('link', { name: 'Buka halaman verifikasi' })
    .getAttribute('href');
  await page.goto(address ?? '');
  await expect(page.getByText('Profil inovasi').first()).toBeVisible();
});
