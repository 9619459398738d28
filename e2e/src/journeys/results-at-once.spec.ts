import { sendOpenSheets } from '../scoring.js';
import { expect, test } from '../story.js';

const EVALUATORS = 12;

test('results appear to everybody at once', async ({ arrive }) => {
  test.setTimeout(180_000);
  for (let number = 1; number <= EVALUATORS; number += 1) {
    const evaluator = await arrive('desk');
    await evaluator.enter(`penilai${number}@sidoarjo.example`);
    await sendOpenSheets(evaluator);
    await evaluator.leave();
  }
  const manager = await arrive('desk', 'panitia@sidoarjo.example');
  const staff = await arrive('desk', 'staf.438050200@sidoarjo.example');
  const visitor = await arrive('phone');
  const editions = await manager.ask<{
    items: { id: string; name: string; publishedAt: string | null }[];
  }>('/editions');
  const running = editions.items.find(({ publishedAt }) => publishedAt === null);
  const id = running?.id ?? '';

  expect(await staff.status(`/editions/${id}/results`)).toBe(404);
  expect(await visitor.status(`/catalogue/editions/${id}/results`)).toBe(404);

  await manager.page.goto(`/kompetisi/${id}`);
  await manager.seesNoBarrier();
  await manager.page.getByRole('button', { name: 'Umumkan hasil' }).click();
  await manager.page.getByRole('button', { name: 'Umumkan sekarang' }).click();
  await expect(manager.page.getByRole('button', { name: 'Umumkan hasil' })).toHaveCount(0);

  await visitor.page.goto(`/katalog/lomba/${id}`);
  await expect(
    visitor.page.getByRole('heading', { name: running?.name ?? '', level: 1 }),
  ).toBeVisible();
  await visitor.seesNoBarrier();
  await staff.page.goto(`/kompetisi/${id}/hasil`);
  await expect(staff.page.getByRole('table')).toContainText('Kawan');
  await staff.seesNoBarrier();
});
