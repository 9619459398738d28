import { expect, test } from '../story.js';

const PRAMBON = '438071400';

test('text typed offline survives until the network and a re-login are back', async ({
  arrive,
}) => {
  const staff = await arrive('phone', `staf.${PRAMBON}@sidoarjo.example`);
  const { page, context } = staff;
  await page.goto('/inovasi/baru');
  await page.getByLabel('Nama inovasi').fill('Catatan Sawah Bersama');
  await page.getByRole('button', { name: 'Mulai mengisi' }).click();
  await page.waitForURL(/\/isi\/basics$/);
  await expect(page.getByLabel('Permasalahan')).toBeVisible();

  await context.setOffline(true);
  const text = 'Ditulis di tengah sawah tanpa sinyal.';
  await page.getByLabel('Permasalahan').fill(text);
  await page.getByLabel('Permasalahan').blur();
  await expect(page.getByText(/Belum terkirim/).first()).toBeVisible();

  // The session ends meanwhile, as it does after an hour.
  const elsewhere = await arrive('desk', `staf.${PRAMBON}@sidoarjo.example`);
  await elsewhere.page.request.delete('/api/session/devices', {
    headers: { 'X-Requested-By': 'satu' },
  });

  await context.setOffline(false);
  await expect(page.getByRole('dialog')).toBeVisible({ timeout: 20_000 });
  await page
    .getByRole('dialog')
    .getByLabel('Kata sandi', { exact: true })
    .fill('inovasi-untuk-semua');
  await page.getByRole('dialog').getByRole('button', { name: /Masuk/ }).click();
  await expect(page.getByText(/Tersimpan/).first()).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(page.getByLabel('Permasalahan')).toHaveValue(text);
  await staff.seesNoBarrier();
});
