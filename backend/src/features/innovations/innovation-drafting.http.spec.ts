import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import {
  type Body,
  District,
  done,
  NOON,
  NOWHERE,
  pointerOf,
  read,
  refusal,
  write,
} from './district.fixture.js';

const LENIENT = { prefer: 'handling=lenient' };

describe('drafting an innovation', () => {
  let app: TestApp;
  let district: District;
  let staff: TestClient;
  let colleague: TestClient;
  let head: TestClient;

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

  describe('beginning one', () => {
    it('needs a title and nothing else', async () => {
      const made = await staff.post<Body>('/api/innovations', { name: 'Antrean' });
      expect(made.status).toBe(201);
      expect(made.headers['location']).toBe(`/api/innovations/${made.body.id}`);
      expect(made.etag).toBe(`"${made.body.id}-1"`);
      expect(made.body).toMatchObject({
        name: 'Antrean',
        status: 'DRAFT',
        agencyId: district.agencies.dinkes,
        custodianAgencyId: district.agencies.dinkes,
        agencyName: 'Dinas Kesehatan',
        stage: null,
        content: {},
        formKey: 'innovation',
        periodIds: [],
        createdById: staff.personId,
        inForce: null,
        version: 1,
        turn: { who: 'AGENCY_STAFF', next: 'submission' },
        moves: ['submission', 'withdrawal'],
      });
      expect(made.body.obstacles).toContainEqual({ code: 'required', pointer: '/content/problem' });
      expect(made.body.history).toEqual([
        {
          at: '2026-06-01T05:00:00.000Z',
          by: 'AGENCY_STAFF',
          act: 'creation',
          detail: null,
          capacity: null,
          confirmedBy: null,
        },
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
          actor_id: staff.personId,
          region_id: district.regionId,
          agency_id: district.agencies.dinkes,
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
      const refused = await staff.post<Body>('/api/innovations', body);
      expect(refused.status).toBe(400);
      expect(refused.body.code).toBe('validation-failed');
      expect(pointerOf(refused)).toBe(pointer);
      expect(await app.sql('select count(*) from innovation')).toEqual(before);
    });

    it('is done once for one idempotency key', async () => {
      const key = { 'idempotency-key': 'draft-1' };
      const first = await staff.post<Body>('/api/innovations', { name: 'Sekali' }, key);
      const second = await staff.post<Body>('/api/innovations', { name: 'Sekali' }, key);
      expect(second.status).toBe(201);
      expect(second.body).toEqual(first.body);
      expect(await app.sql(`select count(*)::int from innovation where name = 'Sekali'`)).toEqual([
        { count: 1 },
      ]);
    });

    it('may be done for a unit below that owes nothing itself', async () => {
      const made = await district.draft(staff, { agencyId: district.agencies.puskesmas });
      expect(made).toMatchObject({
        agencyId: district.agencies.puskesmas,
        agencyName: 'Puskesmas Taman',
      });
    });

    it('finds no agency of others, nor of another region', async () => {
      for (const agencyId of [
        district.agencies.disdik,
        app.world.agencies.gresik.dinkes,
        NOWHERE,
      ]) {
        const refused = await staff.post<Body>('/api/innovations', { name: 'A', agencyId });
        expect(refusal(refused)).toEqual([404, 'not-found']);
      }
    });

    it('asks for the agency from somebody with two', async () => {
      const personId = await app.build.person();
      const { dinkes, disdik } = district.agencies;
      for (const agencyId of [dinkes, disdik]) {
        const post = { role: 'AGENCY_STAFF', regionId: district.regionId, agencyId } as const;
        await app.build.grant({ personId, ...post });
      }
      const twice = await app.signIn(personId);
      const unclear = await twice.post<Body>('/api/innovations', { name: 'A' });
      expect([unclear.status, pointerOf(unclear)]).toEqual([400, '/agencyId']);
      const named = await twice.post<Body>('/api/innovations', { name: 'A', agencyId: disdik });
      expect([named.status, named.body.agencyId]).toEqual([201, disdik]);
    });

    it.each(['VERIFIER', 'REGION_ADMIN', 'OFFICE_DECIDER', 'AUDITOR'] as const)(
      'is shut to %s',
      async (role) => {
        const other = await app.as({ role });
        const refused = await other.post<Body>('/api/innovations', { name: 'A' });
        expect(refusal(refused)).toEqual([403, 'forbidden']);
      },
    );

    it('is refused for an agency that is no more', async () => {
      const agencyId = await district.agency('Dinas Lama');
      await app.sql(`update agency set valid_until = '2026-01-31' where id = $1`, [agencyId]);
      const late = await district.posted('AGENCY_STAFF', agencyId);
      const refused = await late.post<Body>('/api/innovations', { name: 'A' });
      expect(refusal(refused)).toEqual([422, 'agency-ended']);
    });
  });

  describe('writing in it', () => {
    it('changes what is sent and leaves the rest', async () => {
      const draft = await district.draft(staff);
      const changed = await write(staff, draft, {
        name: 'Antrean dari Rumah',
        sdgs: [3],
        content: { novelty: 'Lewat kader.' },
      });
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
      const changed = await write(staff, draft, {
        stage: null,
        sdgs: null,
        content: { problem: null },
      });
      expect(changed.body).toMatchObject({ stage: null, sdgs: [] });
      expect(changed.body.content).not.toHaveProperty('problem');
    });

    it('keeps what was overwritten, and by whom', async () => {
      const draft = await district.draft(staff);
      await write(colleague, draft, { content: { novelty: 'Baru.' } });
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
          by_id: colleague.personId,
        },
      ]);
    });

    it('makes no version of nothing', async () => {
      const draft = await district.draft(staff);
      const same = await write(staff, draft, { name: draft['name'] });
      expect([same.status, same.body.version]).toEqual([200, 1]);
    });

    it('accepts a draft that is full of gaps, but not without a title', async () => {
      const draft = await district.draft(staff);
      const refused = await write(staff, draft, { name: ' ' });
      expect([refused.status, pointerOf(refused)]).toEqual([400, '/name']);
    });

    it('needs If-Match', async () => {
      const draft = await district.draft(staff);
      const refused = await staff.patch<Body>(`/api/innovations/${draft.id}`, { name: 'A' });
      expect(refusal(refused)).toEqual([428, 'version-required']);
    });

    it('reports a wrong body before a missing version, and a hidden one before both', async () => {
      const draft = await district.draft(staff);
      const wrong = await staff.patch(`/api/innovations/${draft.id}`, { name: 7 });
      expect(refusal(wrong)).toEqual([400, 'validation-failed']);
      const stranger = await district.staff('disdik');
      const hidden = await stranger.patch(`/api/innovations/${draft.id}`, { name: 7 });
      expect(refusal(hidden)).toEqual([404, 'not-found']);
    });

    it('is not possible in what was sent', async () => {
      const sent = await district.submitted(staff);
      const refused = await write(staff, sent, { name: 'A' });
      expect(refusal(refused)).toEqual([409, 'invalid-transition']);
    });

    it('is for nobody but the agency', async () => {
      const endorsed = await district.endorsed(staff, head);
      const [other, abroad, verifier] = await Promise.all([
        district.staff('disdik'),
        app.as({ role: 'AGENCY_STAFF', region: 'gresik', agency: 'dinkes' }),
        app.as({ role: 'VERIFIER' }),
      ]);
      // The colleague elsewhere reads it, and still there is nothing for her to write in.
      expect((await read(other, endorsed.id)).status).toBe(200);
      expect((await write(other, endorsed, { name: 'A' })).status).toBe(404);
      expect((await write(abroad, endorsed, { name: 'A' })).status).toBe(404);
      expect((await write(verifier, endorsed, { name: 'A' })).status).toBe(403);
    });
  });

  describe('two who write at once', () => {
    /** A draft in which the colleague has written since it was read. */
    const overtaken = async (fields: Record<string, unknown>): Promise<Body> => {
      const draft = await district.draft(staff);
      done(await write(colleague, draft, fields));
      return draft;
    };

    it('are merged at different fields, and told so', async () => {
      const draft = await overtaken({ content: { benefit: 'Cepat.' } });
      const merged = await write(staff, draft, { name: 'Nama baru' }, LENIENT);
      expect(merged.status).toBe(200);
      expect(merged.body).toMatchObject({
        name: 'Nama baru',
        version: 3,
        merged: ['/content/benefit'],
        content: { benefit: 'Cepat.' },
      });
    });

    it('are shown both values at the same field', async () => {
      const draft = await overtaken({ content: { benefit: 'Cepat.' } });
      const fields = { name: 'Nama baru', content: { benefit: 'Murah.' } };
      const refused = await write(staff, draft, fields, LENIENT);
      expect(refusal(refused)).toEqual([412, 'stale-version']);
      expect(refused.body.context).toEqual({
        conflicts: [
          {
            pointer: '/content/benefit',
            yours: 'Murah.',
            theirs: 'Cepat.',
            by: 'AGENCY_STAFF',
            at: '2026-06-01T05:00:00.000Z',
          },
        ],
      });
      const { body } = await read(staff, draft.id);
      expect(body).toMatchObject({ name: 'Antrean Tanpa Berdiri', version: 2 });
    });

    it('agree when they wrote the same', async () => {
      const draft = await overtaken({ content: { benefit: 'Cepat.' } });
      const agreed = await write(staff, draft, { content: { benefit: 'Cepat.' } }, LENIENT);
      expect([agreed.status, agreed.body.version]).toEqual([200, 2]);
    });

    it('are not merged unasked', async () => {
      const draft = await overtaken({ content: { benefit: 'Cepat.' } });
      const refused = await write(staff, draft, { name: 'Nama baru' });
      expect([refused.status, refused.body.context]).toEqual([412, { conflicts: [] }]);
    });

    it('are not merged upon a version that never was', async () => {
      const draft = await district.draft(staff);
      for (const stale of [`"${draft.id}-9"`, '"made-up"', `"${NOWHERE}-1"`]) {
        const headers = { ...LENIENT, 'if-match': stale };
        const refused = await write(staff, draft, { name: 'A' }, headers);
        expect(refusal(refused)).toEqual([412, 'stale-version']);
      }
    });

    it('both land when they write different fields in the same moment', async () => {
      const draft = await district.draft(staff);
      const fields = ['benefit', 'purpose', 'result', 'classification', 'strategicIssue'];
      const answers = await Promise.all(
        fields.map(async (field, place) => {
          const content = { [field]: field };
          return write(place % 2 === 0 ? staff : colleague, draft, { content }, LENIENT);
        }),
      );
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
      const { body } = await read(staff, draft.id);
      expect(body.version).toBe(6);
      expect(body.content).toMatchObject(Object.fromEntries(fields.map((field) => [field, field])));
    });

    it('lose nothing when they write the same field in the same moment', async () => {
      const draft = await district.draft(staff);
      const answers = await Promise.all(
        ['a', 'b', 'c'].map(async (benefit) =>
          write(staff, draft, { content: { benefit } }, LENIENT),
        ),
      );
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412]);
    });
  });
});
