import { expect, test } from '../story.js';

interface Sheet {
  indicators: { indicatorKey: string; tier: number | null; verifiedTier: number | null }[];
}
interface Queue {
  items: { id: string; custodianAgencyId: string; name: string }[];
}

test('the verifier returns two indicators, only those come back', async ({ arrive }) => {
  const verifier = await arrive('desk', 'verifikator@sidoarjo.example');
  const { page } = verifier;
  const queue = await verifier.ask<Queue>('/innovations?status=ENDORSED&waitingFor=me&limit=100');
  let file = '';
  let waiting = 0;
  for (const { id } of queue.items) {
    const { indicators } = await verifier.ask<Sheet>(`/innovations/${id}/maturity`);
    const open = indicators.filter(
      ({ tier, verifiedTier }) => tier !== null && verifiedTier === null,
    );
    if (open.length > waiting) [file, waiting] = [id, open.length];
  }
  expect(waiting).toBeGreaterThan(2);

  await page.goto('/meja-verifikasi');
  await verifier.seesNoBarrier();
  await page.goto(`/meja-verifikasi/${file}`);
  await verifier.seesNoBarrier();
  const asked: string[] = [];
  for (let left = waiting; left > 0; left -= 1) {
    const heading = page.getByRole('heading', { level: 2 }).first();
    const name = await heading.innerText();
    const hasEvidence = (await page.getByText('tanpa bukti nilainya 0').count()) === 0;
    if (asked.length < 2 || !hasEvidence) {
      asked.push(name);
      await page.getByLabel(/Yang perlu dilengkapi/).fill(`Lengkapi: ${name}`);
      await page.getByRole('button', { name: 'Minta dilengkapi, lanjut' }).click();
    } else await page.getByRole('button', { name: /^Terima P/ }).click();
    await expect(heading).not.toHaveText(name);
  }
  await page.getByRole('button', { name: `Kembalikan ${asked.length} indikator` }).click();
  await expect(page).toHaveURL(/\/meja-verifikasi$/);

  // The agency reads them on the record; what was accepted is not asked for again.
  const sheet = await verifier.ask<Sheet>(`/innovations/${file}/maturity`);
  const back = sheet.indicators.filter(
    ({ tier, verifiedTier }) => tier !== null && verifiedTier === null,
  );
  expect(back).toHaveLength(asked.length);
  await page.goto(`/inovasi/${file}`);
  for (const name of asked) await expect(page.getByText(`Lengkapi: ${name}`).first()).toBeVisible();
});
