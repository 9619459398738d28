import { startApp, type TestApp, type TestClient } from '../../testing/start-app.js';
import { District, FIVE, NOON } from './district.fixture.js';

type Person = TestClient & { id: string };
type View = Record<string, unknown> & { id: string; version: number };

describe('a working copy', () => {
  let app: TestApp;
  let district: District;
  let staff: Person;
  let head: Person;
  let verifier: Person;

  beforeAll(async () => {
    app = await startApp({ now: NOON });
    district = await District.in(app);
    staff = await district.staff();
    head = await district.head();
    verifier = await district.someone({ role: 'VERIFIER' });
  });

  afterAll(async () => {
    await app.close();
  });

  const act = async (by: TestClient, id: string, name: string, body?: unknown) =>
    by.post(`/api/innovations/${id}/${name}`, body);
  const read = async (by: TestClient, id: string) => (await by.get(`/api/innovations/${id}`)).body;

  /** A copy of the origin with another name and stage, sent to the head. */
  const corrected = async (origin: View, fields: Record<string, unknown>): Promise<View> => {
    const copy = (await act(staff, origin.id, 'revision')).body as View;
    const patched = await staff.patch(`/api/innovations/${copy.id}`, fields, {
      'if-match': `"${copy.id}-${copy.version}"`,
    });
    expect(patched.status).toBe(200);
    const sent = await act(staff, copy.id, 'submission', {});
    expect(sent.status).toBe(200);
    return sent.body as View;
  };

  it('starts with the text in force and leaves the origin as it is', async () => {
    const origin = await district.endorsed(staff, head, { sdgs: [3] });
    const before = await district.duty();
    const copy = await act(staff, origin.id, 'revision');
    expect(copy.status).toBe(200);
    expect(copy.body).toMatchObject({
      name: origin['name'],
      content: origin['content'],
      sdgs: [3],
      status: 'DRAFT',
      copyOfId: origin.id,
      inForce: null,
      periodIds: [],
      moves: ['submission', 'withdrawal'],
    });
    expect(copy.headers['etag']).toBe(`"${copy.body.id}-1"`);
    expect(await read(staff, origin.id)).toMatchObject({
      status: 'ENDORSED',
      inForce: 'ENDORSED',
      workingCopyId: copy.body.id,
    });
    expect(await district.duty()).toEqual(before);
  });

  it('is one at a time, also when two ask at once', async () => {
    const origin = await district.endorsed(staff, head);
    const answers = await Promise.all([
      act(staff, origin.id, 'revision'),
      act(head, origin.id, 'revision'),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const refused = answers.find((answer) => answer.status === 409);
    expect(refused?.body.code).toBe('working-copy-exists');
  });

  it('is made of what is in force only, by its agency only', async () => {
    const draft = await district.draft(staff);
    expect((await act(staff, draft.id, 'revision')).status).toBe(409);
    const origin = await district.endorsed(staff, head);
    const other = await district.staff(district.dishub);
    expect((await act(other, origin.id, 'revision')).status).toBe(404);
    expect((await act(verifier, origin.id, 'revision')).status).toBe(403);
  });

  it('is listed for those who write it, not for those who only see the origin', async () => {
    const origin = await district.endorsed(staff, head);
    const copy = (await act(staff, origin.id, 'revision')).body as View;
    const listed = async (by: TestClient) =>
      (await by.get('/api/innovations?limit=100')).body.items.map((item: View) => item.id);
    expect(await listed(staff)).toContain(copy.id);
    for (const reader of [
      verifier,
      await district.staff(district.dishub),
      await district.someone({ role: 'MENTOR', agencyId: district.dinkes }),
    ]) {
      const ids = await listed(reader);
      expect(ids).toContain(origin.id);
      expect(ids).not.toContain(copy.id);
    }
    expect((await read(verifier, origin.id)).workingCopyId).toBeNull();
    expect((await verifier.get(`/api/innovations/${copy.id}`)).status).toBe(404);
  });

  it('takes the place of an endorsed text when it is endorsed, and counts on meanwhile', async () => {
    const origin = await district.endorsed(staff, head);
    const before = await district.duty();
    const copy = await corrected(origin, { name: 'Nama yang lebih baik', stage: 'TRIAL' });
    expect(await read(staff, origin.id)).toMatchObject({
      name: origin['name'],
      status: 'ENDORSED',
    });
    const endorsed = await act(head, copy.id, 'endorsement');
    expect(endorsed.body).toMatchObject({ status: 'ENDORSED', moves: [], turn: { who: 'NOBODY' } });
    expect(await read(staff, origin.id)).toMatchObject({
      name: 'Nama yang lebih baik',
      stage: 'TRIAL',
      status: 'ENDORSED',
      inForce: 'ENDORSED',
      workingCopyId: null,
      revisionCount: 3,
      declarations: [{ counts: true }],
    });
    expect(await district.duty()).toEqual(before);
    const overwritten = await app.sql(
      'select pointer, old_value, by_id from innovation_field_change where innovation_id = $1 order by pointer',
      [origin.id],
    );
    expect(overwritten).toEqual([
      { pointer: '/name', old_value: origin['name'], by_id: staff.id },
      { pointer: '/stage', old_value: 'IMPLEMENTED', by_id: staff.id },
    ]);
    expect((await act(staff, origin.id, 'revision')).status).toBe(200);
  });

  it('is done with once merged', async () => {
    const origin = await district.endorsed(staff, head);
    const copy = await corrected(origin, { name: 'Nama baru' });
    await act(head, copy.id, 'endorsement');
    for (const [name, body] of [
      ['return', { note: 'x' }],
      ['withdrawal', { reason: 'x' }],
    ] as const) {
      expect((await act(head, copy.id, name, body)).status).toBe(409);
    }
    const { body } = await staff.get('/api/innovations?limit=100');
    expect(body.items.map((item: View) => item.id)).not.toContain(copy.id);
  });

  it('of a verified one waits for verification', async () => {
    const origin = await district.verified(staff, head, verifier);
    await act(verifier, origin.id, 'publication');
    const copy = await corrected(origin, { name: 'Nama terverifikasi', stage: 'TRIAL' });
    await act(head, copy.id, 'endorsement');
    const meanwhile = await app.anonymous.get(`/api/catalogue/innovations/${origin.id}`);
    expect(meanwhile.body.name).toBe(origin['name']);
    expect(await read(staff, origin.id)).toMatchObject({
      name: origin['name'],
      inForce: 'VERIFIED',
    });
    const waiting = await verifier.get('/api/innovations?waitingFor=me&limit=100');
    expect(waiting.body.items.map((item: View) => item.id)).toContain(copy.id);
    const verified = await act(verifier, copy.id, 'verification', { criteria: FIVE });
    expect(verified.status).toBe(200);
    expect(await read(staff, origin.id)).toMatchObject({
      name: 'Nama terverifikasi',
      status: 'VERIFIED',
      inForce: 'VERIFIED',
      published: true,
    });
    const shown = await app.anonymous.get(`/api/catalogue/innovations/${origin.id}`);
    expect(shown.body).toMatchObject({ name: 'Nama terverifikasi', stage: 'TRIAL' });
    await district.duty();
  });

  it('carries its origin’s authors: they never endorse it', async () => {
    const writer = await district.head();
    const origin = await district.endorsed(writer, head);
    const copy = await corrected(origin, { name: 'Nama baru' });
    const refused = await act(writer, copy.id, 'endorsement');
    expect([refused.status, refused.body.context]).toEqual([409, { reason: 'OWN_DRAFT' }]);
    expect((await act(head, copy.id, 'endorsement')).status).toBe(200);
  });

  it('can be returned, rejected or withdrawn without touching the origin', async () => {
    const origin = await district.verified(staff, head, verifier);
    const before = await district.duty();
    const ways = [
      [head, 'return', { note: 'Belum.' }],
      [head, 'withdrawal', { reason: 'Batal.' }],
    ] as const;
    const copy = await corrected(origin, { name: 'Nama baru' });
    for (const [by, name, body] of ways) {
      expect((await act(by, copy.id, name, body)).status).toBe(200);
      expect(await district.duty()).toEqual(before);
    }
    const second = await corrected(origin, { name: 'Nama baru' });
    await act(head, second.id, 'endorsement');
    const rejected = await act(verifier, second.id, 'rejection', {
      criterion: 'BENEFIT',
      reason: 'x',
    });
    expect(rejected.body.status).toBe('REJECTED');
    expect(await read(staff, origin.id)).toMatchObject({ status: 'VERIFIED', inForce: 'VERIFIED' });
    expect(await district.duty()).toEqual(before);
  });

  it('ends with its origin', async () => {
    await district.endorsed(staff, head);
    const origin = await district.endorsed(staff, head);
    const copy = await corrected(origin, { name: 'Nama baru' });
    await act(head, origin.id, 'withdrawal', { reason: 'Digabung.' });
    expect(await read(head, copy.id)).toMatchObject({
      status: 'WITHDRAWN',
      withdrawalReason: 'Digabung.',
    });
  });

  it('moves with its origin', async () => {
    await district.endorsed(staff, head);
    const origin = await district.endorsed(staff, head);
    const copy = await corrected(origin, { name: 'Nama baru' });
    await act(head, origin.id, 'transfer', { agencyId: district.dishub });
    const [row] = await app.sql('select custodian_agency_id from innovation where id = $1', [
      copy.id,
    ]);
    expect(row).toEqual({ custodian_agency_id: district.dishub });
    expect((await act(head, copy.id, 'endorsement')).status).toBe(404);
  });

  it('that goes back to a stage which does not count can’t take the last one away', async () => {
    const agencyId = crypto.randomUUID();
    await district.addAgency(agencyId, { name: 'Dinas Pangan' });
    const [clerk, chief] = [await district.staff(agencyId), await district.head(agencyId)];
    await app.sql(`update period set counting_stages = '{TRIAL,IMPLEMENTED}' where id = $1`, [
      district.periodId,
    ]);
    const origin = await district.endorsed(clerk, chief);
    const copy = (await act(clerk, origin.id, 'revision')).body as View;
    await clerk.patch(
      `/api/innovations/${copy.id}`,
      { stage: 'INITIATIVE' },
      { 'if-match': `"${copy.id}-1"` },
    );
    await act(clerk, copy.id, 'submission', {});
    const refused = await act(chief, copy.id, 'endorsement');
    expect([refused.status, refused.body.code]).toEqual([409, 'last-counted-innovation']);
    expect(await read(clerk, copy.id)).toMatchObject({ status: 'SUBMITTED' });
    expect(await district.duty(agencyId)).toMatchObject({ counted: 1 });
  });
});
