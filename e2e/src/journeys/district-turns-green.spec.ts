import { endorse, expect, registerInnovation, test } from '../story.js';

const JABON = '438071700';

test('a district registers its first innovation on a phone and turns green', async ({ arrive }) => {
  const staff = await arrive('phone', `staf.${JABON}@sidoarjo.example`);
  const id = await registerInnovation(staff, 'Nomor Antrean dari Balai Desa');
  await staff.seesNoBarrier();

  const head = await arrive('phone', `kepala.${JABON}@sidoarjo.example`);
  await endorse(head, id);
  await head.seesNoBarrier();

  const office = await arrive('desk', 'bupati@sidoarjo.example');
  await office.page.goto('/kepatuhan');
  await expect(
    office.page.getByText('42 dari 47 perangkat daerah sudah mendaftarkan inovasi 2026'),
  ).toBeVisible();
  await expect(office.page.getByRole('row', { name: /Kecamatan Jabon/ })).toContainText('Hijau');
  await office.seesNoBarrier();
});
