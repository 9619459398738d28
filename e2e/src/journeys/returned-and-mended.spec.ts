import { endorse, expect, registerInnovation, test } from '../story.js';

const KREMBUNG = '438071500';

test('the head returns with comments, staff fix only those, head endorses', async ({ arrive }) => {
  const staff = await arrive('desk', `staf.${KREMBUNG}@sidoarjo.example`);
  const id = await registerInnovation(staff, 'Papan Jadwal Petugas');

  const head = await arrive('phone', `kepala.${KREMBUNG}@sidoarjo.example`);
  await head.page.goto(`/inovasi/${id}/periksa`);
  await head.page.getByRole('button', { name: 'Kembalikan untuk dilengkapi' }).click();
  await head.page.getByRole('button', { name: 'Tambah catatan pada isian' }).click();
  await head.page
    .getByLabel('Isian', { exact: true })
    .selectOption({ label: 'Kebaruan dan keunggulan' });
  await head.page
    .getByLabel('Yang perlu diperbaiki di isian ini')
    .fill('Sebutkan bedanya dengan cara lama.');
  await head.seesNoBarrier();
  await head.page.getByRole('button', { name: 'Kembalikan', exact: true }).click();
  await expect(head.page.getByText('Dikembalikan untuk dilengkapi').first()).toBeVisible();

  await staff.page.goto(`/inovasi/${id}`);
  await expect(staff.page.getByText('Sebutkan bedanya dengan cara lama.').first()).toBeVisible();
  await expect(staff.page.getByText('Perlu diperbaiki')).toHaveCount(1);
  await staff.page.getByRole('link', { name: 'Pokok inovasi' }).click();
  await staff.page
    .getByLabel('Kebaruan dan keunggulan')
    .fill('Dahulu warga datang tanpa tahu siapa yang bertugas.');
  await staff.seesNoBarrier();
  await staff.page.getByRole('link', { name: 'Periksa dan ajukan' }).click();
  await staff.page.getByRole('button', { name: 'Ajukan kepada kepala' }).click();
  await expect(
    staff.page.getByRole('heading', { name: 'Inovasi Anda sudah diajukan' }),
  ).toBeVisible();

  await endorse(head, id);
});
