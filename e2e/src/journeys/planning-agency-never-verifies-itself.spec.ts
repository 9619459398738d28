import { expect, test } from '../story.js';

test("Bappeda's own innovation can't be verified by Bappeda", async ({ arrive }) => {
  const name = 'Usulan Dijawab: Alasan Terbuka untuk Hasil Musrenbang';
  const own = await arrive('desk', 'verifikator@sidoarjo.example');
  await own.page.goto('/inovasi?q=musrenbang');
  await own.page.getByRole('link', { name }).click();
  await expect(own.page.getByRole('heading', { name })).toBeVisible();
  await expect(own.page.getByRole('button', { name: 'Verifikasi' })).toHaveCount(0);
  await own.seesNoBarrier();

  const other = await arrive('desk', 'verifikator2@sidoarjo.example');
  await other.page.goto(own.page.url());
  await other.page.getByRole('button', { name: 'Verifikasi' }).click();
  for (const yes of await other.page.getByRole('radio', { name: 'Ya' }).all()) await yes.check();
  await other.seesNoBarrier();
  await other.page.getByRole('button', { name: 'Nyatakan terverifikasi' }).click();
  await expect(other.page.getByText('Terverifikasi').first()).toBeVisible();
});
