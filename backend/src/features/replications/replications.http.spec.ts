import type { LineageView, SimilarInnovationsView } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import {
  type Body,
  District,
  done,
  NOON,
  NOWHERE,
  QUICK,
  refusal,
} from '../innovations/district.fixture.js';

let app: TestApp;
let district: District;
let staff: TestClient;
let head: TestClient;
let colleague: TestClient;
let verifier: TestClient;
let abroad: TestClient;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  district = await District.in(app);
  staff = await district.staff();
  head = await district.head();
  colleague = await district.staff('disdik');
  verifier = await app.as({ role: 'VERIFIER', programme: 'IID' });
  abroad = await app.as({ role: 'AGENCY_STAFF', region: 'gresik', agency: 'dinkes' });
});
afterAll(() => app.close());

type Tree = LineageView & Parameters<typeof refusal>[0]['body'] & { errors?: unknown[] };

async function similar(by: TestClient, name: string, more = ''): Promise<string[][]> {
  const query = `name=${encodeURIComponent(name)}${more}`;
  const answer = await by.get<SimilarInnovationsView>(`/api/similar-innovations?${query}`);
  expect(answer.status).toBe(200);
  return answer.body.items.map((one) => [one.id, one.likeness, one.source]);
}

async function join(by: TestClient, id: string, ofId: string) {
  return by.post<Tree>(`/api/innovations/${id}/replication`, { ofId });
}

async function lineage(by: TestClient, id: string) {
  return by.get<Tree>(`/api/innovations/${id}/lineage`);
}

async function part(by: TestClient, { id, version }: { id: string; version: number }) {
  return by.delete<Tree>(`/api/innovations/${id}/replication`, {
    'if-match': `"${id}-${version}"`,
  });
}

async function published(name: string, problem = QUICK.content.problem): Promise<Body> {
  const content = { ...QUICK.content, problem };
  const { id } = await district.verified(staff, head, verifier, { name, content });
  return done(await verifier.post<Body>(`/api/innovations/${id}/publication`));
}

