import { expect, test } from '../story.js';

test('a visitor finds an innovation by a misspelt word', async ({ arrive }) => {
  const visitor = await arrive('phone');
  const { page } = visitor;
  await page.goto('/katalog');
  const first = page.getByRole('main').getByRole('listitem').getByRole('link').first();
  const name = await first.innerText();
  const longest = name.split(/[^A-Za-z]+/).sort((one, other) => other.length - one.length)[0] ?? '';
  const misspelt = longest.slice(0, 2) + longest.slice(3);
  await page.getByLabel('Cari di katalog').fill(misspelt);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name })).toBeVisible();
  await visitor.seesNoBarrier();
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await visitor.seesNoBarrier();
});
