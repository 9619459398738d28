import type { FieldChangeView, Page } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import {
  act,
  type Body,
  District,
  done,
  NOON,
  QUICK,
  read,
  refusal,
  write,
} from './district.fixture.js';

type Changes = Page<FieldChangeView>;

describe('what was written before', () => {
  let app: TestApp;
  let district: District;
  let staff: TestClient;
  let colleague: TestClient;

  beforeAll(async () => {
    app = await startApp({ now: NOON });
    district = await District.in(app);
    staff = await district.staff();
    colleague = await district.staff();
  });

  afterAll(async () => {
    await app.close();
  });

  const problem = (text: string) => ({ content: { ...QUICK.content, problem: text } });
  const changesOf = async (by: TestClient, id: string, query = '') =>
    by.get<Changes>(`/api/innovations/${id}/changes${query}`);
  const keep = async (by: TestClient, id: string, words: unknown) =>
    by.post(`/api/innovations/${id}/changes`, words);

  it('is listed field by field, newest first, with the words that lost', async () => {
    const draft = await district.draft(staff, problem('Antrean panjang.'));
    const mine = await write(staff, draft, problem('Antrean panjang sekali.'));
    app.clock.advance(1_000);
    await write(colleague, mine.body, { ...problem('Antrean sejak subuh.'), sdgs: [3] });
    const { body, status } = await changesOf(staff, draft.id, '?pointer=/content/problem');
    expect(status).toBe(200);
    expect(body.items.map(({ before, after, setAside }) => [before, after, setAside])).toEqual([
      ['Antrean panjang sekali.', 'Antrean sejak subuh.', false],
      ['Antrean panjang.', 'Antrean panjang sekali.', false],
    ]);
    expect(body.total).toBe(2);
    expect(body.items[0]).toMatchObject({
      pointer: '/content/problem',
      at: app.clock.now().toISOString(),
    });
    const all = await changesOf(staff, draft.id, '?limit=2');
    const rest = await changesOf(staff, draft.id, `?limit=2&cursor=${all.body.next ?? ''}`);
    expect([...all.body.items, ...rest.body.items].map(({ pointer }) => pointer).sort()).toEqual([
      '/content/problem',
      '/content/problem',
      '/sdgs',
    ]);
  });

  it('holds own words that were given up for a colleague’s; the text stays as it is', async () => {
    const draft = await district.draft(staff, problem('Punya rekan.'));
    const kept = await keep(staff, draft.id, problem('Punya saya.'));
    expect(kept.status).toBe(204);
    const { body } = await changesOf(colleague, draft.id);
    expect(body.items).toMatchObject([
      { pointer: '/content/problem', before: 'Punya saya.', after: 'Punya rekan.', setAside: true },
    ]);
    const now = await read(staff, draft.id);
    expect(now.body).toMatchObject({ version: 1, content: { problem: 'Punya rekan.' } });
    expect(
      await app.sql(`select act from audit_event where subject_id = $1 order by at, id`, [
        draft.id,
      ]),
    ).toEqual([{ act: 'innovation.created' }, { act: 'innovation.words-set-aside' }]);
  });

  it('keeps nothing twice that stands there already, nor for a repeated key', async () => {
    const draft = await district.draft(staff, problem('Sama.'));
    await keep(staff, draft.id, problem('Sama.'));
    expect(await app.sql('select act from audit_event where subject_id = $1', [draft.id])).toEqual([
      { act: 'innovation.created' },
    ]);
    const key = { 'idempotency-key': 'aside-1' };
    for (let n = 0; n < 2; n += 1) {
      await staff.post(`/api/innovations/${draft.id}/changes`, problem('Lain.'), key);
    }
    expect((await changesOf(staff, draft.id)).body.total).toBe(1);
  });

  it('never merges words that were given up, nor makes their writer an author', async () => {
    const draft = await district.draft(staff, problem('Awal.'));
    const head = await district.head();
    const other = await write(colleague, draft, { sdgs: [4] });
    expect((await keep(head, draft.id, problem('Tulisan kepala.'))).status).toBe(204);
    const late = await write(staff, draft, problem('Akhir.'), { prefer: 'handling=lenient' });
    expect([late.status, late.body.merged]).toEqual([200, ['/sdgs']]);
    expect(other.status).toBe(200);
    const sent = done(await act(staff, draft.id, 'submission', { periodId: district.periodId }));
    const endorsed = await act(head, sent.id, 'endorsement');
    expect([endorsed.status, endorsed.body.status]).toEqual([200, 'ENDORSED']);
    expect((await keep(staff, draft.id, problem('Terlambat.'))).status).toBe(204);
  });

  it('is refused as a change is', async () => {
    const draft = await district.draft(staff);
    for (const words of [{ content: { colour: 'red' } }, { title: 'x' }, problem(7 as never)]) {
      const refused = await staff.post<Body>(`/api/innovations/${draft.id}/changes`, words);
      expect(refusal(refused)).toEqual([400, 'validation-failed']);
    }
    expect((await changesOf(staff, draft.id)).body.total).toBe(0);
  });

  it('is its writers’ alone', async () => {
    const sent = await district.submitted(staff);
    for (const role of ['VERIFIER', 'OFFICE_DECIDER', 'AUDITOR'] as const) {
      const other = await app.as({ role });
      expect(refusal(await other.get<Body>(`/api/innovations/${sent.id}/changes`))).toEqual([
        403,
        'forbidden',
      ]);
    }
    for (const stranger of [
      await app.as({ role: 'AGENCY_STAFF', agency: 'disdik' }),
      await app.as({ role: 'AGENCY_STAFF', region: 'gresik', agency: 'dinkes' }),
    ]) {
      expect((await changesOf(stranger, sent.id)).status).toBe(404);
      expect((await keep(stranger, sent.id, problem('Titipan.'))).status).toBe(404);
    }
  });
});
