import { expect, registerInnovation, test } from '../story.js';

const KRIAN = '438070800';

test("the last innovation can't be withdrawn, replacing it works", async ({ arrive }) => {
  const staff = await arrive('desk', `staf.${KRIAN}@sidoarjo.example`);
  await registerInnovation(staff, 'Loket Keliling Dusun');

  const head = await arrive('desk', `kepala.${KRIAN}@sidoarjo.example`);
  const { page } = head;
  await page.goto('/inovasi?status=VERIFIED&q=buku+saku');
  await page.getByRole('link', { name: 'Buku Saku Ketua RT' }).click();
  await page.getByRole('button', { name: 'Tarik inovasi' }).click();
  await page.getByLabel('Alasan').fill('Programnya digabung.');
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await expect(page.getByText('Tarik dengan menyebut penggantinya').first()).toBeVisible();

  await page.getByLabel('Inovasi pengganti').selectOption({ label: 'Loket Keliling Dusun' });
  await head.seesNoBarrier();
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await expect(page.getByText('Programnya digabung.').first()).toBeVisible();

  const office = await arrive('desk', 'kantor@sidoarjo.example');
  await office.page.goto('/kepatuhan');
  await expect(office.page.getByRole('row', { name: /Kecamatan Krian/ })).toContainText('Hijau');
});
