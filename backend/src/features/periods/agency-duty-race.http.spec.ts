import type { Problem } from '@satu/contract/views';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { startApp, type TestApp } from '../../testing/start-app.js';
import { Duty } from './duty.fixture.js';

const NOW = '2026-06-01T05:00:00Z';

describe('agencies and periods that change at the same moment', () => {
  let app: TestApp;
  let duty: Duty;
  let regionId: string;

  beforeAll(async () => {
    app = await startApp({ now: NOW });
    duty = await Duty.in(app);
  });

  beforeEach(async () => {
    const parentId = app.world.regions.jatim;
    regionId = await app.build.region({ code: uuid(), name: 'Kota', kind: 'CITY', parentId });
  });

  afterEach(async () => {
    expect(await duty.differences()).toEqual([]);
  });

  afterAll(async () => {
    await duty.close();
    await app.close();
  });

  /** Works in a transaction that is still open while `meanwhile` starts, and commits behind it. */
  async function whileOpen<T>(
    [statement, values]: [string, unknown[]],
    meanwhile: () => Promise<T>,
    end: 'commit' | 'rollback' = 'commit',
  ): Promise<T> {
    const options = `-c timezone=UTC -c satu.now=${NOW}`;
    const client = new pg.Client({ connectionString: app.database.url, options });
    await client.connect();
    try {
      await client.query('begin');
      await client.query(statement, values);
      const other = meanwhile();
      await new Promise((done) => setTimeout(done, 100));
      await client.query(end);
      return await other;
    } finally {
      await client.end();
    }
  }

  const aPeriod = (id: string, year = 2027): [string, unknown[]] => [
    `insert into period (id, region_id, year, name, opens_on, opens_at, closes_at, required_count, counting_level,
       counting_stages, cure_days, basis_kind, basis_number, basis_on, created_at, updated_at)
     values ($1, $2, $3, 'P', $4, $4::date, $5, 1, 'ENDORSED', '{INITIATIVE,TRIAL,IMPLEMENTED}', 30, 'SK', '1',
       $4::date, $6, $6)`,
    [id, regionId, year, `${year}-01-01`, `${year}-12-31`, NOW],
  ];
  const anAgency = (id: string, parentId: string | null = null): [string, unknown[]] => [
    `insert into agency (id, region_id, code, name, short_name, kind, parent_id, obliged, valid_from, created_at, updated_at)
     values ($1, $2, $3, 'Dinas', 'D', 'DEPARTMENT', $4, $4::uuid is null, '2020-01-01', $5, $5)`,
    [id, regionId, id, parentId, NOW],
  ];
  const obliged = (id: string, is: boolean): [string, unknown[]] => [
    'update agency set obliged = $2 where id = $1',
    [id, is],
  ];
  const run = ([statement, values]: [string, unknown[]]) => duty.sql(statement, values);
  const owed = async (periodId: string) =>
    duty.sql('select agency_id as id from obligation where period_id = $1 and ended_on is null', [
      periodId,
    ]);

  it('a new agency owes a period that is being planned, whichever comes first', async () => {
    for (const first of ['agency', 'period']) {
      const [agencyId, periodId] = [uuid(), uuid()];
      const parentId = app.world.regions.jatim;
      regionId = await app.build.region({ code: uuid(), name: 'Kota', kind: 'CITY', parentId });
      const [one, other] = [anAgency(agencyId), aPeriod(periodId)];
      await whileOpen(first === 'agency' ? one : other, () =>
        run(first === 'agency' ? other : one),
      );
      expect([first, await owed(periodId)]).toEqual([first, [{ id: agencyId }]]);
    }
  });

  it.each([
    [true, 'before'],
    [true, 'behind'],
    [false, 'before'],
    [false, 'behind'],
  ])('an agency whose obligation becomes %s %s a planning owes accordingly', async (is, place) => {
    const [agencyId, periodId] = [uuid(), uuid()];
    await run(anAgency(agencyId));
    await run(obliged(agencyId, !is));
    const [act, planning] = [obliged(agencyId, is), aPeriod(periodId)];
    await whileOpen(place === 'before' ? act : planning, () =>
      run(place === 'before' ? planning : act),
    );
    expect(await owed(periodId)).toEqual(is ? [{ id: agencyId }] : []);
  });

  it.each(['before', 'behind'])(
    'one that is obliged no more %s a closing counts for its parent from then on',
    async (place) => {
      const [above, id, periodId] = [uuid(), uuid(), uuid()];
      await run(anAgency(above));
      await run(anAgency(id));
      await run(['update agency set parent_id = $2 where id = $1', [id, above]]);
      await run(aPeriod(periodId, 2026));
      const closing: [string, unknown[]] = [
        'update period set closed_at = business_now(), closed_with_findings = true where id = $1',
        [periodId],
      ];
      const [one, other] = [obliged(id, false), closing];
      await whileOpen(place === 'before' ? one : other, () =>
        run(place === 'before' ? other : one),
      );
      expect(
        await duty.sql('select duty_agency_id as duty from agency where id = $1', [id]),
      ).toEqual([{ duty: above }]);
    },
  );

  it('a unit counts for whom its parent counts, also when that changes meanwhile', async () => {
    for (const place of ['before', 'behind']) {
      const [parentId, unitId] = [uuid(), uuid()];
      await run(anAgency(parentId));
      const [act, entering] = [obliged(parentId, false), anAgency(unitId, parentId)];
      await whileOpen(place === 'before' ? act : entering, () =>
        run(place === 'before' ? entering : act),
      );
      expect(
        await duty.sql('select duty_agency_id as duty from agency where id = $1', [unitId]),
      ).toEqual([{ duty: null }]);
    }
  });

  it('an innovation doesn’t come into an agency that ends meanwhile', async () => {
    const agencyId = uuid();
    await run(anAgency(agencyId));
    const personId = await app.build.person();
    await app.build.grant({ personId, role: 'AGENCY_STAFF', regionId, agencyId });
    const staff = await app.signIn(personId);
    const ending: [string, unknown[]] = [
      `update agency set valid_until = '2026-05-31' where id = $1`,
      [agencyId],
    ];
    const draft = () =>
      staff.post<{ code?: string }>('/api/innovations', { name: 'Antrean Tanpa Berdiri' });
    expect((await whileOpen(ending, draft, 'rollback')).status).toBe(201);
    const refused = await whileOpen(ending, draft);
    expect([refused.status, refused.body.code]).toEqual([422, 'agency-ended']);
  });

  it('nor does one that is handed over, or written past the API', async () => {
    const [from, to] = [uuid(), uuid()];
    await run(anAgency(from));
    await run(anAgency(to));
    const moved = await duty.innovation({ agencyId: from, regionId });
    const personId = await app.build.person();
    await app.build.grant({ personId, role: 'AGENCY_HEAD', regionId, agencyId: from });
    const head = await app.signIn(personId);
    const ending: [string, unknown[]] = [
      `update agency set valid_until = '2026-05-31' where id = $1`,
      [to],
    ];
    const refused = await whileOpen(ending, () =>
      head.post<Pick<Problem, 'errors'>>(`/api/innovations/${moved}/transfer`, { agencyId: to }),
    );
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([400, '/agencyId']);
    await expect(
      duty.sql('update innovation set custodian_agency_id = $2 where id = $1', [moved, to]),
    ).rejects.toMatchObject({ constraint: 'innovation_custodian_stands' });
  });
});
