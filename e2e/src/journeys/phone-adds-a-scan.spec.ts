import { expect, test } from '../story.js';

const BALONGBENDO = '438071100';

/** A white sheet with lines of writing on a dark table, as a phone would see it; drawn in the browser. */
const PHOTOGRAPH = `
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1200, 1600];
  const ink = canvas.getContext('2d');
  const draw = (colour, ...place) => { ink.fillStyle = colour; ink.fillRect(...place); };
  draw('#3a2a1c', 0, 0, 1200, 1600);
  ink.rotate(0.04);
  draw('#f2f0e8', 220, 180, 860, 1180);
  for (let line = 0; line < 20; line++) draw('#202020', 300, 280 + line * 50, 640, 8);
  canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
`;

test('a clerk starts on the desktop, adds a photo from the phone, loses the network, and submits', async ({
  arrive,
}) => {
  const desk = await arrive('desk', `staf.${BALONGBENDO}@sidoarjo.example`);
  const { page } = desk;
  await page.goto('/inovasi/baru');
  await page.getByLabel('Nama inovasi').fill('Papan Giliran Air Sawah');
  await page.getByRole('button', { name: 'Mulai mengisi' }).click();
  await page.waitForURL(/\/isi\/basics$/);
  const id = /inovasi\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  await page.getByRole('radio', { name: 'Uji coba' }).check();
  await page
    .getByLabel('Permasalahan')
    .fill('Petani berebut giliran. Air habis di hulu. Petugas tidak punya catatan.');
  await page.getByLabel('Urusan pemerintahan utama').fill('7.01');
  await page.getByRole('option').first().click();
  await page.getByLabel('Tanggal mulai atau rencana mulai').fill('2026-09-01');

  const phone = await arrive('phone', `staf.${BALONGBENDO}@sidoarjo.example`);
  await phone.page.goto(`/inovasi/${id}/bukti`);
  await phone.page.getByRole('button', { name: 'Pindai', exact: true }).click();
  const buffer = Buffer.from(await phone.page.evaluate<string>(PHOTOGRAPH), 'base64');
  const sheet = { name: 'lembar.jpg', mimeType: 'image/jpeg', buffer };
  await phone.page.getByLabel('Pilih foto').setInputFiles([sheet, { ...sheet, name: 'dua.jpg' }]);
  await expect(phone.page.getByText('Halaman 2 dari 2')).toBeVisible();
  const corner = phone.page.getByRole('button', { name: /^Sudut kiri atas/ }).first();
  await expect(corner).not.toHaveAccessibleName(/: 0 % dari kiri, 0 % dari atas/);
  await phone.seesNoBarrier();

  await phone.context.setOffline(true);
  await phone.page.getByRole('button', { name: 'Jadikan PDF' }).click();
  await expect(phone.page.getByText(/Belum terkirim \(luring\)/)).toBeVisible();
  await phone.seesNoBarrier();

  await desk.context.setOffline(true);
  const novelty = 'Giliran ditulis di papan, dan dikirim ke ponsel petani setiap malam.';
  await page.getByLabel('Kebaruan dan keunggulan').fill(novelty);
  await page.getByLabel('Pejabat penanggung jawab').fill('Kepala Seksi Pelayanan');
  await page.getByLabel('Pejabat penanggung jawab').blur();
  await expect(page.getByText(/Belum terkirim/).first()).toBeVisible();

  // The page is loaded anew before the scan could leave: it is still there, and goes out by itself.
  await phone.context.route('**/api/uploads', (route) => route.abort());
  await phone.context.setOffline(false);
  await phone.page.reload();
  await expect(phone.page.getByText(/^Pindaian 24 November 2026\.pdf/)).toBeVisible();
  await phone.context.unroute('**/api/uploads');
  await expect(phone.page.getByRole('heading', { name: 'Pindaian 24 November 2026' })).toBeVisible({
    timeout: 30_000,
  });

  await desk.context.setOffline(false);
  await expect(page.getByText(/Tersimpan/).first()).toBeVisible({ timeout: 20_000 });
  await page.getByRole('link', { name: 'Periksa dan ajukan' }).click();
  await page.getByRole('button', { name: 'Ajukan kepada kepala' }).click();
  await expect(page.getByRole('heading', { name: 'Inovasi Anda sudah diajukan' })).toBeVisible();

  const { items } = await desk.ask<{ items: { file: object }[] }>(`/innovations/${id}/evidence`);
  expect(items.map(({ file }) => file)).toEqual([
    expect.objectContaining({ kind: 'PDF', pageCount: 2 }),
  ]);
  const record = await desk.ask<object>(`/innovations/${id}`);
  expect(record).toMatchObject({ status: 'SUBMITTED' });
  expect(JSON.stringify(record)).toContain(novelty);
});
