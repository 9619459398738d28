import { expect, test, type Visitor } from '../story.js';

const LINES = 47;
const NUMBER = '188/640/438.1.1.3/2026';
const CRITERIA = ['RENEWAL', 'BENEFIT', 'NO_BURDEN', 'WITHIN_AFFAIRS', 'REPLICABLE'];
const TEXT = {
  stage: 'IMPLEMENTED',
  mainAffairCode: '7.01',
  content: {
    problem:
      'Warga menunggu lama. Berkas sering kurang. Petugas menjawab hal yang sama berkali-kali.',
    novelty: 'Berkas diperiksa lewat gawai sebelum warga berangkat.',
    startsOn: '2026-02-01',
    officialName: 'Kepala Seksi Pelayanan',
  },
};

/** Does something through the API as whoever is signed in: what the story needs but doesn't tell. */
async function act<T>({ page }: Visitor, path: string, data: object = {}): Promise<T> {
  const headers = { 'X-Requested-By': 'satu' };
  const answer = await page.request.post(`/api${path}`, { headers, data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

test('47 lines of a signed decree become 47 pieces of evidence', async ({ arrive }) => {
  test.setTimeout(180_000);
  const verifier = await arrive('desk', 'verifikator@sidoarjo.example');
  const { page } = verifier;
  await page.goto('/dokumen/sk');
  const frozen = page.getByRole('listitem').filter({ hasText: 'rancangan' });
  await expect(frozen.first()).toContainText(/\d+ inovasi, dibekukan/);
  const counted = /(\d+) inovasi, dibekukan/.exec(await frozen.first().innerText())?.[1];
  const staff = await arrive('desk', 'staf.438070200@sidoarjo.example');
  const head = await arrive('desk', 'kepala.438070200@sidoarjo.example');
  for (let line = Number(counted); line < LINES; line += 1) {
    const name = `Periksa Berkas dari Rumah, tahap ${line}`;
    const { id } = await act<{ id: string }>(staff, '/innovations', { name, ...TEXT });
    await act(staff, `/innovations/${id}/submission`);
    await act(head, `/innovations/${id}/endorsement`);
    const criteria = CRITERIA.map((key) => ({ key, met: true, note: null }));
    await act(verifier, `/innovations/${id}/verification`, { criteria });
  }

  await page.getByRole('button', { name: 'Bekukan yang terverifikasi' }).click();
  const draft = page.getByRole('listitem').filter({ hasText: 'rancangan 2' });
  await expect(draft).toContainText(`${LINES} inovasi, dibekukan`);
  await verifier.seesNoBarrier();
  const download = page.waitForEvent('download');
  await draft.getByRole('link', { name: 'Unduh rancangan (DOCX)' }).click();
  expect((await download).suggestedFilename()).toBe('rancangan-sk-inovasi-2026-2.docx');

  await draft.getByRole('button', { name: 'Catat SK bertanda tangan' }).click();
  await draft.getByRole('button', { name: 'Catat, jadikan bukti dukung' }).click();
  await expect(draft.getByText('Tuliskan nomor dokumen seperti tercetak.')).toBeVisible();
  await draft.getByLabel('Nomor SK').fill(NUMBER);
  await draft.getByLabel('Tanggal SK').fill('2026-11-23');
  await draft.getByLabel('Tautan resmi').fill('https://jdih.sidoarjo.example/sk-640.pdf');
  await verifier.seesNoBarrier();
  await draft.getByRole('button', { name: 'Catat, jadikan bukti dukung' }).click();
  await expect(page.getByText(`${LINES} baris lampiran kini menjadi bukti dukung`)).toBeVisible();

  const { items } = await verifier.ask<{
    items: { id: string; document: { id: string; number: string } | null }[];
  }>('/decrees?limit=10');
  const signed = items.find(({ document }) => document?.number === NUMBER)!;
  const lines = await verifier.ask<{ items: { line: number; innovationId: string }[] }>(
    `/decrees/${signed.id}/lines`,
  );
  expect(lines.items).toHaveLength(LINES);
  for (const { line, innovationId } of lines.items) {
    const evidence = await verifier.ask<{
      items: { documentId: string | null; locator: string | null; indicatorKeys: string[] }[];
    }>(`/innovations/${innovationId}/evidence`);
    const cited = evidence.items.filter(({ documentId }) => documentId === signed.document?.id);
    expect(cited.map(({ locator, indicatorKeys }) => [locator, indicatorKeys])).toEqual([
      [`Lampiran, baris ${line}`, ['regulation']],
    ]);
  }
});
