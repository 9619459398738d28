import { Product } from '../product.js';
import { expect, test, Visitor } from '../story.js';

test('the regent closes the year with findings for exactly the agencies that lack one', async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const product = await Product.start('2027-01-05T03:00:00Z');
  try {
    const regent = await Visitor.arrive(browser, product.address, 'desk');
    await regent.signIn('bupati@sidoarjo.example');
    const { page } = regent;
    await page.goto('/periode');
    await page.getByRole('link', { name: 'Satu OPD Minimal Satu Inovasi 2027' }).click();
    const { items } = await regent.ask<{
      items: { agencyName: string; exempt: boolean; counted: number; lapse: unknown }[];
    }>('/compliance?limit=100');
    const lacking = items.filter(
      ({ exempt, counted, lapse }) => !exempt && (counted < 1 || lapse !== null),
    );
    await page.getByRole('button', { name: 'Tutup periode' }).click();
    const named = page.getByRole('dialog').getByRole('listitem');
    await expect(named).toHaveText(lacking.map(({ agencyName }) => agencyName).sort());
    await regent.seesNoBarrier();
    await page.getByRole('button', { name: 'Tutup dengan catatan' }).click();
    await expect(page.getByRole('heading', { name: 'Hasil akhir kepatuhan' })).toBeVisible();
    await expect(page.getByRole('row', { name: /Belum terpenuhi|Gugur/ })).toHaveCount(
      lacking.length,
    );
    await regent.seesNoBarrier();
    await regent.leave();
  } finally {
    await product.stop();
  }
});
