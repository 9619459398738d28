import type { Locator, Page } from '@playwright/test';

import { expect, test } from '../story.js';

/** Dinas Penanaman Modal dan PTSP: its innovation is in use, and not everything about it is proven. */
const LICENCES = '438051600';

interface Move {
  readonly name: string;
  readonly tier: string;
  readonly onlyProof: boolean;
}

/** The index with its decimal comma, as a number. */
async function indexIn(place: Locator): Promise<number> {
  return Number((await place.innerText()).replace(',', '.'));
}

async function named(line: Locator): Promise<Move> {
  const name = await line.locator('strong').innerText();
  const said = await line.innerText();
  const tier = /(?:ke|untuk) P(\d)/.exec(said)?.[1] ?? '';
  return { name, tier, onlyProof: said.includes('lampirkan bukti') };
}

/** A link that proves the indicator. */
async function prove(page: Page, id: string, { name }: Move): Promise<void> {
  await page.goto(`/inovasi/${id}/bukti`);
  await page.getByText('Tandai indikator sekarang (boleh nanti)').click();
  await page.getByRole('checkbox', { name }).check();
  await page.getByText('Pakai tautan (video, SK yang terbit daring)').click();
  const address = `https://arsip.sidoarjo.example/${name.toLowerCase().replaceAll(' ', '-')}.pdf`;
  await page.getByLabel('Alamat tautan').fill(address);
  await page.getByLabel('Judul').fill(`Bukti untuk ${name}`);
  await page.getByRole('button', { name: 'Tambahkan tautan' }).click();
  await expect(page.getByRole('heading', { name: `Bukti untuk ${name}` })).toBeVisible();
}

function indicatorOn(page: Page, { name }: Move): Locator {
  return page.getByRole('article', { name });
}

test('the simulator names the two cheapest moves and the index moves exactly so after they are done', async ({
  arrive,
}) => {
  const staff = await arrive('desk', `staf.${LICENCES}@sidoarjo.example`);
  const { page } = staff;
  const { grants } = await staff.ask<{ grants: { regionId: string; agencyId: string }[] }>(
    '/session',
  );
  const { regionId, agencyId } = grants[0]!;
  const facts = await staff.ask<{ innovations: { id: string; agencyId: string }[] }>(
    `/regions/${regionId}/index/facts`,
  );
  const { id } = facts.innovations.find((one) => one.agencyId === agencyId)!;
  await page.goto('/indeks');
  const verifiedIndex = page.getByRole('region', { name: 'Terverifikasi' }).locator('.big');
  const verifiedBefore = await indexIn(verifiedIndex);

  await page.goto('/simulator');
  await page.getByLabel('Cari langkah untuk').selectOption(`innovation:${id}`);
  const lines = page.getByRole('region', { name: /paling murah/ }).getByRole('listitem');
  for (const at of [0, 1]) await lines.nth(at).getByRole('checkbox').check();
  const moves = [await named(lines.nth(0)), await named(lines.nth(1))];
  const figures = page.getByRole('region', { name: 'Indeks sekarang dan nanti' });
  const before = await indexIn(figures.locator('.number').first());
  const promised = await indexIn(figures.locator('.number').last());
  expect(promised).toBeGreaterThan(before);
  await staff.seesNoBarrier();

  for (const move of moves) await prove(page, id, move);
  await page.goto(`/inovasi/${id}/kematangan`);
  for (const move of moves.filter(({ onlyProof }) => !onlyProof)) {
    const indicator = indicatorOn(page, move);
    await indicator.getByRole('radio', { name: `P${move.tier}:` }).check();
    await expect(page.getByText('Tersimpan').first()).toBeVisible();
  }

  const verifier = await arrive('desk', 'verifikator@sidoarjo.example');
  await verifier.page.goto(`/inovasi/${id}/kematangan`);
  for (const move of moves) {
    const indicator = indicatorOn(verifier.page, move);
    // What is proven and not judged yet lies open.
    await indicator.getByRole('button', { name: 'Simpan verifikasi' }).click();
    await expect(indicator.getByText(`Terverifikasi P${move.tier}`)).toBeVisible();
  }

  await page.goto('/indeks');
  const claimed = page.getByRole('region', { name: 'Menurut klaim' }).locator('.big');
  await expect(claimed).toBeVisible();
  expect(await indexIn(claimed)).toBe(promised);
  expect(await indexIn(verifiedIndex)).toBeGreaterThan(verifiedBefore);
});