describe('similar innovations', () => {
  it('finds the same name, letters that differ little, and the same words in another order', async () => {
    const { id } = await district.draft(staff, { name: 'Bank Sampah Warga Pesisir' });
    expect(await similar(staff, 'bank sampah, WARGA pesisir')).toEqual([
      [id, 'SAME_NAME', 'REGION'],
    ]);
    expect(await similar(staff, 'Bank Sampah Warga Pesisir Utara')).toEqual([
      [id, 'NAME', 'REGION'],
    ]);
    expect(await similar(staff, 'Pesisir Bersih: Kelompok Warga Mengelola Bank Sampah')).toEqual([
      [id, expect.stringMatching(/NAME|WORDS/), 'REGION'],
    ]);
    expect(await similar(staff, 'Bangk Sampha Wargaa Pesisirr')).toEqual([[id, 'NAME', 'REGION']]);
  });

  it('finds stems, and says which words are shared', async () => {
    const { id } = await district.draft(staff, { name: 'Pendampingan Petani Garam' });
    const answer = await staff.get<SimilarInnovationsView>(
      '/api/similar-innovations?name=Mendampingi%20para%20petani%20garam%20Gresik',
    );
    expect(answer.body.items[0]).toMatchObject({
      id,
      name: 'Pendampingan Petani Garam',
      agencyName: 'Dinas Kesehatan',
      year: 2025,
      stage: 'IMPLEMENTED',
      status: 'DRAFT',
    });
    expect(answer.body.items[0]?.words).toEqual(expect.arrayContaining(['petani', 'garam']));
  });

  it('finds by what it is about', async () => {
    const problem =
      'Nelayan menunggu surat kelaikan perahu berminggu-minggu sehingga melaut tanpa dokumen.';
    const { id } = await district.draft(staff, {
      name: 'PERAHU LAIK',
      content: { ...QUICK.content, problem },
    });
    const summary =
      'Nelayan menunggu berminggu-minggu untuk surat kelaikan, lalu melaut tanpa dokumen.';
    const found = await similar(staff, 'SIGAP LAUT', `&summary=${encodeURIComponent(summary)}`);
    expect(found).toEqual([[id, 'SUMMARY', 'REGION']]);
  });

  it('leaves out what is being written, its working copy, and what has ended', async () => {
    const name = 'Kelas Ibu Siaga Malam';
    const origin = await district.endorsed(staff, head, { name });
    const copy = done(await staff.post<Body>(`/api/innovations/${origin.id}/revision`));
    expect(await similar(staff, name)).toEqual([[origin.id, 'SAME_NAME', 'REGION']]);
    expect(await similar(staff, name, `&except=${origin.id}`)).toEqual([]);
    expect(await similar(staff, name, `&except=${copy.id}`)).toEqual([]);
    const reason = 'Digabung dengan kelas lain.';
    const gone = await district.draft(staff, { name: 'Kelas Ibu Siaga Subuh' });
    await staff.post(`/api/innovations/${gone.id}/withdrawal`, { reason });
    expect(await similar(staff, 'Kelas Ibu Siaga Subuh')).not.toContainEqual(
      expect.arrayContaining([gone.id]),
    );
  });

  it('shows own drafts to nobody else, what is endorsed to the region, what is published to all', async () => {
    const draft = await district.draft(staff, { name: 'Jimpitan Digital Dusun' });
    expect(await similar(colleague, 'Jimpitan Digital Dusun')).toEqual([]);
    const endorsed = await district.endorsed(staff, head, { name: 'Ronda Kesehatan Jiwa' });
    expect(await similar(colleague, 'Ronda Kesehatan Jiwa')).toEqual([
      [endorsed.id, 'SAME_NAME', 'REGION'],
    ]);
    expect(await similar(abroad, 'Ronda Kesehatan Jiwa')).toEqual([]);
    const open = await published('Ojek Obat Kronis');
    expect(await similar(abroad, 'Ojek Obat Kronis')).toEqual([
      [open.id, 'SAME_NAME', 'CATALOGUE'],
    ]);
    expect(await similar(staff, 'Ojek Obat Kronis')).toEqual([[open.id, 'SAME_NAME', 'REGION']]);
    expect(draft.status).toBe('DRAFT');
  });

  it('takes any text, and refuses none', async () => {
    expect(await similar(staff, `'); -- & | ! <-> :* \\ %`)).toEqual([]);
    const empty = await staff.get<Body>('/api/similar-innovations?name=');
    expect(refusal(empty)).toEqual([400, 'validation-failed']);
    expect(refusal(await verifier.get<Body>('/api/similar-innovations?name=a'))).toEqual([
      403,
      'forbidden',
    ]);
  });
});

