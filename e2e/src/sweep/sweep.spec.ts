import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { expect, test, type Visitor } from '../story.js';
import { type Condition, impose } from './conditions.js';
import { everything, type Factors, pairsIn, pairsOf, pairwise, type Row } from './cover.js';
import { type Place, PLACES } from './places.js';

const PICTURES = process.env['SATU_SWEEP_PICTURES'];
const FULL = process.env['SATU_SWEEP'] === 'full';
/** What nobody should read: codes of texts, empty values, ids. */
const RAW = /@@|\bundefined\b|\bnull\b|\bNaN\b|\[object|[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/;

function factorsOf({ by }: Place): Factors {
  return {
    width: ['360', '1280'],
    language: ['id', 'en'],
    condition: ['full', 'problem', 'empty'],
    person: by.map((_, index) => String(index)),
  };
}

function rowsOf(place: Place): Row[] {
  const factors = factorsOf(place);
  const rows = FULL ? everything(factors) : pairwise(factors);
  const [ordinary] = rows;
  return [...rows, { ...ordinary, condition: 'loading' }];
}

test('the cover holds each pair of width, language, condition and person', () => {
  for (const place of PLACES) {
    const rows = rowsOf(place);
    const covered = new Set(rows.flatMap((row) => pairsIn(row)));
    expect([...pairsOf(factorsOf(place))].filter((pair) => !covered.has(pair))).toEqual([]);
  }
});

for (const place of PLACES) {
  test(`${place.name} has no barrier`, async ({ arrive }) => {
    const rows = rowsOf(place);
    test.setTimeout(60_000 + rows.length * 10_000);
    const visitors = await Promise.all(
      place.by.map((account) => arrive('phone', account ?? undefined)),
    );
    const address = await place.address(visitors[0] as Visitor);
    for (const row of rows) {
      await test.step(Object.values(row).join(' '), async () => {
        const visitor = visitors[Number(row['person'])] as Visitor;
        await look(visitor, `${row['language'] === 'en' ? '/en' : ''}${address}`, row);
        if (PICTURES) await picture(visitor.page, place, row);
      });
    }
  });
}

async function look(visitor: Visitor, address: string, row: Row): Promise<void> {
  const { page } = visitor;
  const width = Number(row['width']);
  await page.setViewportSize({ width, height: 780 });
  await impose(page, row['condition'] as Condition);
  await page.goto(address);
  await expect(page.getByRole('main')).not.toBeEmpty();
  if (row['condition'] !== 'loading') await expect(page.locator('satu-skeleton')).toHaveCount(0);
  await visitor.seesNoBarrier();
  expect(await page.getByRole('main').innerText()).not.toMatch(RAW);
  expect(await page.title()).toContain('Satu Inovasi');
  expect(await page.locator('html').getAttribute('lang')).toBe(row['language']);
  await fits(page);
  if (width > 360) return;
  // WCAG 1.4.10: at 320 px nobody scrolls in two directions.
  await page.setViewportSize({ width: 320, height: 780 });
  await fits(page);
}

async function fits(page: Page): Promise<void> {
  const [whole, seen] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(whole, 'pixels across').toBe(seen);
}

async function picture(page: Page, place: Place, row: Row): Promise<void> {
  const folder = PICTURES ?? '';
  mkdirSync(folder, { recursive: true });
  const name = [place.name.replaceAll(/\W+/g, '-'), ...Object.values(row)].join('_');
  await page.setViewportSize({ width: Number(row['width']), height: 780 });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
