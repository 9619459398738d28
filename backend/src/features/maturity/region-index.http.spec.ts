import type { EffortsView } from '@satu/contract/views';
import { ROLES } from '@satu/domain/access';
import { countStatements } from '../../testing/count-statements.js';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { District, NOON, NOWHERE, pointerOf, refusal } from '../innovations/district.fixture.js';
import {
  claim,
  claiming,
  finding,
  type Index,
  prove,
  type Row,
  rowOf,
} from './maturity.fixture.js';

describe('the index of a region', () => {
  let app: TestApp;
  let district: District;
  let staff: TestClient;
  let head: TestClient;
  let verifier: TestClient;
  let admin: TestClient;
  let url: string;

  beforeAll(async () => {
    app = await startApp({ now: NOON });
    district = await District.in(app);
    staff = await district.staff();
    head = await district.head();
    verifier = await app.as({ role: 'VERIFIER' });
    admin = await app.as({ role: 'REGION_ADMIN' });
    url = `/api/regions/${district.regionId}/index`;
  });
  beforeEach(() => {
    app.clock.set(NOON);
  });
  afterAll(() => app.close());

  const index = async (by = staff) => (await by.get<Index>(url)).body;

  describe('its own rows', () => {
    const bappeda = async () => app.as({ role: 'AGENCY_STAFF', agency: 'bappeda' });
    const own = async (key: string) => {
      const row = await rowOf(admin, district.regionId, key);
      const body = { agencyId: district.agencies.bappeda };
      const tag = { 'if-match': `"${row.id}-${row.version}"` };
      return (await admin.put<Row>(`${url}/rows/${row.id}/owner`, body, tag)).body;
    };
    const fill = async (by: TestClient, { id, version }: Row, body: object) =>
      by.patch<Row>(`${url}/rows/${id}`, body, { 'if-match': `"${id}-${version}"` });
    const paper = { title: 'Berita resmi statistik', url: null, locator: 'tabel 2' };

    it('are filled by the agency that owns them, and by nobody else', async () => {
      const planners = await bappeda();
      const row = await rowOf(planners, district.regionId, '8');
      expect([row.ownerAgencyId, row.mayFill, row.maySetOwner]).toEqual([null, false, false]);
      const early = await fill(planners, row as Row, { tier: 3 });
      expect(refusal(early)).toEqual([404, 'not-found']);
      const owned = await own('8');
      expect(owned.ownerAgencyName).toBe('Badan Perencanaan Pembangunan Daerah');
      expect(refusal(await fill(staff, owned, { tier: 3 }))).toEqual([404, 'not-found']);
      const filled = await fill(planners, owned, { tier: 3, source: 'BPK', evidence: [paper] });
      expect(filled.body).toMatchObject({ tier: 3, claimedPoints: 4.5, evidence: [paper] });
      expect((await index()).claimed.regionPoints).toBe(4.5);
      const stale = await fill(planners, owned, { tier: 2 });
      expect(refusal(stale)).toEqual([412, 'stale-version']);
    });

    it('bring nothing without evidence, and lose their verification with it', async () => {
      const planners = await bappeda();
      const bare = (await fill(planners, await own('9'), { tier: 2 })).body;
      expect(bare.claimedPoints).toBe(0);
      const verify = async (body: object) =>
        verifier.post<Row>(`${url}/rows/${bare.id}/verification`, body);
      const unproven = await verify({ tier: 2, note: null });
      expect(refusal(unproven)).toEqual([422, 'evidence-required']);
      const proven = (await fill(planners, bare, { evidence: [paper] })).body;
      const found = await verify({ tier: 2, note: null });
      expect(found.body).toMatchObject({ verifiedTier: 2, verifiedPoints: 2 });
      const emptied = await fill(planners, found.body, { evidence: [] });
      expect(emptied.body).toMatchObject({ verifiedTier: null, verifiedPoints: 0, evidence: [] });
      expect(proven.evidence).toHaveLength(1);
    });

    it('ask a person where a value lies on a limit, and refuse a tier that it contradicts', async () => {
      const planners = await bappeda();
      const owned = await own('4');
      const wrong = await fill(planners, owned, { value: 3, tier: 3 });
      expect([...refusal(wrong), pointerOf(wrong)]).toEqual([400, 'validation-failed', '/tier']);
      const edge = { value: 5.23, tier: 3 };
      const silent = await fill(planners, owned, edge);
      expect(pointerOf(silent)).toBe('/reason');
      const reason = 'BPS memasukkan nilai ini ke kelompok tertinggi.';
      const told = await fill(planners, owned, { ...edge, reason });
      expect(told.body).toMatchObject({ value: 5.23, tier: 3, reason });
      const fine = await fill(planners, told.body, { value: 5.234 });
      expect(pointerOf(fine)).toBe('/value');
      const unsafe = [{ title: 'x', url: 'javascript:alert(1)', locator: null }];
      const link = await fill(planners, told.body, { evidence: unsafe });
      expect(pointerOf(link)).toBe('/evidence/0/url');
    });

    it('are not verified by the agency that owns them', async () => {
      const planners = await bappeda();
      const filled = await fill(planners, await own('12'), { tier: 1, evidence: [paper] });
      const partial = await app.as({ role: 'VERIFIER', agency: 'bappeda' });
      const body = { tier: 1, note: null };
      const answer = await partial.post<Row>(`${url}/rows/${filled.body.id}/verification`, body);
      expect(refusal(answer)).toEqual([409, 'conflict-of-interest']);
      expect((await rowOf(partial, district.regionId, '12')).mayVerify).toBe(false);
    });

    it('do not exist under another id, nor in another region', async () => {
      const any = { 'if-match': '*' };
      const nowhere = await staff.patch<Row>(`${url}/rows/${NOWHERE}`, { tier: 1 }, any);
      expect(refusal(nowhere)).toEqual([404, 'not-found']);
      const { gresik } = app.world.regions;
      expect(refusal(await staff.get<Index>(`/api/regions/${gresik}/index`))).toEqual([
        ...[404, 'not-found'],
      ]);
    });
  });

  it('measures what is declared, endorsed, in use and implemented, claimed and verified apart', async () => {
    const before = await index();
    const { id } = await district.verified(staff, head, verifier, { mainAffairCode: '1.02' });
    await district.endorsed(staff, head, { stage: 'TRIAL' });
    await district.submitted(staff);
    await prove(app, id, 'video', 'regulation');
    await claiming(staff, id, claim('video', 3), claim('regulation', 2));
    await finding(verifier, id, { indicatorKey: 'video', tier: 3, note: null });
    const after = await index();
    expect(after.claimed.innovations - before.claimed.innovations).toBe(1);
    const [own] = after.innovations.filter((innovation) => innovation.id === id);
    expect(own).toMatchObject({ claimed: 18, verified: 12, agencyName: 'Dinas Kesehatan' });
    expect(after.claimed).toMatchObject({ divisor: 12, average: '1.50', countCounts: false });
    expect(after.verified.average).toBe('1.00');
    expect(after.basicServices.filter(({ covered }) => covered)).toEqual([
      { code: '1.02', name: 'Kesehatan', covered: true },
    ]);
    expect(after.rubric.prognosis).toBe(true);
    await head.post(`/api/innovations/${id}/use-state`, {
      ...{ state: 'STOPPED', since: '2026-05-01', reason: 'Alat rusak.' },
    });
    expect((await index()).claimed.innovations).toBe(before.claimed.innovations);
  });

  it('is read by everybody with a post in the region, with one set of statements', async () => {
    const answers: [string, number][] = [];
    for (const role of ROLES) {
      const agency = ['AGENCY_STAFF', 'AGENCY_HEAD', 'MENTOR'].includes(role)
        ? 'disdik'
        : undefined;
      const client = await app.as({ role, ...(agency ? { agency } : {}) } as never);
      answers.push([role, (await client.get(url)).status]);
    }
    expect(answers.filter(([, status]) => status !== 200)).toEqual([['OVERSEER', 403]]);
    const few = await countStatements(() => staff.get(url));
    for (const name of ['Satu', 'Dua', 'Tiga']) {
      const { id } = await district.verified(staff, head, verifier, { name });
      await claiming(staff, id, claim('video', 1));
    }
    expect(await countStatements(() => staff.get(url))).toBe(few);
  });

  it('says what to do in a region that has no period yet', async () => {
    const { jatim } = app.world.regions;
    const province = await app.as({ role: 'REGION_ADMIN', region: 'jatim' });
    const answer = await province.get<Index>(`/api/regions/${jatim}/index`);
    expect(refusal(answer)).toEqual([422, 'no-period']);
  });

  describe('efforts for the simulator', () => {
    const set = async (key: string, effort: number | null, by = staff) =>
      by.post<EffortsView>(`${url}/effort`, { key, effort });
    const efforts = async (by = staff) =>
      (await by.get<EffortsView>(`${url}/efforts`)).body.efforts;

    it('are kept for the person who set them, changed, and taken back', async () => {
      await set('video', 5);
      expect((await set('row:12', 2)).body.efforts).toEqual([
        { key: 'row:12', effort: 2 },
        { key: 'video', effort: 5 },
      ]);
      expect(await efforts(head)).toEqual([]);
      await set('video', 1);
      expect((await set('row:12', null)).body.efforts).toEqual([{ key: 'video', effort: 1 }]);
      await app.sql('delete from effort');
    });

    it('lose nothing when several are set at once', async () => {
      const keys = ['video', 'network', 'regulation', 'training'];
      const answers = await Promise.all(keys.map((key, at) => set(key, at + 1)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect((await efforts()).map(({ key }) => key).sort()).toEqual([...keys].sort());
    });

    it('are refused for what the edition has not, beyond 1 to 5, and in another region', async () => {
      expect(pointerOf((await set('flying', 1)) as never)).toBe('/key');
      expect(pointerOf((await set('video', 6)) as never)).toBe('/effort');
      const abroad = await app.as({ role: 'VERIFIER', region: 'gresik' });
      expect(refusal((await set('video', 1, abroad)) as never)).toEqual([404, 'not-found']);
      expect((await abroad.get(`${url}/efforts`)).status).toBe(404);
    });
  });
});
