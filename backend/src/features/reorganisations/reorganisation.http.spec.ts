import type {
  AgencyView,
  ComplianceView,
  Page,
  PeriodView,
  ReorganisationView,
} from '@satu/contract/views';
import { v7 as uuid } from 'uuid';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { Duty } from '../periods/duty.fixture.js';

const TODAY = '2026-06-01';
const NOON = '2026-06-01T05:00:00Z';

describe('reorganising agencies', () => {
  let app: TestApp;
  let duty: Duty;
  let regionId: string;
  let periodId: string;
  let admin: TestClient;
  let office: TestClient;

  beforeAll(async () => {
    app = await startApp({ now: '2026-02-01T05:00:00Z' });
    duty = await Duty.in(app);
  });

  /** A region, a period and its people for each test, in February; the act itself comes in June. */
  beforeEach(async () => {
    await duty.at('2026-02-01T05:00:00Z');
    const parentId = app.world.regions.jatim;
    regionId = await app.build.region({ code: uuid(), name: 'Kota', kind: 'CITY', parentId });
    const someone = async (role: 'REGION_ADMIN' | 'OFFICE_DECIDER') => {
      const personId = await app.build.person();
      await app.build.grant({ personId, role, regionId });
      return app.signIn(personId);
    };
    admin = await someone('REGION_ADMIN');
    office = await someone('OFFICE_DECIDER');
  });

  afterAll(async () => {
    await duty.close();
    await app.close();
  });

  const agency = async (code: string, rest: object = {}) =>
    app.build.agency({ regionId, code, name: `Dinas ${code}`, ...rest });
  const open = async () => {
    periodId = await duty.period({ regionId });
  };
  const counting = async (agencyId: string) => duty.innovation({ agencyId, periodId, regionId });
  const perform = async (body: object) =>
    admin.post<ReorganisationView>('/api/reorganisations', { effectiveOn: TODAY, ...body });
  const row = async (agencyId: string) => duty.obligation(periodId, agencyId);
  const compliance = async (query = '') =>
    (await office.get<ComplianceView>(`/api/compliance?periodId=${periodId}${query}`)).body;
  const shown = async (query = '') =>
    (await compliance(query)).items.map(({ agencyCode, counted }) => [agencyCode, counted]).sort();

  describe('a merger', () => {
    it('ends the old duties as they stood, and the new one counts what came into custody', async () => {
      const [first, second] = [await agency('a'), await agency('b', { affairCodes: ['1.02'] })];
      await open();
      const moved = [await counting(first), await counting(second)].sort();
      const draft = await duty.innovation({ agencyId: second, regionId, status: 'DRAFT' });
      await duty.at(NOON);
      const answer = await perform({
        kind: 'MERGE',
        predecessorIds: [first, second],
        successors: [{ code: 'c', name: 'Dinas C', kind: 'DEPARTMENT' }],
      });
      expect(answer.status).toBe(201);
      const { id, successorIds, movedInnovationIds } = answer.body;
      expect(answer.headers['location']).toBe(`/api/reorganisations/${id}`);
      expect((await office.get(`/api/reorganisations/${id}`)).body).toEqual(answer.body);
      expect(answer.body).toMatchObject({
        regionId,
        kind: 'MERGE',
        effectiveOn: TODAY,
        predecessorIds: [first, second],
      });
      expect([...movedInnovationIds].sort()).toEqual([...moved, draft].sort());
      const successor = successorIds[0] ?? '';

      const ended = { counted: 1, registered: 1, met: true, endedOn: TODAY };
      expect(await row(first)).toMatchObject({ ...ended, begun: 0 });
      expect(await row(second)).toMatchObject({ ...ended, begun: 1 });
      expect(await row(successor)).toMatchObject({
        required: 1,
        counted: 2,
        begun: 1,
        met: true,
        endedOn: null,
      });
      expect(
        await duty.sql(
          'select agency_id as "from", custodian_agency_id as "to" from innovation where id = $1',
          [draft],
        ),
      ).toEqual([{ from: second, to: successor }]);
      expect(
        await duty.sql('select valid_until::text as "until" from agency where id = any($1)', [
          [first, second],
        ]),
      ).toEqual([{ until: '2026-05-31' }, { until: '2026-05-31' }]);
      expect((await admin.get(`/api/agencies/${successor}`)).body).toMatchObject({
        code: 'c',
        obliged: true,
        affairCodes: ['1.02'],
        validFrom: TODAY,
        validUntil: null,
      });
      expect(await duty.differences()).toEqual([]);
      expect(await duty.audit(id)).toMatchObject([
        {
          act: 'reorganisation.performed',
          actorId: admin.personId,
          detail: { kind: 'MERGE', successorIds },
        },
      ]);
    });

    it('leaves the past as it stood, and shows the new from its day on', async () => {
      const [first, second] = [await agency('a'), await agency('b')];
      await open();
      await counting(first);
      await duty.at(NOON);
      await perform({
        kind: 'MERGE',
        predecessorIds: [first, second],
        successors: [{ code: 'c', name: 'Dinas C', kind: 'DEPARTMENT' }],
      });
      expect(await shown('&at=2026-05-31')).toEqual([
        ['a', 1],
        ['b', 0],
      ]);
      expect(await shown()).toEqual([['c', 1]]);
      await duty.at('2026-06-20T05:00:00Z');
      expect(await shown(`&at=${TODAY}`)).toEqual([['c', 1]]);
      expect(await shown('&ended=true')).toEqual([
        ['a', 1],
        ['b', 0],
      ]);
      const closed = await office.post<PeriodView>(`/api/periods/${periodId}/closing`);
      expect(closed.body.verdicts.map(({ agencyName, outcome }) => [agencyName, outcome])).toEqual([
        ['Dinas a', 'ENDED'],
        ['Dinas b', 'ENDED'],
        ['Dinas C', 'MET'],
      ]);
    });

    it('takes a duty along that nobody met: the new agency owes it', async () => {
      const [first, second] = [await agency('a'), await agency('b')];
      await open();
      await duty.at(NOON);
      const { body } = await perform({
        kind: 'MERGE',
        predecessorIds: [first, second],
        successors: [{ code: 'c', name: 'Dinas C', kind: 'DEPARTMENT' }],
      });
      expect(await row(body.successorIds[0] ?? '')).toMatchObject({
        required: 1,
        counted: 0,
        met: false,
      });
      expect((await office.post(`/api/periods/${periodId}/closing`)).status).toBe(422);
    });
  });

  describe('a split', () => {
    it('places each innovation, and only who got one owes this period', async () => {
      const old = await agency('a');
      await open();
      const [one, two] = [await counting(old), await counting(old)];
      await duty.at(NOON);
      const successors = ['x', 'y'].map((code) => ({
        code,
        name: `Dinas ${code}`,
        kind: 'DEPARTMENT',
      }));
      const body = { kind: 'SPLIT', predecessorIds: [old], successors };
      const missing = await admin.post('/api/reorganisations', {
        ...body,
        effectiveOn: TODAY,
        custody: [{ innovationId: one, successorIndex: 0 }],
      });
      expect([missing.status, missing.body.code]).toEqual([422, 'custody-missing']);
      expect(missing.body.context).toEqual({ innovationIds: [two] });
      expect(await row(old)).toMatchObject({ counted: 2, endedOn: null });

      const custody = [one, two].map((innovationId) => ({ innovationId, successorIndex: 0 }));
      const { body: view } = await perform({ ...body, custody });
      const [x = '', y = ''] = view.successorIds;
      expect(await row(x)).toMatchObject({ counted: 2, met: true });
      expect(await row(y)).toEqual({});
      expect(await shown()).toEqual([['x', 2]]);
      const next = await duty.period({ regionId, year: 2027 });
      expect(await duty.obligation(next, y)).toMatchObject({ required: 1 });
      expect(await duty.obligation(next, old)).toEqual({});
      expect(await duty.differences()).toEqual([]);
    });

    it('hangs units under the successor named, else the first, and what they did counts there', async () => {
      const old = await agency('a');
      const [clinic, school] = [
        await agency('clinic', { parentId: old, obliged: false, kind: 'HEALTH_CENTRE' }),
        await agency('school', { parentId: old, obliged: false, kind: 'SCHOOL' }),
      ];
      await open();
      await counting(clinic);
      await counting(school);
      await duty.at(NOON);
      const { body, status } = await perform({
        kind: 'SPLIT',
        predecessorIds: [old],
        successors: ['x', 'y'].map((code) => ({ code, name: code, kind: 'DEPARTMENT' })),
        units: [{ agencyId: school, successorIndex: 1 }],
      });
      expect(status).toBe(201);
      const [x = '', y = ''] = body.successorIds;
      expect(await row(old)).toMatchObject({ counted: 2, endedOn: TODAY });
      expect([(await row(x))['counted'], (await row(y))['counted']]).toEqual([1, 1]);
      expect((await admin.get(`/api/agencies/${clinic}`)).body).toMatchObject({
        parentId: x,
        dutyAgencyId: x,
      });
      expect(await duty.differences()).toEqual([]);
    });
  });

  describe('renaming and closing', () => {
    it('a renamed agency goes on under its new name with its last innovation', async () => {
      const old = await agency('a', { parentId: null });
      await open();
      await counting(old);
      await duty.at(NOON);
      const { body } = await perform({
        kind: 'RENAME',
        predecessorIds: [old],
        successors: [{ code: 'a2', name: 'Dinas Baru', kind: 'DEPARTMENT' }],
        effectiveOn: '2026-05-10',
      });
      expect(await row(body.successorIds[0] ?? '')).toMatchObject({ counted: 1, met: true });
      expect(await row(old)).toMatchObject({ counted: 1, endedOn: '2026-05-10' });
      expect(await shown('&at=2026-05-09')).toEqual([['a', 1]]);
    });

    it('a closed one hands its innovations to one that stands', async () => {
      const [old, heir] = [await agency('a'), await agency('b')];
      await open();
      await counting(old);
      await duty.at(NOON);
      const body = { kind: 'CLOSE', predecessorIds: [old] };
      const orphaned = await admin.post('/api/reorganisations', {
        ...body,
        effectiveOn: TODAY,
        successors: [],
      });
      expect([orphaned.status, orphaned.body.code]).toEqual([422, 'custody-missing']);
      expect((await perform({ ...body, successors: [{ agencyId: heir }] })).status).toBe(201);
      expect(await row(heir)).toMatchObject({ counted: 1, met: true });
      expect(await shown()).toEqual([['b', 1]]);
    });

    it('one with nothing closes without an heir', async () => {
      const old = await agency('a');
      await open();
      await duty.at(NOON);
      const closed = await perform({ kind: 'CLOSE', predecessorIds: [old], successors: [] });
      expect(closed.body).toMatchObject({ successorIds: [], movedInnovationIds: [] });
      expect((await office.post(`/api/periods/${periodId}/closing`)).status).toBe(200);
    });
  });

  it('keeps its code under another name, as the one that follows', async () => {
    const old = await agency('a');
    await duty.at(NOON);
    const renamed = await perform({
      kind: 'RENAME',
      predecessorIds: [old],
      successors: [{ code: 'a', name: 'Dinas Baru', kind: 'DEPARTMENT' }],
    });
    expect(renamed.status).toBe(201);
    const { body } = await admin.get<Page<AgencyView>>('/api/agencies?sort=name');
    expect(body.items.map(({ code, name, validUntil }) => [code, name, validUntil])).toEqual([
      ['a', 'Dinas a', '2026-05-31'],
      ['a', 'Dinas Baru', null],
    ]);
    const again = await admin.patch(
      `/api/agencies/${old}`,
      { validUntil: null },
      { 'if-match': (await admin.get(`/api/agencies/${old}`)).etag },
    );
    expect([again.status, again.body.code]).toEqual([409, 'duplicate-code']);
  });

  describe('is refused', () => {
    let old: string;
    let heir: string;
    beforeEach(async () => {
      [old, heir] = [await agency('a'), await agency('b')];
      await open();
      await duty.at(NOON);
    });
    const NEW = { code: 'n', name: 'Baru', kind: 'DEPARTMENT' };
    const rename = () => ({
      kind: 'RENAME',
      effectiveOn: TODAY,
      predecessorIds: [old],
      successors: [NEW] as object[],
    });
    const refused = async (change: object) => {
      const answer = await admin.post('/api/reorganisations', { ...rename(), ...change });
      expect(await row(old)).toMatchObject({ endedOn: null });
      return [answer.status, answer.body.errors?.map((error) => error.pointer)];
    };

    it('with dates, sizes and names that don’t fit', async () => {
      expect(await refused({ effectiveOn: '2026-06-02' })).toEqual([400, ['/effectiveOn']]);
      expect(await refused({ effectiveOn: '2020-01-01' })).toEqual([400, ['/effectiveOn']]);
      expect(await refused({ kind: 'MERGE' })).toEqual([400, ['/predecessorIds']]);
      expect(await refused({ kind: 'SPLIT' })).toEqual([400, ['/successors']]);
      expect(await refused({ kind: 'DISSOLVE' })).toEqual([400, ['/kind']]);
      expect(await refused({ successors: [{ code: 'n' }] })).toEqual([
        400,
        ['/successors/0/name', '/successors/0/kind'],
      ]);
      expect(await refused({ successors: [{ agencyId: heir, code: 'n' }] })).toEqual([
        400,
        ['/successors/0/code'],
      ]);
      expect(await refused({ successors: [{ agencyId: old }] })).toEqual([
        400,
        ['/successors/0/agencyId'],
      ]);
      expect(await refused({ successors: [{ agencyId: uuid() }] })).toEqual([
        400,
        ['/successors/0/agencyId'],
      ]);
      expect(await refused({ custody: [{ innovationId: uuid(), successorIndex: 0 }] })).toEqual([
        400,
        ['/custody/0/innovationId'],
      ]);
      expect(await refused({ custody: [{ innovationId: uuid(), successorIndex: 1 }] })).toEqual([
        400,
        ['/custody/0/successorIndex'],
      ]);
      expect(await refused({ units: [{ agencyId: heir, successorIndex: 0 }] })).toEqual([
        400,
        ['/units/0/agencyId'],
      ]);
      expect(await refused({ reason: 'x' })).toEqual([400, ['/reason']]);
    });

    it('when the code is taken, leaving nothing behind', async () => {
      const answer = await admin.post('/api/reorganisations', {
        ...rename(),
        successors: [{ ...NEW, code: 'b' }],
      });
      expect([answer.status, answer.body.code]).toEqual([409, 'duplicate-code']);
      expect(
        await duty.sql('select count(*)::int as n from reorganisation where region_id = $1', [
          regionId,
        ]),
      ).toEqual([{ n: 0 }]);
    });

    it('when another agency has the name, at the field', async () => {
      const named = { ...NEW, name: ' dinas  B' };
      const answer = await admin.post('/api/reorganisations', { ...rename(), successors: [named] });
      expect([answer.status, answer.body.code]).toEqual([409, 'name-taken']);
      expect(answer.body.errors).toMatchObject([
        { pointer: '/successors/0/name', code: 'same-name' },
      ]);
      // The old name itself is free again on that day.
      const own = { ...NEW, name: 'Dinas a' };
      const kept = await admin.post('/api/reorganisations', { ...rename(), successors: [own] });
      expect(kept.status).toBe(201);
    });

    it('a second time', async () => {
      expect((await admin.post('/api/reorganisations', rename())).status).toBe(201);
      const again = await admin.post('/api/reorganisations', {
        ...rename(),
        successors: [{ ...NEW, code: 'm' }],
      });
      expect([again.status, again.body.errors?.[0]?.pointer]).toEqual([400, '/effectiveOn']);
    });

    it('to all but the administrator of the region', async () => {
      for (const role of [
        'OFFICE_DECIDER',
        'OFFICE_STAFF',
        'VERIFIER',
        'AUDITOR',
        'OVERSEER',
      ] as const) {
        const answer = await (await app.as({ role })).post('/api/reorganisations', rename());
        expect([role, answer.status]).toEqual([role, 403]);
      }
      const neighbour = await app.as({ role: 'REGION_ADMIN', region: 'gresik' });
      expect((await neighbour.post('/api/reorganisations', rename())).status).toBe(404);
      expect((await app.stranger().post('/api/reorganisations', rename())).status).toBe(401);
      const own = (await admin.post<ReorganisationView>('/api/reorganisations', rename())).body;
      expect((await neighbour.get(`/api/reorganisations/${own.id}`)).status).toBe(404);
      expect(
        (await (await app.as({ role: 'OVERSEER' })).get(`/api/reorganisations/${own.id}`)).status,
      ).toBe(403);
    });
  });
});
