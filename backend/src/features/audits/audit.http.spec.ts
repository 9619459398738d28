import type { AuditLine, Page } from '@satu/contract/views';
import { v7 as uuid } from 'uuid';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';

type AuditPage = Page<AuditLine>;

let app: TestApp;
let auditor: TestClient;
const innovationId = uuid();
beforeAll(async () => {
  app = await startApp();
  auditor = await app.as({ role: 'AUDITOR' });
  for (const [index, act] of ['created', 'submitted', 'endorsed'].entries()) {
    await aLine({ act: `innovation.${act}`, at: `2026-06-1${index}T00:00:00Z` });
  }
  await aLine({ act: 'innovation.created', region: 'gresik' });
  await aLine({ act: 'innovation.created', subjectId: uuid(), at: '2026-06-01T00:00:00Z' });
});
afterAll(() => app.close());

async function aLine(line: {
  act: string;
  at?: string;
  region?: 'sidoarjo' | 'gresik';
  subjectId?: string;
}): Promise<void> {
  await app.sql(
    `insert into audit_event (id, at, actor_id, act, subject_type, subject_id, region_id, agency_id, detail)
     values ($1, $2, $3, $4, 'innovation', $5, $6, $7, '{"periodId": "p"}')`,
    [
      uuid(),
      line.at ?? '2026-06-14T00:00:00Z',
      auditor.personId,
      line.act,
      line.subjectId ?? innovationId,
      app.world.regions[line.region ?? 'sidoarjo'],
      app.world.agencies[line.region ?? 'sidoarjo'].dinkes,
    ],
  );
}

describe('GET /api/audit', () => {
  it('tells the story of one subject, newest first, without the neighbour', async () => {
    const { status, body } = await auditor.get<AuditPage>(
      `/api/audit?subject=innovation:${innovationId}`,
    );
    expect(status).toBe(200);
    expect(body.items.map((line) => line.act)).toEqual([
      'innovation.endorsed',
      'innovation.submitted',
      'innovation.created',
    ]);
    expect(body.items[0]).toEqual({
      id: expect.any(String) as string,
      at: '2026-06-12T00:00:00.000Z',
      actorName: 'AUDITOR',
      act: 'innovation.endorsed',
      subject: `innovation:${innovationId}`,
      // The log outlives what it speaks of; this innovation never stood in its table.
      subjectName: null,
      agencyName: expect.any(String) as string,
      detail: { periodId: 'p' },
    });
    expect(body.total).toBe(3);
  });

  it('calls the subject by the name it has today', async () => {
    const [agency] = await app.sql<{ id: string; name: string }>(
      `select a.id, a.name from agency a join region r on r.id = a.region_id where r.code = '35.15' limit 1`,
    );
    await app.sql(
      `insert into audit_event (id, at, act, subject_type, subject_id, region_id, detail)
       select gen_random_uuid(), now(), 'agency.changed', 'agency', id, region_id, '{}' from agency where id = $1`,
      [agency?.id],
    );
    const { body } = await auditor.get<AuditPage>(`/api/audit?subject=agency:${agency?.id ?? ''}`);
    expect(body.items.map(({ subjectName }) => subjectName)).toEqual([agency?.name]);
  });

  it('pages, filters and turns round', async () => {
    const url = `/api/audit?subject=innovation:${innovationId}&sort=at&limit=2`;
    const first = await auditor.get<AuditPage>(url);
    const second = await auditor.get<AuditPage>(`${url}&cursor=${first.body.next ?? ''}`);
    expect([...first.body.items, ...second.body.items].map((line) => line.act)).toEqual([
      'innovation.created',
      'innovation.submitted',
      'innovation.endorsed',
    ]);
    expect(second.body.next).toBeNull();
    const created = await auditor.get<AuditPage>('/api/audit?act=innovation.created');
    expect(created.body.items.map((line) => line.subject)).toContain(`innovation:${innovationId}`);
    expect(created.body.total).toBe(2);
    const elsewhere = await auditor.get<AuditPage>(
      `/api/audit?agencyId=${app.world.agencies.sidoarjo.disdik}`,
    );
    expect(elsewhere.body.items).toEqual([]);
  });

  it('asks by a region only within the own scope', async () => {
    const own = await auditor.get<AuditPage>(`/api/audit?regionId=${app.world.regions.sidoarjo}`);
    const other = await auditor.get<AuditPage>(`/api/audit?regionId=${app.world.regions.gresik}`);
    expect([own.body.items.length > 0, other.body.items]).toEqual([true, []]);
  });

  it.each([
    'subject=innovation',
    'subject=innovation:1',
    `subject=:${innovationId}`,
    'sort=act',
    'colour=red',
  ])('refuses ?%s', async (query) => {
    const refused = await auditor.get(`/api/audit?${query}`);
    expect([refused.status, refused.body.code]).toEqual([400, 'validation-failed']);
  });

  it.each(['REGION_ADMIN', 'OFFICE_DECIDER', 'VERIFIER', 'OVERSEER'] as const)(
    'refuses %s',
    async (role) => {
      const other = await app.as({ role });
      const refused = await other.get(`/api/audit?subject=innovation:${innovationId}`);
      expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
    },
  );

  it('asks for a session', async () => {
    expect((await app.stranger().get('/api/audit')).status).toBe(401);
  });
});
