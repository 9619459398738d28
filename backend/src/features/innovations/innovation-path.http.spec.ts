import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import {
  act,
  actUpon,
  type Body,
  District,
  NOON,
  NOWHERE,
  pointerOf,
  read,
  refusal,
  write,
} from './district.fixture.js';

const DUE = '2026-12-31T17:00:00.000Z';

describe('the way of an innovation from draft to verified', () => {
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

  beforeEach(() => {
    app.clock.set(NOON);
  });

  afterAll(async () => {
    await app.close();
  });

  const statusOf = async (id: string): Promise<unknown> => {
    const [row] = await app.sql<{ status: string }>('select status from innovation where id = $1', [
      id,
    ]);
    return row?.status;
  };

  const actsOf = async (id: string): Promise<unknown[]> =>
    app.sql(
      'select act, from_status as from, to_status as to from innovation_act where innovation_id = $1 order by id',
      [id],
    );

  describe('submission', () => {
    it('sends the draft to the head, freezes it, and declares it for the open period', async () => {
      const draft = await district.draft(staff);
      const sent = await actUpon(staff, { id: draft.id, version: 1 }, 'submission', {});
      expect(sent.status).toBe(200);
      expect(sent.body).toMatchObject({
        status: 'SUBMITTED',
        version: 2,
        revisionCount: 1,
        submittedAt: '2026-06-01T05:00:00.000Z',
        periodIds: [district.periodId],
        turn: {
          who: 'AGENCY_HEAD',
          next: 'endorsement',
          since: '2026-06-01T05:00:00.000Z',
          due: DUE,
        },
        obstacles: [],
        declarations: [
          {
            periodId: district.periodId,
            periodName: 'Inovasi 2026',
            declaredAt: '2026-06-01T05:00:00.000Z',
            development: null,
            counts: false,
          },
        ],
      });
      expect(await actsOf(draft.id)).toEqual([
        { act: 'creation', from: null, to: 'DRAFT' },
        { act: 'submission', from: 'DRAFT', to: 'SUBMITTED' },
      ]);
      const audit = await app.sql(
        `select act, detail from audit_event where subject_id = $1 order by id desc limit 1`,
        [draft.id],
      );
      expect(audit).toEqual([
        {
          act: 'innovation.submitted',
          detail: { from: 'DRAFT', to: 'SUBMITTED', revision: 1, periodId: district.periodId },
        },
      ]);
    });

    it('may name the period, which must lie in the region', async () => {
      const draft = await district.draft(staff);
      const elsewhere = await act(staff, draft.id, 'submission', {
        periodId: district.otherPeriodId,
      });
      expect([elsewhere.status, pointerOf(elsewhere)]).toEqual([400, '/periodId']);
      const sent = await act(staff, draft.id, 'submission', { periodId: district.periodId });
      expect(sent.body.periodIds).toEqual([district.periodId]);
    });

    it('lists what is missing, as the page does', async () => {
      const draft = await staff.post<Body>('/api/innovations', { name: 'Belum lengkap' });
      const refused = await act(staff, draft.body.id, 'submission', {});
      expect(refusal(refused)).toEqual([400, 'validation-failed']);
      const pointers = refused.body.errors?.map((error) => error.pointer);
      expect(pointers).toEqual(draft.body.obstacles.map((obstacle) => obstacle.pointer));
      expect(await statusOf(draft.body.id)).toBe('DRAFT');
    });

    it('is taken to the last second and refused from the deadline on', async () => {
      const [first, second] = [await district.draft(staff), await district.draft(staff)];
      app.clock.set('2026-12-31T16:59:59.999Z');
      expect((await act(staff, first.id, 'submission', {})).status).toBe(200);
      app.clock.set('2026-12-31T17:00:00Z');
      const late = await act(staff, second.id, 'submission', {});
      expect(refusal(late)).toEqual([422, 'period-closed']);
      expect(late.body.context).toMatchObject({ periodId: district.periodId });
      const shown = await read(staff, second.id);
      expect(shown.body.obstacles).toEqual([{ code: 'period-closed', pointer: '' }]);
    });

    it('is refused upon an old version', async () => {
      const draft = await district.draft(staff);
      const stale = await actUpon(staff, { id: draft.id, version: 7 }, 'submission', {});
      expect(refusal(stale)).toEqual([412, 'stale-version']);
    });

    it('is the agency’s own', async () => {
      const draft = await district.draft(staff);
      const other = await district.staff('disdik');
      expect((await act(other, draft.id, 'submission', {})).status).toBe(404);
      expect((await act(verifier, draft.id, 'submission', {})).status).toBe(403);
      const twice = await district.submitted(staff);
      const again = await act(staff, twice.id, 'submission', {});
      expect(refusal(again)).toEqual([409, 'invalid-transition']);
    });

    it('answers a hidden innovation as a missing one, whatever the body', async () => {
      const draft = await district.draft(staff);
      const abroad = await app.as({ role: 'AGENCY_HEAD', region: 'gresik', agency: 'dinkes' });
      const hidden = await act(abroad, draft.id, 'submission', { colour: 1 });
      const missing = await act(abroad, NOWHERE, 'submission', {
        colour: 1,
      });
      expect(hidden.status).toBe(404);
      expect(hidden.body).toEqual({
        ...missing.body,
        instance: hidden.body.instance,
        traceId: hidden.body.traceId,
      });
    });
  });

  describe('endorsement', () => {
    it('puts the text in force, and it counts', async () => {
      const before = await district.duty();
      const sent = await district.submitted(staff);
      const endorsed = await actUpon(head, sent, 'endorsement');
      expect(endorsed.status).toBe(200);
      expect(endorsed.body).toMatchObject({
        status: 'ENDORSED',
        inForce: 'ENDORSED',
        revisionCount: 2,
        turn: { who: 'VERIFIER', next: 'verification', due: null },
        declarations: [{ periodId: district.periodId, counts: true }],
      });
      const after = await district.duty();
      expect(after.counted).toBe(before.counted + 1);
    });

    it('is never done by who drafted it', async () => {
      const own = await district.submitted(head);
      expect(own.moves).not.toContain('endorsement');
      const refused = await act(head, own.id, 'endorsement');
      expect(refusal(refused)).toEqual([409, 'conflict-of-interest']);
      expect(refused.body.context).toEqual({ reason: 'OWN_DRAFT' });
    });

    it('nor by who submitted it, nor by who wrote in it', async () => {
      const deputy = await district.head();
      const draft = await district.draft(staff);
      await write(head, draft, { content: { benefit: 'Cepat.' } });
      await act(deputy, draft.id, 'submission', {});
      expect((await act(head, draft.id, 'endorsement')).body.code).toBe('conflict-of-interest');
      expect((await act(deputy, draft.id, 'endorsement')).body.code).toBe('conflict-of-interest');
      const third = await district.head();
      expect((await act(third, draft.id, 'endorsement')).status).toBe(200);
    });

    it('is done by the head of the duty agency for a unit below', async () => {
      const nurse = await district.staff('puskesmas');
      const sent = await district.submitted(nurse);
      expect(sent.custodianAgencyId).toBe(district.agencies.puskesmas);
      const endorsed = await act(head, sent.id, 'endorsement');
      expect(endorsed.status).toBe(200);
      const [row] = await app.sql(
        'select duty_agency_id from declaration where innovation_id = $1',
        [sent.id],
      );
      expect(row).toEqual({ duty_agency_id: district.agencies.dinkes });
    });

    it('is shut to staff, hidden from other heads', async () => {
      const sent = await district.submitted(staff);
      const other = await district.head('disdik');
      expect((await act(staff, sent.id, 'endorsement')).status).toBe(403);
      expect((await act(other, sent.id, 'endorsement')).status).toBe(404);
    });

    it('is refused by the database too when who drafted it gets past the rule', async () => {
      const sent = await district.submitted(staff);
      await expect(
        app.sql(`update innovation set endorsed_by = created_by where id = $1`, [sent.id]),
      ).rejects.toThrow('innovation_endorser_is_another');
    });

    it('is done once when two endorse at the same moment', async () => {
      const second = await district.head();
      const sent = await district.submitted(staff);
      const answers = await Promise.all([
        act(head, sent.id, 'endorsement'),
        act(second, sent.id, 'endorsement'),
      ]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
      expect((await actsOf(sent.id)).length).toBe(3);
    });

    it('or returned, never both, when two decide otherwise at the same moment', async () => {
      const second = await district.head();
      const sent = await district.submitted(staff);
      const answers = await Promise.all([
        actUpon(head, sent, 'endorsement'),
        actUpon(second, sent, 'return', { note: 'Lengkapi.' }),
      ]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412]);
      await district.duty();
    });
  });

  describe('return', () => {
    it('by the head carries notes to the fields', async () => {
      const sent = await district.submitted(staff);
      const returned = await act(head, sent.id, 'return', {
        note: 'Hampir.',
        notes: [{ pointer: '/content/problem', text: 'Siapa yang mengalami?' }],
      });
      expect(returned.status).toBe(200);
      expect(returned.body).toMatchObject({
        status: 'RETURNED',
        inForce: null,
        turn: { who: 'AGENCY_STAFF', next: 'submission', due: DUE },
        notes: [
          { pointer: null, text: 'Hampir.' },
          { pointer: '/content/problem', text: 'Siapa yang mengalami?' },
        ],
      });
      expect(returned.body.history.at(-1)).toMatchObject({ act: 'return', detail: 'Hampir.' });
    });

    it('is mended, sent again, and shows the latest notes only', async () => {
      const sent = await district.submitted(staff);
      await act(head, sent.id, 'return', { note: 'Pertama.' });
      const { body: open } = await read(staff, sent.id);
      const mended = await write(staff, open, { content: { problem: 'Jelas.' } });
      expect(mended.status).toBe(200);
      await act(staff, sent.id, 'submission', {});
      const again = await act(head, sent.id, 'return', { note: 'Kedua.' });
      expect(again.body.notes.map((note) => note.text)).toEqual(['Kedua.']);
      expect(again.body.revisionCount).toBe(4);
    });

    it.each([[{}], [{ note: '  ' }], [{ note: null, notes: [{ pointer: '/name', text: '' }] }]])(
      'says nothing in %j and is refused',
      async (body) => {
        const sent = await district.submitted(staff);
        const refused = await act(head, sent.id, 'return', body);
        expect(refusal(refused)).toEqual([400, 'note-required']);
        expect(await statusOf(sent.id)).toBe('SUBMITTED');
      },
    );

    it('by the verifier takes nothing away: the endorsed text counts on', async () => {
      const endorsed = await district.endorsed(staff, head);
      const before = await district.duty();
      const returned = await act(verifier, endorsed.id, 'return', { note: 'Bukti kurang.' });
      expect(returned.body).toMatchObject({ status: 'RETURNED', inForce: 'ENDORSED' });
      expect(await district.duty()).toEqual(before);
      // Mended and sent again after the deadline: it claims nothing new.
      app.clock.set('2027-01-05T02:00:00Z');
      expect((await act(staff, endorsed.id, 'submission', {})).status).toBe(200);
      expect((await act(head, endorsed.id, 'endorsement')).body).toMatchObject({
        status: 'ENDORSED',
        inForce: 'ENDORSED',
        revisionCount: 5,
      });
      expect(await district.duty()).toEqual(before);
    });

    it('by the head takes the endorsement back', async () => {
      await district.endorsed(staff, head);
      const endorsed = await district.endorsed(staff, head);
      const before = await district.duty();
      const returned = await act(head, endorsed.id, 'return', { note: 'Perlu diperbaiki.' });
      expect(returned.body).toMatchObject({ status: 'RETURNED', inForce: null });
      const after = await district.duty();
      expect(after.counted).toBe(before.counted - 1);
      expect(after.begun).toBe(before.begun + 1);
    });

    it('is not the verifier’s before the head has endorsed', async () => {
      const sent = await district.submitted(staff);
      const refused = await act(verifier, sent.id, 'return', { note: 'Belum.' });
      expect(refusal(refused)).toEqual([409, 'invalid-transition']);
      const draft = await district.draft(staff);
      expect((await act(verifier, draft.id, 'return', { note: 'x' })).status).toBe(404);
    });
  });
});
