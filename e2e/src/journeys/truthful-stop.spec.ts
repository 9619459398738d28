import { expect, test } from '../story.js';

const BUDURAN = '438070300';

test('an operator says truthfully that the only innovation stopped, and the office sees a lapse with 30 days', async ({
  arrive,
}) => {
  const staff = await arrive('phone', `staf.${BUDURAN}@sidoarjo.example`);
  const { page } = staff;
  await page.goto('/inovasi?status=VERIFIED&q=genangan');
  await page.getByRole('link', { name: 'Peta Genangan Buatan Warga' }).click();
  await page.getByRole('button', { name: 'Laporkan keadaan penggunaan' }).click();
  await page.getByRole('radio', { name: 'Dihentikan' }).check();
  await page.getByLabel('Sejak', { exact: true }).fill('2026-11-01');
  await page.getByLabel('Alasan').fill('Petugasnya pindah dan tidak ada penggantinya.');
  await staff.seesNoBarrier();
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await expect(page.getByText('Dihentikan').first()).toBeVisible();

  const office = await arrive('desk', 'bupati@sidoarjo.example');
  await office.page.goto('/kepatuhan');
  const lacking = office.page.getByRole('listitem').filter({ hasText: 'Kecamatan Buduran' });
  await expect(lacking).toContainText('penuhi kembali paling lambat 24 Desember 2026');
  await lacking.getByRole('link').click();
  await expect(office.page.getByText('Kewajiban gugur')).toBeVisible();
  await office.seesNoBarrier();
});
