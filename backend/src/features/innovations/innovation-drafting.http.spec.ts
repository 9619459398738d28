import { startApp, type TestApp, type TestClient } from '../../testing/start-app.js';
import { District, NOON } from './district.fixture.js';

const NOWHERE = '019a0000-0000-7000-8000-000000000000';
const LENIENT = 'handling=lenient';

describe('drafting an innovation', () => {
  let app: TestApp;
  let district: District;
  let staff: TestClient & { id: string };
  let colleague: TestClient & { id: string };
  let head: TestClient & { id: string };

  beforeAll(async () => {
    app = await startApp({ now: NOON });
    district = await District.in(app);
    staff = await district.staff();
    colleague = await district.staff();
    head = await district.head();
  });

  afterAll(async () => {
    await app.close();
  });

  const tag = ({ id, version }: { id: string; version: number }): string => `"${id}-${version}"`;

  describe('beginning one', () => {
    it('needs a title and nothing else', async () => {
      const made = await staff.post('/api/innovations', { name: 'Antrean' });
      expect(made.status).toBe(201);
      expect(made.headers['location']).toBe(`/api/innovations/${made.body.id}`);
      expect(made.headers['etag']).toBe(tag(made.body));
      expect(made.body).toMatchObject({
        name: 'Antrean',
        status: 'DRAFT',
        agencyId: district.dinkes,
        custodianAgencyId: district.dinkes,
        agencyName: 'Dinas Kesehatan',
        stage: null,
        content: {},
        formKey: 'innovation',
        periodIds: [],
        createdById: staff.id,
        inForce: null,
        version: 1,
        turn: { who: 'AGENCY_STAFF', next: 'submission' },
        moves: ['submission', 'withdrawal'],
      });
      expect(made.body.obstacles).toContainEqual({ code: 'required', pointer: '/content/problem' });
      expect(made.body.history).toEqual([
        { at: '2026-06-01T05:00:00.000Z', by: expect.any(String), act: 'creation', detail: null },
      ]);
    });

    it('takes every other field at once', async () => {
      const made = await district.draft(staff, { sdgs: [3, 10], touchedAffairCodes: ['2.16'] });
      expect(made).toMatchObject({ sdgs: [3, 10], touchedAffairCodes: ['2.16'], obstacles: [] });
      expect(made['content']).toMatchObject({ officialName: 'Siti Rahayu' });
    });

    it('writes an audit line', async () => {
      const { id } = await district.draft(staff);
      const lines = await app.sql(
        'select act, actor_id, region_id, agency_id from audit_event where subject_id = $1',
        [id],
      );
      expect(lines).toEqual([
        {
          act: 'innovation.created',
          actor_id: staff.id,
          region_id: district.regionId,
          agency_id: district.dinkes,
        },
      ]);
    });

    it.each([
      [{}, '/name'],
      [{ name: '' }, '/name'],
      [{ name: '   ' }, '/name'],
      [{ name: 'x'.repeat(301) }, '/name'],
      [{ name: 'a\u0000b' }, '/name'],
      [{ name: 'A', stage: 'READY' }, '/stage'],
      [{ name: 'A', mainAffairCode: '9.99' }, '/mainAffairCode'],
      [{ name: 'A', sdgs: [18] }, '/sdgs'],
      [{ name: 'A', sdgs: [1.5] }, '/sdgs'],
      [{ name: 'A', title: 'B' }, '/title'],
      [{ name: 'A', content: { colour: 'red' } }, '/content/colour'],
      [{ name: 'A', content: { stage: 'TRIAL' } }, '/content/stage'],
      [{ name: 'A', content: { problem: 7 } }, '/content/problem'],
      [{ name: 'A', content: { startsOn: '2026-02-30' } }, '/content/startsOn'],
      [
        { name: 'A', content: { coordinates: { latitude: 91, longitude: 0 } } },
        '/content/coordinates',
      ],
      [{ name: 'A', content: 'text' }, '/content'],
    ])('refuses %j', async (body, pointer) => {
      const before = await app.sql('select count(*) from innovation');
      const refused = await staff.post('/api/innovations', body);
      expect(refused.status).toBe(400);
      expect(refused.body.code).toBe('validation-failed');
      expect(refused.body.errors[0].pointer).toBe(pointer);
      expect(await app.sql('select count(*) from innovation')).toEqual(before);
    });

    it('is done once for one idempotency key', async () => {
      const key = { 'idempotency-key': 'draft-1' };
      const first = await staff.post('/api/innovations', { name: 'Sekali' }, key);
      const second = await staff.post('/api/innovations', { name: 'Sekali' }, key);
      expect(second.status).toBe(201);
      expect(second.body).toEqual(first.body);
      expect(await app.sql(`select count(*)::int from innovation where name = 'Sekali'`)).toEqual([
        { count: 1 },
      ]);
    });

    it('may be done for a unit below that owes nothing itself', async () => {
      const made = await district.draft(staff, { agencyId: district.puskesmas });
      expect(made).toMatchObject({ agencyId: district.puskesmas, agencyName: 'Puskesmas Waru' });
    });

    it('finds no agency of others, nor of another region', async () => {
      for (const agencyId of [district.dishub, district.otherDinkes, NOWHERE]) {
        const refused = await staff.post('/api/innovations', { name: 'A', agencyId });
        expect([refused.status, refused.body.code]).toEqual([404, 'not-found']);
      }
    });

    it('asks for the agency from somebody with two', async () => {
      const twice = await district.someone({ role: 'AGENCY_STAFF', agencyId: district.dinkes });
      await app.sql(
        `insert into person_grant (id, person_id, role, kind, region_id, agency_id, from_on, needs_consent, given_at)
         values (gen_random_uuid(), $1, 'AGENCY_STAFF', 'DEFINITIF', $2, $3, '2020-01-01', false, $4)`,
        [twice.id, district.regionId, district.dishub, NOON],
      );
      const unclear = await twice.post('/api/innovations', { name: 'A' });
      expect(unclear.status).toBe(400);
      expect(unclear.body.errors[0]).toMatchObject({ pointer: '/agencyId', code: 'required' });
      const named = await twice.post('/api/innovations', { name: 'A', agencyId: district.dishub });
      expect(named.status).toBe(201);
    });

    it.each(['VERIFIER', 'REGION_ADMIN', 'OFFICE_DECIDER', 'AUDITOR'] as const)(
      'is shut to %s',
      async (role) => {
        const other = await district.someone({ role });
        const refused = await other.post('/api/innovations', { name: 'A' });
        expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
      },
    );

    it('is refused for an agency that is no more', async () => {
      const id = '019a0000-0000-7000-8000-0000000000aa';
      await district.addAgency(id, { name: 'Dinas Lama' });
      await app.sql(`update agency set valid_until = '2026-01-31' where id = $1`, [id]);
      const late = await district.staff(id);
      const refused = await late.post('/api/innovations', { name: 'A' });
      expect([refused.status, refused.body.code]).toEqual([422, 'agency-ended']);
    });
  });

  describe('writing in it', () => {
    it('changes what is sent and leaves the rest', async () => {
      const draft = await district.draft(staff);
      const changed = await staff.patch(
        `/api/innovations/${draft.id}`,
        { name: 'Antrean dari Rumah', sdgs: [3], content: { novelty: 'Lewat kader.' } },
        { 'if-match': tag(draft) },
      );
      expect(changed.status).toBe(200);
      expect(changed.headers['etag']).toBe(`"${draft.id}-2"`);
      expect(changed.body).toMatchObject({ name: 'Antrean dari Rumah', sdgs: [3], version: 2 });
      expect(changed.body.content).toMatchObject({
        novelty: 'Lewat kader.',
        officialName: 'Siti Rahayu',
      });
      expect(changed.body).not.toHaveProperty('merged');
    });

    it('empties a field with null', async () => {
      const draft = await district.draft(staff, { sdgs: [3] });
      const changed = await staff.patch(
        `/api/innovations/${draft.id}`,
        { stage: null, sdgs: null, content: { problem: null } },
        { 'if-match': tag(draft) },
      );
      expect(changed.body).toMatchObject({ stage: null, sdgs: [] });
      expect(changed.body.content).not.toHaveProperty('problem');
    });

    it('keeps what was overwritten, and by whom', async () => {
      const draft = await district.draft(staff);
      await colleague.patch(
        `/api/innovations/${draft.id}`,
        { content: { novelty: 'Baru.' } },
        { 'if-match': tag(draft) },
      );
      expect(
        await app.sql(
          'select version, pointer, old_value, new_value, by_id from innovation_field_change where innovation_id = $1',
          [draft.id],
        ),
      ).toEqual([
        {
          version: 2,
          pointer: '/content/novelty',
          old_value: 'Nomor antrean diambil lewat kader dari rumah.',
          new_value: 'Baru.',
          by_id: colleague.id,
        },
      ]);
    });

    it('makes no version of nothing', async () => {
      const draft = await district.draft(staff);
      const same = await staff.patch(
        `/api/innovations/${draft.id}`,
        { name: draft['name'] },
        { 'if-match': tag(draft) },
      );
      expect([same.status, same.body.version]).toEqual([200, 1]);
    });

    it('accepts a draft that is full of gaps, but not without a title', async () => {
      const draft = await district.draft(staff);
      const refused = await staff.patch(
        `/api/innovations/${draft.id}`,
        { name: ' ' },
        { 'if-match': tag(draft) },
      );
      expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/name']);
    });

    it('needs If-Match', async () => {
      const draft = await district.draft(staff);
      const refused = await staff.patch(`/api/innovations/${draft.id}`, { name: 'A' });
      expect([refused.status, refused.body.code]).toEqual([428, 'version-required']);
    });

    it('reports a wrong body before a missing version, and a hidden one before both', async () => {
      const draft = await district.draft(staff);
      const wrong = await staff.patch(`/api/innovations/${draft.id}`, { name: 7 });
      expect([wrong.status, wrong.body.code]).toEqual([400, 'validation-failed']);
      const stranger = await district.staff(district.dishub);
      const hidden = await stranger.patch(`/api/innovations/${draft.id}`, { name: 7 });
      expect([hidden.status, hidden.body.code]).toEqual([404, 'not-found']);
    });

    it('is not possible in what was sent', async () => {
      const sent = await district.submitted(staff);
      const refused = await staff.patch(
        `/api/innovations/${sent.id}`,
        { name: 'A' },
        { 'if-match': tag(sent) },
      );
      expect([refused.status, refused.body.code]).toEqual([409, 'invalid-transition']);
    });

    it('is for nobody but the agency', async () => {
      const endorsed = await district.endorsed(staff, head);
      const [other, abroad, verifier] = await Promise.all([
        district.staff(district.dishub),
        district.someone(
          { role: 'AGENCY_STAFF', agencyId: district.otherDinkes },
          district.otherRegionId,
        ),
        district.someone({ role: 'VERIFIER' }),
      ]);
      const to = `/api/innovations/${endorsed.id}`;
      const condition = { 'if-match': tag(endorsed) };
      // The colleague elsewhere reads it, and still there is nothing for her to write in.
      expect((await other.get(to)).status).toBe(200);
      expect((await other.patch(to, { name: 'A' }, condition)).status).toBe(404);
      expect((await abroad.patch(to, { name: 'A' }, condition)).status).toBe(404);
      expect((await verifier.patch(to, { name: 'A' }, condition)).status).toBe(403);
    });
  });

  describe('two who write at once', () => {
    const theirs = async (fields: Record<string, unknown>) => {
      const draft = await district.draft(staff);
      const to = `/api/innovations/${draft.id}`;
      await colleague.patch(to, fields, { 'if-match': tag(draft) });
      return { to, condition: { 'if-match': tag(draft) }, id: draft.id };
    };

    it('are merged at different fields, and told so', async () => {
      const { to, condition } = await theirs({ content: { benefit: 'Cepat.' } });
      const merged = await staff.patch(
        to,
        { name: 'Nama baru' },
        { ...condition, prefer: LENIENT },
      );
      expect(merged.status).toBe(200);
      expect(merged.body).toMatchObject({
        name: 'Nama baru',
        version: 3,
        merged: ['/content/benefit'],
      });
      expect(merged.body.content.benefit).toBe('Cepat.');
    });

    it('are shown both values at the same field', async () => {
      const { to, condition, id } = await theirs({ content: { benefit: 'Cepat.' } });
      const refused = await staff.patch(
        to,
        { name: 'Nama baru', content: { benefit: 'Murah.' } },
        { ...condition, prefer: LENIENT },
      );
      expect([refused.status, refused.body.code]).toEqual([412, 'stale-version']);
      expect(refused.body.context.conflicts).toEqual([
        {
          pointer: '/content/benefit',
          yours: 'Murah.',
          theirs: 'Cepat.',
          by: expect.stringContaining('AGENCY_STAFF'),
          at: '2026-06-01T05:00:00.000Z',
        },
      ]);
      expect((await staff.get(to)).body).toMatchObject({
        name: 'Antrean Tanpa Berdiri',
        version: 2,
      });
      expect(
        await app.sql(
          'select count(*)::int from innovation_field_change where innovation_id = $1',
          [id],
        ),
      ).toEqual([{ count: 1 }]);
    });

    it('agree when they wrote the same', async () => {
      const { to, condition } = await theirs({ content: { benefit: 'Cepat.' } });
      const agreed = await staff.patch(
        to,
        { content: { benefit: 'Cepat.' } },
        { ...condition, prefer: LENIENT },
      );
      expect([agreed.status, agreed.body.version]).toEqual([200, 2]);
    });

    it('are not merged unasked', async () => {
      const { to, condition } = await theirs({ content: { benefit: 'Cepat.' } });
      const refused = await staff.patch(to, { name: 'Nama baru' }, condition);
      expect([refused.status, refused.body.context]).toEqual([412, { conflicts: [] }]);
    });

    it('are not merged upon a version that never was', async () => {
      const draft = await district.draft(staff);
      for (const stale of [`"${draft.id}-9"`, '"made-up"', `"${NOWHERE}-1"`]) {
        const refused = await staff.patch(
          `/api/innovations/${draft.id}`,
          { name: 'A' },
          { 'if-match': stale, prefer: LENIENT },
        );
        expect(refused.status).toBe(412);
      }
    });

    it('both land when they write different fields in the same moment', async () => {
      const draft = await district.draft(staff);
      const to = `/api/innovations/${draft.id}`;
      const headers = { 'if-match': tag(draft), prefer: LENIENT };
      const fields = ['benefit', 'purpose', 'result', 'classification', 'strategicIssue'];
      const answers = await Promise.all(
        fields.map((field, place) =>
          (place % 2 === 0 ? staff : colleague).patch(to, { content: { [field]: field } }, headers),
        ),
      );
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
      const { body } = await staff.get(to);
      expect(body.version).toBe(6);
      expect(body.content).toMatchObject(Object.fromEntries(fields.map((field) => [field, field])));
    });

    it('lose nothing when they write the same field in the same moment', async () => {
      const draft = await district.draft(staff);
      const to = `/api/innovations/${draft.id}`;
      const headers = { 'if-match': tag(draft), prefer: LENIENT };
      const answers = await Promise.all(
        ['a', 'b', 'c'].map((benefit) => staff.patch(to, { content: { benefit } }, headers)),
      );
      const statuses = answers.map((answer) => answer.status).sort();
      expect(statuses).toEqual([200, 412, 412]);
    });
  });
});
