import type { MemberCandidatesView, MembersView, MemberView, Problem } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { Answer, TestClient } from '../../testing/test-client.js';
import { type Body, District, NOON, read, refusal, write } from './district.fixture.js';

type Answered = MemberView & Omit<Problem, 'status'>;

let app: TestApp;
let district: District;
let staff: TestClient;
let nurse: TestClient;
let row: Body;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  district = await District.in(app);
  staff = await district.staff();
  nurse = await app.as({ role: 'AGENCY_STAFF', agency: 'puskesmas', name: 'Perawat' });
});
afterAll(() => app.close());
beforeEach(async () => {
  row = await district.draft(staff);
});

const invite = (personId: string | null, role = 'EDITOR', by = staff): Promise<Answer<Answered>> =>
  by.post<Answered>(`/api/innovations/${row.id}/members`, { personId, role });
const team = (by = staff) => by.get<MembersView>(`/api/innovations/${row.id}/members`);
const tag = ({ id, version }: MemberView) => ({ 'if-match': `"${id}-${version}"` });

describe('the team of an innovation', () => {
  it('opens the draft of the agency to a colleague of a unit: an editor writes', async () => {
    expect((await read(nurse, row.id)).status).toBe(404);
    const invited = await invite(nurse.personId);
    expect(invited.status).toBe(201);
    expect(invited.body).toMatchObject({ personName: 'Perawat', role: 'EDITOR', standing: true });
    const seen = await read(nurse, row.id);
    expect(seen.body).toMatchObject({ mayEdit: true, membership: 'EDITOR', moves: [] });
    const written = await write(nurse, seen.body, { content: { benefit: 'Cepat.' } });
    expect(written.status).toBe(200);
    const list = await nurse.get<{ items: { id: string }[] }>('/api/innovations');
    expect(list.body.items.map(({ id }) => id)).toContain(row.id);
    const submitted = await nurse.post(`/api/innovations/${row.id}/submission`, {});
    expect(submitted.status).toBe(404);
  });

  it('lets a viewer read and not write', async () => {
    await invite(nurse.personId, 'VIEWER');
    const seen = await read(nurse, row.id);
    expect(seen.body).toMatchObject({ mayEdit: false, membership: 'VIEWER' });
    expect((await write(nurse, seen.body, { content: { benefit: 'x' } })).status).toBe(404);
    expect((await team(nurse)).body).toMatchObject({ mayInvite: false });
    expect((await invite(staff.personId, 'VIEWER', nurse)).status).toBe(404);
  });

  it('takes nobody from elsewhere, no editor whose post does not write, and nobody twice', async () => {
    const teacher = await district.staff('disdik');
    expect(refusal(await invite(teacher.personId))).toEqual([422, 'not-of-the-agency']);
    const judge = await app.as({ role: 'EVALUATOR', agency: 'dinkes' });
    expect(refusal(await invite(judge.personId))).toEqual([400, 'validation-failed']);
    expect((await invite(judge.personId, 'VIEWER')).status).toBe(201);
    await invite(nurse.personId);
    expect(refusal(await invite(nurse.personId, 'VIEWER'))).toEqual([409, 'member-already']);
    expect((await team(teacher)).status).toBe(404);
  });

  it('names who could join', async () => {
    const url = `/api/innovations/${row.id}/member-candidates`;
    const { body } = await staff.get<MemberCandidatesView>(url);
    const found = body.items.find(({ personId }) => personId === nurse.personId);
    expect(found).toMatchObject({ agencyName: 'Puskesmas Taman', mayWrite: true });
    await invite(nurse.personId);
    const { body: after } = await staff.get<MemberCandidatesView>(url);
    expect(after.items.map(({ personId }) => personId)).not.toContain(nurse.personId);
    expect((await nurse.get(url)).status).toBe(404);
  });

  it('changes a role upon the version that was seen, and takes a member off', async () => {
    const { body: member } = await invite(nurse.personId, 'VIEWER');
    const url = `/api/innovations/${row.id}/members/${member.id}`;
    const changed = await staff.patch<Answered>(url, { role: 'EDITOR' }, tag(member));
    expect(changed.body).toMatchObject({ role: 'EDITOR', version: 2 });
    expect(refusal(await staff.patch<Answered>(url, { role: 'VIEWER' }, tag(member)))).toEqual([
      412,
      'stale-version',
    ]);
    expect((await staff.delete(url, tag(changed.body))).status).toBe(204);
    expect((await read(nurse, row.id)).status).toBe(404);
    const acts = await app.sql(
      `select act from audit_event where subject_id = $1 and act like 'innovation.member-%' order by at, id`,
      [row.id],
    );
    expect(acts).toEqual([
      { act: 'innovation.member-invited' },
      { act: 'innovation.member-changed' },
      { act: 'innovation.member-ended' },
    ]);
  });

  it('ends with the post it stands on, and with a transfer', async () => {
    await invite(nurse.personId);
    await app.sql(`update innovation set custodian_agency_id = $2 where id = $1`, [
      row.id,
      district.agencies.disdik,
    ]);
    expect((await read(nurse, row.id)).status).toBe(404);
    await app.sql(`update innovation set custodian_agency_id = $2 where id = $1`, [
      row.id,
      district.agencies.dinkes,
    ]);
    expect((await read(nurse, row.id)).status).toBe(200);
    await app.sql(`update person_grant set until_on = '2026-05-31' where person_id = $1`, [
      nurse.personId,
    ]);
    const { body } = await team();
    expect(body.items[0]).toMatchObject({ standing: false, agencyName: null });
    await app.sql(`update person_grant set until_on = null where person_id = $1`, [nurse.personId]);
  });

  it('keeps the rule that nobody endorses what the same person wrote', async () => {
    const both = await app.as({ role: 'AGENCY_HEAD', agency: 'puskesmas' });
    await invite(both.personId);
    const seen = await read(both, row.id);
    await write(both, seen.body, { content: { benefit: 'Cepat.' } });
    await staff.post(`/api/innovations/${row.id}/submission`, {});
    await app.build.grant({
      personId: both.personId!,
      role: 'AGENCY_HEAD',
      regionId: district.regionId,
      agencyId: district.agencies.dinkes,
    });
    const endorsed = await both.post<Body>(`/api/innovations/${row.id}/endorsement`);
    expect(refusal(endorsed)).toEqual([409, 'conflict-of-interest']);
  });

  it('limits how many are invited in an hour', async () => {
    await app.sql(
      `insert into innovation_member (id, innovation_id, person_id, role, invited_by, invited_at, ended_at)
       select gen_random_uuid(), $1, $2, 'VIEWER', $3, $4, $4 from generate_series(1, 20)`,
      [row.id, nurse.personId, staff.personId, NOON],
    );
    const refused = await invite(nurse.personId);
    expect(refusal(refused)).toEqual([429, 'too-many-requests']);
    expect(refused.headers['retry-after']).toBe('3600');
  });
});
