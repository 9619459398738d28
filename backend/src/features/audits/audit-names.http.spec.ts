import type { AuditLine, Page, PersonView } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { Contest, NOON } from '../competitions/contest.fixture.js';

let app: TestApp;
let auditor: TestClient;
let contest: Contest;
beforeAll(async () => {
  app = await startApp({ now: NOON });
  auditor = await app.as({ role: 'AUDITOR' });
  contest = await Contest.in(app);
});
afterAll(() => app.close());

async function trail(query: string): Promise<AuditLine[]> {
  const { status, body } = await auditor.get<Page<AuditLine>>(`/api/audit?${query}`);
  expect(status).toBe(200);
  return body.items;
}

describe('a line of the log', () => {
  it('names the person, the role and the agency of a role given', async () => {
    const admin = await app.as({ role: 'REGION_ADMIN' });
    const rina = { name: 'Rina Wulandari', email: 'rina@sidoarjo.example' };
    const personId = (await admin.post<PersonView>('/api/people', rina)).body.id;
    const agencyId = app.world.agencies.sidoarjo.dinkes;
    const given = await admin.post(`/api/people/${personId}/grants`, {
      role: 'AGENCY_STAFF',
      kind: 'DEFINITIF',
      agencyId,
    });
    expect(given.status).toBe(201);
    const [agency] = await app.sql<{ name: string }>('select name from agency where id = $1', [
      agencyId,
    ]);
    const lines = await trail(`subject=person:${personId}&act=grant.given`);
    expect(
      lines.map(({ subjectName, agencyName, detail }) => [subjectName, agencyName, detail['role']]),
    ).toEqual([['Rina Wulandari', agency?.name, 'AGENCY_STAFF']]);
  });

  it('names the entry of an assignment, once results are out the evaluator too, and nothing of the sheet', async () => {
    const edition = await contest.edition();
    const entry = await contest.entry(edition.id);
    const evaluator = await app.as({ role: 'EVALUATOR', name: 'Budi Santoso' });
    await contest.score(entry, edition, [4, 3, 2], evaluator);
    const lines = await trail('act=assignment.made');
    const line = lines[0]!;
    expect(line.subjectName).toBe(entry.number);
    expect(entry.number).toBeTruthy();
    expect(lines).toHaveLength(1);
    expect(Object.keys(line.detail).sort()).toEqual(['entryId', 'evaluatorId', 'stageId']);
    expect(JSON.stringify(line)).not.toMatch(/Rahasia|level|score/);
    await app.sql('update edition set published_at = $2 where id = $1', [
      edition.id,
      app.clock.now(),
    ]);
    const [after] = await trail('act=assignment.made');
    expect(after?.subjectName).toBe(`Budi Santoso · ${entry.number ?? ''}`);
  });

  it('names a contest', async () => {
    const [line] = await trail(`subject=competition:${contest.competitionId}`);
    expect([line?.subjectName, line?.agencyName]).toEqual(['Kompetisi Inovasi Sidoarjo', null]);
  });
});