describe('joining as a replication', () => {
  it('shows the tree on both sides, counts what is in force, and is taken back', async () => {
    const first = await district.endorsed(staff, head, { name: 'Posyandu Remaja Sehat' });
    const second = await district.draft(colleague, { name: 'Posyandu Remaja di Sekolah' });
    const joined = await join(colleague, second.id, first.id);
    expect(joined.status).toBe(200);
    expect(joined.body.items.map(({ id, depth, ofId }) => [id, depth, ofId])).toEqual([
      [first.id, 0, null],
      [second.id, 1, first.id],
    ]);
    // The draft is another agency's: whoever may not see it learns nothing of it.
    const seen = await lineage(staff, first.id);
    expect(seen.body.items.map(({ id }) => id)).toEqual([first.id]);
    expect(seen.body.replications).toBe(0);

    done(await colleague.post<Body>(`/api/innovations/${second.id}/submission`, {}));
    const principal = await district.head('disdik');
    const inForce = done(await principal.post<Body>(`/api/innovations/${second.id}/endorsement`));
    expect((await lineage(staff, first.id)).body).toMatchObject({
      replications: 1,
      replicatingRegions: 1,
      items: [{ id: first.id }, { id: second.id, depth: 1 }],
    });

    expect((await part(colleague, { ...inForce, version: 1 })).status).toBe(412);
    expect((await part(colleague, inForce)).body.items.map(({ id }) => id)).toEqual([second.id]);
    expect((await lineage(staff, first.id)).body.replications).toBe(0);
    const acts = await app.sql<{ act: string; ofId: string }>(
      `select act, detail ->> 'ofId' as "ofId" from audit_event where subject_id = $1 and act like 'innovation._a%ed' or
         subject_id = $1 and act = 'innovation.joined' order by id`,
      [second.id],
    );
    expect(acts).toEqual([
      { act: 'innovation.joined', ofId: first.id },
      { act: 'innovation.parted', ofId: first.id },
    ]);
  });

  it('is refused in a circle, twice, to itself, and to what cannot be read', async () => {
    const [a, b, c] = await Promise.all(
      ['Kebun Gizi', 'Kebun Gizi Dua', 'Kebun Gizi Tiga'].map((name) =>
        district.draft(staff, { name }),
      ),
    );
    if (!a || !b || !c) throw new Error('three drafts');
    expect(refusal(await join(staff, a.id, a.id))).toEqual([409, 'replication-cycle']);
    expect((await join(staff, b.id, a.id)).status).toBe(200);
    expect((await join(staff, c.id, b.id)).status).toBe(200);
    expect(refusal(await join(staff, a.id, c.id))).toEqual([409, 'replication-cycle']);
    expect(refusal(await join(staff, b.id, c.id))).toEqual([409, 'already-replication']);
    const hidden = await district.draft(colleague, { name: 'Rahasia' });
    for (const ofId of [hidden.id, NOWHERE]) {
      const refused = await join(staff, a.id, ofId);
      expect(refusal(refused)).toEqual([400, 'validation-failed']);
      expect(refused.body.errors).toMatchObject([{ pointer: '/ofId' }]);
    }
    expect(refusal(await join(colleague, a.id, hidden.id))).toEqual([404, 'not-found']);
    expect(refusal(await lineage(colleague, a.id))).toEqual([404, 'not-found']);
    expect(refusal(await join(verifier, a.id, b.id))).toEqual([403, 'forbidden']);
  });

  it('lets no circle through when two join at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const a = await district.draft(staff, { name: `Putaran A ${round}` });
      const b = await district.draft(staff, { name: `Putaran B ${round}` });
      const both = await Promise.all([join(staff, a.id, b.id), join(head, b.id, a.id)]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });

  it('is of the original, whether it is done in the working copy or not', async () => {
    const origin = await district.endorsed(staff, head, { name: 'Sahabat Lansia Mandiri' });
    const other = await district.endorsed(staff, head, { name: 'Sahabat Lansia' });
    const copy = done(await staff.post<Body>(`/api/innovations/${origin.id}/revision`));
    expect((await join(staff, copy.id, other.id)).status).toBe(200);
    const tree = (await lineage(staff, origin.id)).body.items.map(({ id }) => id);
    expect(tree).toEqual([other.id, origin.id]);
    expect((await lineage(staff, copy.id)).body.items.map(({ id }) => id)).toEqual(tree);
  });

  it('is shown to the public as far as it is published', async () => {
    const first = await published('Klinik Berjalan Desa');
    const hidden = await district.endorsed(staff, head, { name: 'Klinik Berjalan Pulau' });
    const second = await published('Klinik Berjalan Pasar');
    const below = await published('Klinik Berjalan Rumah');
    for (const [id, ofId] of [
      [second.id, first.id],
      [hidden.id, first.id],
      [below.id, hidden.id],
    ] as const) {
      expect((await join(staff, id, ofId)).status).toBe(200);
    }
    const everybody = app.stranger();
    const url = `/api/catalogue/innovations/${first.id}/lineage`;
    const seen = await everybody.get<LineageView>(url);
    expect(seen.body.items.map(({ id, depth, source }) => [id, depth, source])).toEqual([
      [first.id, 0, 'CATALOGUE'],
      [second.id, 1, 'CATALOGUE'],
    ]);
    expect(seen.body.replications).toBe(1);
    const of = (id: string) => `/api/catalogue/innovations/${id}/lineage`;
    expect((await everybody.get(of(hidden.id))).status).toBe(404);
    expect((await everybody.get<LineageView>(of(below.id))).body.items).toHaveLength(1);
    // From another region a published one can be joined, and is seen there by its public name.
    const far = done(await abroad.post<Body>('/api/innovations', { name: 'Klinik Gresik' }));
    const tree = (await join(abroad, far.id, first.id)).body.items;
    expect(tree.map(({ id, source }) => [id, source])).toEqual([
      [first.id, 'CATALOGUE'],
      [second.id, 'CATALOGUE'],
      [far.id, 'REGION'],
    ]);
  });
});
