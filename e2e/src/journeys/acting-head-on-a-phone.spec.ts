import { expect, registerInnovation, test } from '../story.js';

const TARIK = '438071200';

test('a Plt head with a one-time link endorses on the phone', async ({ arrive }) => {
  const staff = await arrive('phone', `staf.${TARIK}@sidoarjo.example`);
  const id = await registerInnovation(staff, 'Jemput Berkas Lansia');

  const admin = await arrive('desk', 'admin@sidoarjo.example');
  const { page } = admin;
  await page.goto('/orang');
  await page.getByRole('button', { name: 'Tambah orang' }).click();
  await page.getByLabel('Nama', { exact: true }).fill('Plt. Camat Tarik');
  await page.getByLabel(/Nomor ponsel/).fill('081234567890');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('button', { name: 'Beri peran' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Peran', { exact: true }).selectOption('AGENCY_HEAD');
  await form.getByLabel(/Perangkat daerah/).selectOption({ label: 'Kecamatan Tarik' });
  await form.getByLabel('Cara menjabat').selectOption('PLT');
  await form.getByLabel('Mulai').fill('2026-11-20');
  await admin.seesNoBarrier();
  await form.getByRole('button', { name: 'Beri peran' }).click();
  await expect(page.getByText('Plt. (pelaksana tugas)')).toBeVisible();
  await page.getByRole('button', { name: 'Buat tautan masuk' }).click();
  const link = await page.locator('code').innerText();

  const acting = await arrive('phone');
  await acting.page.goto(new URL(link).pathname + new URL(link).hash);
  await acting.page.getByLabel('Kata sandi baru').fill('sawah hijau pagi berkabut');
  await acting.page.getByLabel('Ketik sekali lagi').fill('sawah hijau pagi berkabut');
  await acting.seesNoBarrier();
  await acting.page.getByRole('button', { name: 'Simpan dan masuk' }).click();
  await expect(acting.page.getByRole('button', { name: 'Keluar', exact: true })).toBeVisible();
  await acting.page.goto(`/inovasi/${id}/periksa`);
  await acting.page.getByRole('button', { name: 'Setujui', exact: true }).click();
  await expect(acting.page.getByText('Disetujui kepala').first()).toBeVisible();
});
