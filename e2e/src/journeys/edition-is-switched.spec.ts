import { expect, test, type Visitor } from '../story.js';

/** Kecamatan Tarik, which claims so much that the switch moves three hundred claims of its own. */
const TARIK = '438071200';
const INNOVATIONS = 15;
const INDICATORS = 20;

interface Edition {
  readonly id: string;
  readonly version: number;
  readonly edition: string;
  readonly indicators: readonly {
    readonly key: string;
    readonly weight: number;
    readonly bases: readonly { readonly key: string }[];
    readonly tiers: readonly { readonly id: string; readonly en: string }[] | null;
  }[];
}

type Method = 'post' | 'patch';

/** Does something through the API as whoever is signed in: what the story needs but doesn't tell. */
async function act<T>(
  { page }: Visitor,
  [method, path]: readonly [Method, string],
  data: object = {},
  tag = '*',
): Promise<T> {
  const headers = { 'X-Requested-By': 'satu', 'If-Match': tag };
  const answer = await page.request[method](`/api${path}`, { headers, data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

/** Fifteen drafts with all twenty indicators claimed. */
async function claimAll(staff: Visitor, { indicators }: Edition): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 1; n <= INNOVATIONS; n += 1) {
    const { id } = await act<{ id: string }>(staff, ['post', '/innovations'], {
      name: `Balai Warga Serbaguna, dusun ke-${n}`,
    });
    const claims = indicators.map(({ key, bases }) => ({
      ...{ indicatorKey: key, tier: 2, basis: bases[0]?.key ?? null, note: '' },
    }));
    await act(staff, ['patch', `/innovations/${id}/maturity`], { indicators: claims });
    ids.push(id);
  }
  return ids;
}

/** A copy of the edition in use: a heavier video, and plainer words for outreach. */
async function publishCopy(admin: Visitor, from: Edition): Promise<Edition> {
  const edition = `${from.edition}-P`;
  const copy = await act<Edition>(admin, ['post', '/rubrics'], { basedOnId: from.id, edition });
  const indicators = copy.indicators.map((one) => {
    if (one.key === 'video') return { ...one, weight: one.weight + 1 };
    if (one.key !== 'outreach' || !one.tiers) return one;
    return { ...one, tiers: one.tiers.map(({ id, en }) => ({ id: `${id} (dibuktikan)`, en })) };
  });
  await act(admin, ['patch', `/rubrics/${copy.id}`], { indicators });
  return act<Edition>(admin, ['post', `/rubrics/${copy.id}/publication`]);
}

test('the edition is switched with 300 claims in it', async ({ arrive }) => {
  const staff = await arrive('desk', `staf.${TARIK}@sidoarjo.example`);
  const { grants } = await staff.ask<{ grants: { regionId: string; agencyName: string }[] }>(
    '/session',
  );
  const { regionId, agencyName } = grants[0]!;
  const { rubric } = await staff.ask<{ rubric: { id: string } }>(`/regions/${regionId}/index`);
  const inUse = await staff.ask<Edition>(`/rubrics/${rubric.id}`);
  expect(inUse.indicators).toHaveLength(INDICATORS);
  const [first = ''] = await claimAll(staff, inUse);
  const admin = await arrive('desk', 'admin@sidoarjo.example');
  const next = await publishCopy(admin, inUse);
  // A sheet stays open on somebody's desk while the edition changes.
  await staff.page.goto(`/inovasi/${first}/kematangan`);
  const video = staff.page.locator('#video');
  await expect(video.getByRole('radio', { name: /^P2/ })).toBeChecked();

  const { page } = admin;
  await page.goto('/indeks/edisi');
  const use = new RegExp(`^Pakai untuk periode ?: ${next.edition}$`);
  await page.getByRole('button', { name: use }).click();
  const preview = page.getByRole('region', { name: 'Pratinjau pergantian' });
  await expect(preview).toContainText(`${agencyName}: ${INNOVATIONS * 2} klaim perlu dilihat lagi`);
  const claims = Number(/(\d+) klaim dan semua/.exec(await preview.innerText())?.[1]);
  expect(claims).toBeGreaterThanOrEqual(INNOVATIONS * INDICATORS);
  await admin.seesNoBarrier();
  await preview.getByLabel('Alasan pergantian').fill('Surat edaran baru dari pusat.');
  await preview.getByRole('button', { name: 'Ganti edisi periode ini' }).click();
  await expect(page.getByText(/Surat edaran baru dari pusat/)).toBeVisible();

  // What was open says what happened, and the choice is made again upon what stands now.
  await video.getByRole('radio', { name: /^P3/ }).check();
  await expect(video.getByText('Edisi indeks berganti:')).toBeVisible();
  await expect(staff.page.getByRole('alert').first()).toBeVisible();
  await expect(
    staff.page.getByRole('heading', { name: 'Nilai pada edisi sebelumnya' }),
  ).toBeVisible();
  await video.getByRole('radio', { name: /^P3/ }).check();
  await expect(video.getByText('Edisi indeks berganti:')).toBeHidden();

  await staff.page.goto('/');
  await staff.page.getByRole('link', { name: /Klaim kematangan yang perlu dilihat lagi/ }).click();
  await staff.page.waitForURL('/indeks/tinjau');
  await expect(staff.page.getByRole('link', { name: /dusun ke-15$/ })).toBeVisible();
  await expect(
    staff.page.getByRole('main').getByRole('listitem').filter({ hasText: agencyName }),
  ).toHaveCount(INNOVATIONS);
  await staff.seesNoBarrier();
  const { items } = await staff.ask<{ items: { claims: unknown[] }[] }>(
    '/maturity-reviews?limit=100',
  );
  // All but the one that was said again.
  expect(items.reduce((sum, { claims: own }) => sum + own.length, 0)).toBe(INNOVATIONS * 2 - 1);
});
