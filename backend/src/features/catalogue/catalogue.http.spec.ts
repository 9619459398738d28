import type { CatalogueInnovation, CatalogueInnovationPage } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { countStatements } from '../../testing/count-statements.js';
import {
  act,
  type Body,
  District,
  done,
  NOON,
  NOWHERE,
  refusal,
} from '../innovations/district.fixture.js';

describe('the public catalogue', () => {
  let app: TestApp;
  let district: District;
  let staff: TestClient;
  let head: TestClient;
  let verifier: TestClient;
  let published: Body;

  beforeAll(async () => {
    app = await startApp({ now: NOON });
    district = await District.in(app);
    staff = await district.staff();
    head = await district.head();
    verifier = await app.as({ role: 'VERIFIER' });
    published = await publish({
      name: 'Pelayanan Kilat Puskesmas',
      medium: 'NON_DIGITAL',
      sdgs: [3, 10],
    });
  });

  afterAll(async () => {
    await app.close();
  });

  const shown = async (id: string) =>
    app.stranger().get<CatalogueInnovation & { code?: string }>(`/api/catalogue/innovations/${id}`);
  const found = async (query: string): Promise<string[]> => {
    const { status, body } = await app
      .stranger()
      .get<CatalogueInnovationPage>(`/api/catalogue/innovations?${query}`);
    expect(status).toBe(200);
    return body.items.map((item) => item.name);
  };

  async function publish(fields: Record<string, unknown>, by = staff): Promise<Body> {
    const verified = await district.verified(by, head, verifier, fields);
    return done(await act(verifier, verified.id, 'publication'));
  }

  it('shows a published innovation to everybody, and of it only what is for the public', async () => {
    const { status, body } = await shown(published.id);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: published.id,
      name: 'Pelayanan Kilat Puskesmas',
      agencyName: 'Dinas Kesehatan',
      custodianAgencyName: 'Dinas Kesehatan',
      regionId: district.regionId,
      regionName: 'Kabupaten Sidoarjo',
      stage: 'IMPLEMENTED',
      medium: 'NON_DIGITAL',
      mainAffairCode: '1.02',
      touchedAffairCodes: [],
      sdgs: [3, 10],
      summary: 'Nomor antrean diambil lewat kader dari rumah.',
      useState: 'IN_USE',
      publishedAt: '2026-06-01T05:00:00.000Z',
      content: {
        problem: 'Antrean puskesmas panjang. Lansia berdiri berjam-jam. Banyak yang pulang.',
        novelty: 'Nomor antrean diambil lewat kader dari rumah.',
        startsOn: '2025-02-01',
      },
      formKey: 'innovation',
      formVersion: 2027,
      awards: [],
    });
    // The innovation does hold a name that must not leave.
    expect(published.content).toMatchObject({ officialName: 'Siti Rahayu' });
    expect(JSON.stringify(body)).not.toContain('Siti Rahayu');
  });

  it('shows nothing that is not published', async () => {
    const verified = await district.verified(staff, head, verifier, { name: 'Belum terbit' });
    const hidden = await shown(verified.id);
    expect(refusal(hidden)).toEqual([404, 'not-found']);
    expect(await found('q=terbit')).toEqual([]);
    expect((await shown('7')).status).toBe(400);
  });

  describe('publication', () => {
    it('is a switch of a verified innovation', async () => {
      const endorsed = await district.endorsed(staff, head);
      const early = await act(head, endorsed.id, 'publication');
      expect(refusal(early)).toEqual([409, 'invalid-transition']);
      const verified = await district.verified(staff, head, verifier);
      const on = await act(head, verified.id, 'publication');
      expect(on.body).toMatchObject({ published: true, status: 'VERIFIED' });
      expect(on.body.moves).toContain('unpublication');
      expect((await act(head, verified.id, 'publication')).status).toBe(409);
      const to = `/api/innovations/${verified.id}/publication`;
      const off = await head.delete<Body>(to, { 'if-match': on.etag });
      expect([off.status, off.body.published]).toEqual([200, false]);
      expect((await shown(verified.id)).status).toBe(404);
    });

    it('is taken back upon a known version only', async () => {
      const to = `/api/innovations/${published.id}/publication`;
      expect((await head.delete(to)).status).toBe(428);
      expect((await head.delete(to, { 'if-match': `"${published.id}-1"` })).status).toBe(412);
      expect((await shown(published.id)).status).toBe(200);
    });

    it('is the head’s or the verifier’s, within their scope', async () => {
      const verified = await district.verified(staff, head, verifier);
      expect((await act(staff, verified.id, 'publication')).status).toBe(403);
      const other = await district.head('disdik');
      expect((await act(other, verified.id, 'publication')).status).toBe(404);
      const abroad = await app.as({ role: 'VERIFIER', region: 'gresik' });
      expect((await act(abroad, verified.id, 'publication')).status).toBe(404);
      const hidden = await other.delete(`/api/innovations/${verified.id}/publication`);
      expect(hidden.status).toBe(404);
    });
  });

  describe('follows', () => {
    it('a truthful stop', async () => {
      await district.endorsed(staff, head);
      const one = await publish({ name: 'Yang berhenti' });
      await act(staff, one.id, 'use-state', {
        state: 'STOPPED',
        since: '2026-05-01',
        reason: 'Rusak.',
      });
      expect((await shown(one.id)).body.useState).toBe('STOPPED');
    });

    it('a rejection and a withdrawal', async () => {
      const one = await publish({ name: 'Ditolak' });
      await act(verifier, one.id, 'rejection', { criterion: 'BENEFIT', reason: 'x' });
      expect((await shown(one.id)).status).toBe(404);
      const two = await publish({ name: 'Ditarik' });
      await act(head, two.id, 'withdrawal', { reason: 'x' });
      expect((await shown(two.id)).status).toBe(404);
    });

    it('a transfer, naming both who made it and who answers for it', async () => {
      const one = await publish({ name: 'Pindah' });
      await act(head, one.id, 'transfer', { agencyId: district.agencies.disdik });
      expect((await shown(one.id)).body).toMatchObject({
        agencyName: 'Dinas Kesehatan',
        custodianAgencyName: 'Dinas Pendidikan',
      });
      expect(await found('q=Dinas%20Pendidikan')).toEqual(['Pindah']);
      expect(await found('q=Dinas%20Kesehatan')).toContain('Pindah');
    });

    it('an agency’s new name', async () => {
      const agencyId = await district.agency('Dinas Pasar');
      const clerk = await district.posted('AGENCY_STAFF', agencyId);
      const chief = await district.posted('AGENCY_HEAD', agencyId);
      const verified = await district.verified(clerk, chief, verifier, { name: 'Pasar Bersih' });
      await act(verifier, verified.id, 'publication');
      await app.sql(`update agency set name = 'Dinas Perdagangan' where id = $1`, [agencyId]);
      expect((await shown(verified.id)).body).toMatchObject({
        agencyName: 'Dinas Perdagangan',
        custodianAgencyName: 'Dinas Perdagangan',
      });
      expect(await found('q=perdagangan')).toEqual(['Pasar Bersih']);
    });
  });

  describe('is searched and narrowed', () => {
    beforeAll(async () => {
      await publish({ name: 'Inovasi Limbah Batik', mainAffairCode: '2.11', stage: 'TRIAL' });
    });

    it.each([
      ['q=pelayanan', ['Pelayanan Kilat Puskesmas']],
      ['q=pelyanan', ['Pelayanan Kilat Puskesmas']],
      ['q=inofasi%20limbah', ['Inovasi Limbah Batik']],
      ['q=limbha', ['Inovasi Limbah Batik']],
      ['q=Rahayu', []],
      ['q=gresik', []],
      ['mainAffairCode=2.11', ['Inovasi Limbah Batik']],
      ['stage=TRIAL&stage=INITIATIVE', ['Inovasi Limbah Batik']],
      ['medium=NON_DIGITAL', ['Pelayanan Kilat Puskesmas']],
      ['sdgs=10&sdgs=17', ['Pelayanan Kilat Puskesmas']],
      ['sdgs=17', []],
    ])('by %s', async (query, expected) => {
      expect(await found(query)).toEqual(expected);
    });

    it('by region', async () => {
      expect(await found(`regionId=${app.world.regions.gresik}`)).toEqual([]);
      expect(await found(`regionId=${district.regionId}&stage=TRIAL`)).toHaveLength(1);
    });

    it.each(['sidoarjo', 'Kab. Sidoarjo', 'kabupaten sidoarjo'])(
      'by its region as %s',
      async (q) => {
        const all = await found('sort=name&limit=100');
        expect(await found(`sort=name&limit=100&q=${encodeURIComponent(q)}`)).toEqual(all);
      },
    );

    it.each(['dinkes', 'Dinkes Sidoarjo'])('by what people call the agency: %s', async (q) => {
      const { body } = await app
        .stranger()
        .get<CatalogueInnovationPage>('/api/catalogue/innovations?sort=name&limit=100');
      const own = body.items.filter(({ agencyName }) => agencyName === 'Dinas Kesehatan');
      expect(own.length).toBeLessThan(body.items.length);
      const answers = await found(`sort=name&limit=100&q=${encodeURIComponent(q)}`);
      expect(answers).toEqual(own.map(({ name }) => name));
    });

    it('with what says the region itself before what is only from there', async () => {
      const named = await publish({ name: 'Sidoarjo Siaga' });
      expect((await found('q=sidoarjo'))[0]).toBe('Sidoarjo Siaga');
      expect(await found('q=sidoarjo&stage=TRIAL')).toEqual(['Inovasi Limbah Batik']);
      const match = { 'if-match': `"${named.id}-${named.version}"` };
      const taken = await head.delete(`/api/innovations/${named.id}/publication`, match);
      expect(taken.status).toBe(200);
    });

    it('with counts', async () => {
      const { body } = await app
        .stranger()
        .get<CatalogueInnovationPage>('/api/catalogue/innovations?stage=TRIAL&facets=stage,sdgs');
      expect(body.facets?.['stage']).toContainEqual({ value: 'TRIAL', count: 1 });
      expect(body.facets?.['stage']?.length).toBeGreaterThan(1);
      expect(body.facets?.['sdgs']).toEqual([]);
      expect(body.total).toBe(1);
    });

    it.each(['sort=agencyId', 'sdgs=18', 'sdgs=x', 'status=DRAFT', 'limit=1000', 'regionId=x'])(
      'and refuses %s',
      async (query) => {
        const refused = await app.stranger().get(`/api/catalogue/innovations?${query}`);
        expect(refusal(refused)).toEqual([400, 'validation-failed']);
      },
    );

    it('without loss or repetition over its pages', async () => {
      const whole = await found('limit=100&sort=name');
      const collected: string[] = [];
      let next: string | null = '';
      while (next !== null) {
        const cursor: string = next === '' ? '' : `&cursor=${next}`;
        const { body } = await app
          .stranger()
          .get<CatalogueInnovationPage>(`/api/catalogue/innovations?limit=2&sort=name${cursor}`);
        collected.push(...body.items.map((item) => item.name));
        next = body.next;
      }
      expect(collected).toEqual(whole);
    });
  });

  describe('may be kept by others', () => {
    it.each(['/api/catalogue/innovations?sort=name', 'one'])('%s', async (path) => {
      const to = path === 'one' ? `/api/catalogue/innovations/${published.id}` : path;
      const first = await app.stranger().get(to);
      expect(first.headers['cache-control']).toBe('public, max-age=60');
      const again = await app.stranger().get(to, { 'if-none-match': first.etag });
      expect([again.status, again.text]).toEqual([304, '']);
      const changed = await app.stranger().get(to, { 'if-none-match': '"other"' });
      expect(changed.status).toBe(200);
    });

    it('but not a refusal', async () => {
      const missing = await shown(NOWHERE);
      expect(missing.headers['cache-control']).toBe('no-store');
    });
  });

  it('takes as many statements for one row as for many', async () => {
    const one = await countStatements(async () =>
      app.stranger().get('/api/catalogue/innovations?limit=1'),
    );
    const many = await countStatements(async () =>
      app.stranger().get('/api/catalogue/innovations?limit=3'),
    );
    expect(many).toBe(one);
  });
});
