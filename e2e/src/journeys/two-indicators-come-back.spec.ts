import { endorse, expect, test, type Visitor } from '../story.js';

interface Sheet {
  indicators: { indicatorKey: string; tier: number | null; verifiedTier: number | null }[];
}
interface Queue {
  items: { id: string; custodianAgencyId: string }[];
}

/** The file at the desk with the most claims that nobody has judged, and of whose agency it is. */
async function fullest(verifier: Visitor): Promise<{ id: string; code: string; open: number }> {
  const queue = await verifier.ask<Queue>('/innovations?status=ENDORSED&waitingFor=me&limit=100');
  let found = { id: '', agencyId: '', open: 0 };
  for (const { id, custodianAgencyId: agencyId } of queue.items) {
    const open = await waiting(verifier, id);
    if (open > found.open) found = { id, agencyId, open };
  }
  const { code } = await verifier.ask<{ code: string }>(`/agencies/${found.agencyId}`);
  return { ...found, code };
}

async function waiting(verifier: Visitor, id: string): Promise<number> {
  const { indicators } = await verifier.ask<Sheet>(`/innovations/${id}/maturity`);
  return indicators.filter(({ tier, verifiedTier }) => tier !== null && verifiedTier === null)
    .length;
}

/** Judges one after the other: asks about the first two and what nothing proves, accepts all others. */
async function judge({ page }: Visitor, open: number): Promise<string[]> {
  const asked: string[] = [];
  for (let left = open; left > 0; left -= 1) {
    const heading = page.locator('#judged-title');
    const name = await heading.innerText();
    const isProven = (await page.getByText('tanpa bukti nilainya 0').count()) === 0;
    if (asked.length < 2 || !isProven) {
      asked.push(name);
      await page.getByLabel(/Yang perlu dilengkapi/).fill('Lengkapi halaman pengesahannya.');
      await page.getByLabel(/Yang perlu dilengkapi/).press('Control+Enter');
    } else {
      // From the keyboard alone: the name of the indicator has the focus.
      await heading.press('t');
    }
    if (left > 1) await expect(heading).not.toHaveText(name);
  }
  return asked;
}

test('the verifier returns two indicators, only those come back', async ({ arrive }) => {
  const verifier = await arrive('desk', 'verifikator@sidoarjo.example');
  const { id, code, open } = await fullest(verifier);
  expect(open).toBeGreaterThan(2);
  await verifier.page.goto('/meja-verifikasi');
  await verifier.seesNoBarrier();
  await verifier.page.goto(`/meja-verifikasi/${id}`);
  await verifier.seesNoBarrier();
  const asked = await judge(verifier, open);
  await verifier.page.getByRole('button', { name: `Kembalikan ${asked.length} indikator` }).click();
  await expect(verifier.page).toHaveURL(/\/meja-verifikasi$/);

  // The agency is led from its record to each of them.
  const staff = await arrive('phone', `staf.${code}@sidoarjo.example`);
  await staff.page.goto(`/inovasi/${id}`);
  for (const name of asked)
    await expect(staff.page.getByRole('link', { name: `${name}: Lengkapi` })).toBeVisible();
  await staff.page.getByRole('link', { name: `${asked[0]}: Lengkapi` }).click();
  await expect(staff.page.getByText('Perlu dilengkapi')).toHaveCount(asked.length);
  await staff.seesNoBarrier();
  await staff.page.goto(`/inovasi/${id}/periksa`);
  await staff.page.getByRole('button', { name: 'Ajukan kepada kepala' }).click();
  await expect(
    staff.page.getByRole('heading', { name: 'Inovasi Anda sudah diajukan' }),
  ).toBeVisible();
  const head = await arrive('desk', `kepala.${code}@sidoarjo.example`);
  await endorse(head, id);

  // What was accepted is not judged again.
  await verifier.page.goto(`/meja-verifikasi/${id}`);
  await expect(verifier.page.locator('#judged-title')).toHaveText(asked[0] ?? '');
  await expect(
    verifier.page.getByText(`Sudah diterima dan tidak berubah: ${open - asked.length}`),
  ).toBeVisible();
  expect(await waiting(verifier, id)).toBe(asked.length);
});
