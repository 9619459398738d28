import { expect, test } from '../story.js';

interface Similar {
  items: { id: string; name: string }[];
}

test('a would-be duplicate becomes a replication', async ({ arrive }) => {
  const clerk = await arrive('desk', 'staf.438070600@sidoarjo.example');
  const { page } = clerk;
  await page.goto('/inovasi/baru');
  await page.getByLabel('Nama inovasi').fill('Bank Sampah Jemput di Pasar Desa');
  const panel = page.getByRole('region', { name: 'Inovasi yang mirip' });
  await expect(panel.getByRole('link', { name: /Bank Sampah Jemput Pasar/ })).toBeVisible();
  await clerk.seesNoBarrier();

  // It can be undone before anything is made, and chosen again.
  const join = panel.getByRole('button', { name: /replikasi dari Bank Sampah Jemput Pasar/ });
  await join.click();
  await expect(page.getByText(/akan dicatat sebagai replikasi/)).toBeVisible();
  await page.getByRole('button', { name: 'Batalkan penggabungan' }).click();
  await join.click();
  await page.getByLabel(/Permasalahan yang diatasi/).fill('Sampah pasar desa dibakar setiap sore.');
  await page.getByRole('button', { name: 'Mulai mengisi' }).click();

  await expect(page).toHaveURL(/\/isi\/basics$/);
  const lineage = page.getByRole('region', { name: 'Silsilah replikasi' });
  await expect(lineage.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByLabel('Permasalahan')).toHaveValue(
    'Sampah pasar desa dibakar setiap sore.',
  );
  await clerk.seesNoBarrier();

  // Joined once, no second join is offered; taken back, it stands alone, and can be joined again.
  await expect(page.getByRole('button', { name: /Gabung sebagai replikasi/ })).toHaveCount(0);
  await lineage.getByRole('button', { name: 'Lepaskan gabungan ini' }).click();
  await expect(lineage).toBeHidden();
  await panel.getByRole('button', { name: /replikasi dari Bank Sampah Jemput Pasar/ }).click();
  await expect(lineage).toBeVisible();

  // The original does not show a draft of another agency to its own.
  const [original] = (
    await clerk.ask<Similar>('/similar-innovations?name=Bank%20Sampah%20Jemput%20Pasar')
  ).items;
  const other = await arrive('phone', 'staf.438050500@sidoarjo.example');
  await other.page.goto(`/inovasi/${original?.id ?? ''}`);
  await expect(other.page.getByRole('heading', { level: 1 })).toContainText('Bank Sampah');
  await expect(other.page.getByText('Bank Sampah Jemput di Pasar Desa')).toHaveCount(0);
  await other.seesNoBarrier();
});
