import type { CatalogueInnovation, InnovationPage } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import {
  act,
  type Body,
  District,
  done,
  FIVE,
  NOON,
  read,
  refusal,
  write,
} from './district.fixture.js';

describe('a working copy', () => {
  let app: TestApp;
  let district: District;
  let staff: TestClient;
  let head: TestClient;
  let verifier: TestClient;

  beforeAll(async () => {
    app = await startApp({ now: NOON });
    district = await District.in(app);
    staff = await district.staff();
    head = await district.head();
    verifier = await app.as({ role: 'VERIFIER' });
  });

  afterAll(async () => {
    await app.close();
  });

  const text = async (by: TestClient, id: string) => (await read(by, id)).body;
  const listed = async (by: TestClient, query = '') => {
    const { body } = await by.get<InnovationPage>(`/api/innovations?limit=100${query}`);
    return body.items.map((item) => item.id);
  };

  /** A copy of the origin with other words, sent to the head. */
  const corrected = async (origin: Body, fields: Record<string, unknown>): Promise<Body> => {
    const copy = done(await act(staff, origin.id, 'revision'));
    done(await write(staff, copy, fields));
    return done(await act(staff, copy.id, 'submission', {}));
  };

  it('starts with the text in force and leaves the origin as it is', async () => {
    const origin = await district.endorsed(staff, head, { sdgs: [3] });
    const before = await district.duty();
    const copy = await act(staff, origin.id, 'revision');
    expect(copy.status).toBe(200);
    expect(copy.body).toMatchObject({
      name: origin.name,
      content: origin.content,
      sdgs: [3],
      status: 'DRAFT',
      copyOfId: origin.id,
      inForce: null,
      periodIds: [],
      moves: ['submission', 'withdrawal'],
    });
    expect(copy.etag).toBe(`"${copy.body.id}-1"`);
    expect(await text(staff, origin.id)).toMatchObject({
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
    const other = await district.staff('disdik');
    expect((await act(other, origin.id, 'revision')).status).toBe(404);
    expect((await act(verifier, origin.id, 'revision')).status).toBe(403);
  });

  it('is listed for those who write it, not for those who only see the origin', async () => {
    const origin = await district.endorsed(staff, head);
    const copy = done(await act(staff, origin.id, 'revision'));
    expect(await listed(staff)).toContain(copy.id);
    for (const reader of [
      verifier,
      await district.staff('disdik'),
      await app.as({ role: 'MENTOR', agency: 'dinkes' }),
    ]) {
      const ids = await listed(reader);
      expect(ids).toContain(origin.id);
      expect(ids).not.toContain(copy.id);
    }
    expect((await text(verifier, origin.id)).workingCopyId).toBeNull();
    expect((await read(verifier, copy.id)).status).toBe(404);
  });

  it('takes the place of an endorsed text when it is endorsed, and counts on meanwhile', async () => {
    const origin = await district.endorsed(staff, head);
    const before = await district.duty();
    const copy = await corrected(origin, { name: 'Nama yang lebih baik', stage: 'TRIAL' });
    expect(await text(staff, origin.id)).toMatchObject({
      name: origin.name,
      status: 'ENDORSED',
    });
    const endorsed = await act(head, copy.id, 'endorsement');
    expect(endorsed.body).toMatchObject({ status: 'ENDORSED', moves: [], turn: { who: 'NOBODY' } });
    expect(await text(staff, origin.id)).toMatchObject({
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
      { pointer: '/name', old_value: origin.name, by_id: staff.personId },
      { pointer: '/stage', old_value: 'IMPLEMENTED', by_id: staff.personId },
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
    expect(await listed(staff)).not.toContain(copy.id);
  });

  it('of a verified one waits for verification', async () => {
    const origin = await district.verified(staff, head, verifier);
    await act(verifier, origin.id, 'publication');
    const copy = await corrected(origin, { name: 'Nama terverifikasi', stage: 'TRIAL' });
    await act(head, copy.id, 'endorsement');
    const meanwhile = await app
      .stranger()
      .get<CatalogueInnovation>(`/api/catalogue/innovations/${origin.id}`);
    expect(meanwhile.body.name).toBe(origin.name);
    expect(await text(staff, origin.id)).toMatchObject({
      name: origin.name,
      inForce: 'VERIFIED',
    });
    expect(await listed(verifier, '&waitingFor=me')).toContain(copy.id);
    const verified = await act(verifier, copy.id, 'verification', { criteria: FIVE });
    expect(verified.status).toBe(200);
    expect(await text(staff, origin.id)).toMatchObject({
      name: 'Nama terverifikasi',
      status: 'VERIFIED',
      inForce: 'VERIFIED',
      published: true,
    });
    const shown = await app
      .stranger()
      .get<CatalogueInnovation>(`/api/catalogue/innovations/${origin.id}`);
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
    expect(await text(staff, origin.id)).toMatchObject({ status: 'VERIFIED', inForce: 'VERIFIED' });
    expect(await district.duty()).toEqual(before);
  });

  it('ends with its origin', async () => {
    await district.endorsed(staff, head);
    const origin = await district.endorsed(staff, head);
    const copy = await corrected(origin, { name: 'Nama baru' });
    await act(head, origin.id, 'withdrawal', { reason: 'Digabung.' });
    expect(await text(head, copy.id)).toMatchObject({
      status: 'WITHDRAWN',
      withdrawalReason: 'Digabung.',
    });
  });

  it.each([
    ['verifier', 'DRAFT'],
    ['verifier', 'SUBMITTED'],
    ['head', 'SUBMITTED'],
  ] as const)(
    'ends, readable, when the %s gives the origin back to be completed',
    async (by, at) => {
      await district.endorsed(staff, head);
      const origin = await district.endorsed(staff, head);
      const copy = done(await act(staff, origin.id, 'revision'));
      done(await write(staff, copy, { name: 'Nama dari salinan' }));
      if (at === 'SUBMITTED') done(await act(staff, copy.id, 'submission', {}));
      const returner = by === 'head' ? head : verifier;
      done(await act(returner, origin.id, 'return', { note: 'Lengkapi dulu.' }));
      expect(await text(staff, copy.id)).toMatchObject({
        name: 'Nama dari salinan',
        status: 'WITHDRAWN',
        withdrawalReason: 'Lengkapi dulu.',
        moves: [],
      });
      const mended = await text(staff, origin.id);
      expect(mended).toMatchObject({ status: 'RETURNED', workingCopyId: null });
      done(await write(staff, mended, { name: 'Nama yang dilengkapi' }));
      expect(refusal(await act(head, copy.id, 'endorsement'))).toEqual([409, 'invalid-transition']);
      expect(await text(staff, origin.id)).toMatchObject({
        name: 'Nama yang dilengkapi',
        status: 'RETURNED',
        inForce: by === 'head' ? null : 'ENDORSED',
      });
      await district.duty();
    },
  );

  it('left open beside a text that went back never overrides what is corrected there', async () => {
    const origin = await district.endorsed(staff, head);
    const copy = await corrected(origin, { name: 'Nama dari salinan' });
    await app.sql(`update innovation set status = 'RETURNED' where id = $1`, [origin.id]);
    const refused = await act(head, copy.id, 'endorsement');
    expect(refusal(refused)).toEqual([409, 'working-copy-outdated']);
    expect(refused.body.context).toEqual({ innovationId: origin.id, status: 'RETURNED' });
    expect(await text(staff, origin.id)).toMatchObject({ name: origin.name, status: 'RETURNED' });
    expect((await act(head, copy.id, 'withdrawal', { reason: 'Usang.' })).status).toBe(200);
  });

  it('is endorsed or ended, when the origin is given back at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const origin = await district.endorsed(staff, head);
      const copy = await corrected(origin, { name: 'Nama dari salinan' });
      const [returned, endorsed] = await Promise.all([
        act(verifier, origin.id, 'return', { note: 'Lengkapi dulu.' }),
        act(head, copy.id, 'endorsement'),
      ]);
      expect(returned.status).toBe(200);
      expect([200, 409]).toContain(endorsed.status);
      expect(await text(staff, origin.id)).toMatchObject({
        status: 'RETURNED',
        name: endorsed.status === 200 ? 'Nama dari salinan' : origin.name,
      });
    }
  });

  it('moves with its origin', async () => {
    await district.endorsed(staff, head);
    const origin = await district.endorsed(staff, head);
    const copy = await corrected(origin, { name: 'Nama baru' });
    await act(head, origin.id, 'transfer', { agencyId: district.agencies.disdik });
    const [row] = await app.sql('select custodian_agency_id from innovation where id = $1', [
      copy.id,
    ]);
    expect(row).toEqual({ custodian_agency_id: district.agencies.disdik });
    expect((await act(head, copy.id, 'endorsement')).status).toBe(404);
  });

  it('that goes back to a stage which does not count can’t take the last one away', async () => {
    const agencyId = await district.agency('Dinas Pangan');
    const clerk = await district.posted('AGENCY_STAFF', agencyId);
    const chief = await district.posted('AGENCY_HEAD', agencyId);
    await app.sql(`update period set counting_stages = '{TRIAL,IMPLEMENTED}' where id = $1`, [
      district.periodId,
    ]);
    const origin = await district.endorsed(clerk, chief);
    const copy = done(await act(clerk, origin.id, 'revision'));
    done(await write(clerk, copy, { stage: 'INITIATIVE' }));
    await act(clerk, copy.id, 'submission', {});
    const refused = await act(chief, copy.id, 'endorsement');
    expect(refusal(refused)).toEqual([409, 'last-counted-innovation']);
    expect(await text(clerk, copy.id)).toMatchObject({ status: 'SUBMITTED' });
    expect(await district.duty(agencyId)).toMatchObject({ counted: 1 });
  });
});
