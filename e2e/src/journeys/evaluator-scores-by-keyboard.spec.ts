import { expect, test } from '../story.js';

interface Sheets {
  items: { id: string; entryId: string; status: string; innovationName: string }[];
}
interface Entries {
  items: { id: string; agencyName: string }[];
}

test("an evaluator scores with the keyboard only and cannot open her own agency's entry", async ({
  arrive,
}) => {
  const evaluator = await arrive('desk', 'penilai2@sidoarjo.example');
  const { page } = evaluator;
  const sheets = await evaluator.ask<Sheets>('/scoresheets?mine=true&limit=100');
  const open = sheets.items.find(({ status }) => status === 'DRAFT');
  expect(open).toBeDefined();
  await page.goto(`/penilaian/${open?.id ?? ''}`);
  await expect(
    page.getByRole('heading', { name: open?.innovationName ?? '', level: 1 }),
  ).toBeVisible();
  await evaluator.seesNoBarrier();
  // Outside a criterion a key is a key.
  await page.keyboard.press('3');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByRole('radio').first().focus();
  for (const key of ['3', 'j', '4', 'j', '2', 'j', '3', 'j', '4']) await page.keyboard.press(key);
  await expect(page.getByText(/Tersimpan/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Kirim dan lanjut' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ya, kirim' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.endsWith(open?.id ?? ''));
  const after = await evaluator.ask<Sheets>('/scoresheets?mine=true&limit=100');
  expect(after.items.find(({ id }) => id === open?.id)?.status).toBe('SUBMITTED');

  const manager = await arrive('desk', 'panitia@sidoarjo.example');
  const editions = await manager.ask<{ items: { id: string; publishedAt: string | null }[] }>(
    '/editions',
  );
  const running = editions.items.find(({ publishedAt }) => publishedAt === null);
  const entries = await manager.ask<Entries>(`/editions/${running?.id ?? ''}/entries?limit=100`);
  const own = entries.items.find(({ agencyName }) => agencyName === 'Dinas Kesehatan');
  expect(await evaluator.status(`/entries/${own?.id ?? ''}`)).toBe(404);
});
