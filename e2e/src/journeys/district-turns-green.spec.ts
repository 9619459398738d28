import { endorse, expect, registerInnovation, test } from '../story.js';

const JABON = '438071700';

test('a district registers its first innovation on a phone and turns green', async ({ arrive }) => {
  const office = await arrive('desk', 'bupati@sidoarjo.example');
  const registered = async () =>
    (await office.ask<{ totals: { registered: number } }>('/compliance')).totals.registered;
  const before = await registered();

  const staff = await arrive('phone', `staf.${JABON}@sidoarjo.example`);
  const id = await registerInnovation(staff, 'Nomor Antrean dari Balai Desa');
  await staff.seesNoBarrier();

  const head = await arrive('phone', `kepala.${JABON}@sidoarjo.example`);
  await endorse(head, id);
  await head.seesNoBarrier();

  await office.page.goto('/kepatuhan');
  await expect(
    office.page.getByText(`${before + 1} dari 47 perangkat daerah sudah mendaftarkan inovasi 2026`),
  ).toBeVisible();
  await expect(office.page.getByRole('row', { name: /Kecamatan Jabon/ })).toContainText('Hijau');
  await office.seesNoBarrier();
});
