import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { act, District, NOON, NOWHERE, pointerOf, read, refusal } from './district.fixture.js';

describe('at least one innovation for each agency', () => {
  let app: TestApp;
  let district: District;
  let staff: TestClient;
  let head: TestClient;
  let verifier: TestClient;
  let agencyId: string;

  beforeAll(async () => {
    app = await startApp({ now: NOON });
    district = await District.in(app);
    verifier = await app.as({ role: 'VERIFIER' });
  });

  beforeEach(async () => {
    app.clock.set(NOON);
    // An agency of its own for each test, so that exactly its numbers are seen.
    agencyId = await district.agency('Dinas Sosial');
    staff = await district.posted('AGENCY_STAFF', agencyId);
    head = await district.posted('AGENCY_HEAD', agencyId);
  });

  afterAll(async () => {
    await app.close();
  });

  const duty = async () => district.duty(agencyId);
  const met = { counted: 1, registered: 1, verified: 0, begun: 0, lapseOpen: false };

  describe('an own act', () => {
    it.each([
      ['withdrawal', { reason: 'Tidak dipakai lagi.' }],
      ['return', { note: 'Diperbaiki dahulu.' }],
    ])('of %s can’t take the last one away', async (name, body) => {
      const last = await district.endorsed(staff, head);
      const refused = await act(head, last.id, name, body);
      expect(refusal(refused)).toEqual([409, 'last-counted-innovation']);
      expect(refused.body.context).toMatchObject({
        agencyId,
        agencyName: 'Dinas Sosial',
        periodId: district.periodId,
        ways: ['replace', 'ask-exemption'],
      });
      expect(await duty()).toEqual(met);
      expect((await read(head, last.id)).body.status).toBe('ENDORSED');
    });

    it('of transfer can’t either', async () => {
      const last = await district.endorsed(staff, head);
      const refused = await act(head, last.id, 'transfer', { agencyId: district.agencies.disdik });
      expect(refusal(refused)).toEqual([409, 'last-counted-innovation']);
      expect(await duty()).toEqual(met);
    });

    it('takes away the last but one', async () => {
      await district.endorsed(staff, head);
      const second = await district.endorsed(staff, head);
      const withdrawn = await act(head, second.id, 'withdrawal', { reason: 'Digabung.' });
      expect(withdrawn.body).toMatchObject({
        status: 'WITHDRAWN',
        withdrawalReason: 'Digabung.',
        inForce: null,
        moves: [],
        turn: { who: 'NOBODY' },
      });
      expect(await duty()).toEqual(met);
    });

    it('is held by the database when something gets past the rule', async () => {
      const last = await district.endorsed(staff, head);
      await expect(
        app.sql(
          `update innovation set status = 'WITHDRAWN', withdrawal_reason = 'x', in_force = null, in_force_stage = null,
             in_force_revision = null where id = $1`,
          [last.id],
        ),
      ).rejects.toThrow('obligation_once_met_stays_met');
    });

    it('is refused to all but one of those who withdraw everything at once', async () => {
      const ids: string[] = [];
      for (let n = 0; n < 5; n += 1) ids.push((await district.endorsed(staff, head)).id);
      const answers = await Promise.all(
        ids.map(async (id, place) =>
          place % 2 === 0
            ? act(head, id, 'withdrawal', { reason: 'Bersamaan.' })
            : act(head, id, 'return', { note: 'Bersamaan.' }),
        ),
      );
      const statuses = answers.map((answer) => answer.status).sort();
      expect(statuses).toEqual([200, 200, 200, 200, 409]);
      expect(await duty()).toMatchObject({ counted: 1, lapseOpen: false });
    });
  });

  describe('withdrawal', () => {
    it.each([
      [{ reason: ' ' }, 'note-required'],
      [{}, 'validation-failed'],
    ])('without a reason (%j) is refused', async (body, code) => {
      const draft = await district.draft(staff);
      const refused = await act(staff, draft.id, 'withdrawal', body);
      expect(refusal(refused)).toEqual([400, code]);
    });

    it('of a draft is the staff’s, of what was sent the head’s', async () => {
      const draft = await district.draft(staff);
      expect((await act(staff, draft.id, 'withdrawal', { reason: 'Salah.' })).status).toBe(200);
      const sent = await district.submitted(staff);
      const refused = await act(staff, sent.id, 'withdrawal', { reason: 'Salah.' });
      expect(refusal(refused)).toEqual([409, 'invalid-transition']);
      expect((await act(head, sent.id, 'withdrawal', { reason: 'Salah.' })).status).toBe(200);
    });

    it('is hidden from others, shut to the verifier', async () => {
      const endorsed = await district.endorsed(staff, head);
      const other = await district.head('disdik');
      const body = { reason: 'Salah.' };
      expect((await act(other, endorsed.id, 'withdrawal', body)).status).toBe(404);
      expect((await act(verifier, endorsed.id, 'withdrawal', body)).status).toBe(403);
    });
  });

  describe('replacing in one step', () => {
    it('endorses the submitted one that takes the place', async () => {
      const last = await district.endorsed(staff, head);
      const next = await district.submitted(staff, { name: 'Penggantinya' });
      const replaced = await act(head, last.id, 'withdrawal', {
        reason: 'Diganti.',
        replacementId: next.id,
      });
      expect(replaced.status).toBe(200);
      expect(await duty()).toEqual(met);
      expect((await read(head, next.id)).body).toMatchObject({
        status: 'ENDORSED',
        inForce: 'ENDORSED',
        declarations: [{ counts: true }],
      });
      const changes = await app.sql(
        `select min(c.counted) as least from obligation_change c join obligation o on o.id = c.obligation_id
         where o.agency_id = $1 and c.met_since is not null`,
        [agencyId],
      );
      expect(changes).toEqual([{ least: 1 }]);
    });

    it('declares one in force that was not declared yet', async () => {
      const earlier = await district.endorsed(staff, head, { name: 'Dari tahun lalu' });
      const last = await district.endorsed(staff, head);
      await app.sql('delete from declaration where innovation_id = $1', [earlier.id]);
      expect(await duty()).toEqual(met);
      const replaced = await act(head, last.id, 'withdrawal', {
        reason: 'Diganti.',
        replacementId: earlier.id,
      });
      expect(replaced.status).toBe(200);
      expect(await duty()).toEqual(met);
    });

    it('does nothing at all when the replacement does not count', async () => {
      const last = await district.endorsed(staff, head);
      const stopped = await district.endorsed(staff, head);
      await act(staff, stopped.id, 'use-state', {
        ...{ state: 'STOPPED', since: '2026-05-01', reason: 'Alat rusak.' },
      });
      const refused = await act(head, last.id, 'withdrawal', {
        reason: 'Diganti.',
        replacementId: stopped.id,
      });
      expect(refusal(refused)).toEqual([409, 'last-counted-innovation']);
      expect(await duty()).toEqual(met);
    });

    it('takes no draft, no stranger and not itself', async () => {
      const last = await district.endorsed(staff, head);
      const draft = await district.draft(staff);
      const foreign = await district.submitted(await district.staff('disdik'));
      const ready = async (replacementId: string) =>
        act(head, last.id, 'withdrawal', { reason: 'Diganti.', replacementId });
      const early = await ready(draft.id);
      expect(refusal(early)).toEqual([422, 'replacement-not-ready']);
      for (const id of [foreign.id, last.id, NOWHERE]) {
        const refused = await ready(id);
        expect([refused.status, pointerOf(refused)]).toEqual([400, '/replacementId']);
      }
      expect(await duty()).toMatchObject({ counted: 1 });
    });

    it('is no way to endorse one’s own', async () => {
      const last = await district.endorsed(staff, head);
      const own = await district.submitted(head);
      const refused = await act(head, last.id, 'withdrawal', {
        reason: 'Diganti.',
        replacementId: own.id,
      });
      expect(refusal(refused)).toEqual([409, 'conflict-of-interest']);
      expect(await duty()).toMatchObject({ counted: 1 });
    });
  });

  describe('a finding of fact', () => {
    const stop = {
      state: 'STOPPED',
      since: '2026-05-20',
      reason: 'Mesin rusak dan tidak diganti.',
    };

    it('is never refused: a rejection of the last one opens a lapse', async () => {
      const last = await district.endorsed(staff, head);
      const rejected = await act(verifier, last.id, 'rejection', {
        criterion: 'RENEWAL',
        reason: 'Sama dengan cara lama.',
      });
      expect(rejected.status).toBe(200);
      expect(await duty()).toMatchObject({ counted: 0, lapseOpen: true });
      const lapses = await app.sql(
        `select l.cause, l.reason, l.cure_by, l.cured_at from lapse l join obligation o on o.id = l.obligation_id
         where o.agency_id = $1`,
        [agencyId],
      );
      expect(lapses).toEqual([
        {
          cause: 'REJECTED',
          reason: 'Sama dengan cara lama.',
          cure_by: new Date('2026-07-01T05:00:00Z'),
          cured_at: null,
        },
      ]);
    });

    it('so does the true statement that it stopped, and the next one cures it', async () => {
      const last = await district.endorsed(staff, head);
      const stopped = await act(staff, last.id, 'use-state', stop);
      expect(stopped.status).toBe(200);
      expect(stopped.body).toMatchObject({
        useState: 'STOPPED',
        useStateSince: '2026-05-20',
        useStateReason: 'Mesin rusak dan tidak diganti.',
        status: 'ENDORSED',
        declarations: [{ counts: false }],
      });
      expect(stopped.body.history.at(-1)).toMatchObject({
        act: 'use-state',
        detail: 'Dihentikan: Mesin rusak dan tidak diganti.',
      });
      expect(await duty()).toMatchObject({ counted: 0, lapseOpen: true });
      await district.endorsed(staff, head);
      expect(await duty()).toMatchObject({ counted: 1, lapseOpen: false });
    });

    it('is taken back when it runs again', async () => {
      const last = await district.endorsed(staff, head);
      await act(staff, last.id, 'use-state', stop);
      const again = await act(staff, last.id, 'use-state', {
        state: 'IN_USE',
        since: '2026-06-01',
      });
      expect(again.body).toMatchObject({ useState: 'IN_USE', useStateReason: null });
      expect(await duty()).toEqual(met);
    });

    it('opens exactly one lapse when all are rejected at once', async () => {
      const ids: string[] = [];
      for (let n = 0; n < 4; n += 1) ids.push((await district.endorsed(staff, head)).id);
      const answers = await Promise.all(
        ids.map(async (id) =>
          act(verifier, id, 'rejection', { criterion: 'BENEFIT', reason: 'Tidak.' }),
        ),
      );
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
      expect(await duty()).toMatchObject({ counted: 0, lapseOpen: true });
      const lapses = await app.sql(
        `select count(*)::int from lapse l join obligation o on o.id = l.obligation_id where o.agency_id = $1`,
        [agencyId],
      );
      expect(lapses).toEqual([{ count: 1 }]);
    });

    it('leaves dormant what is only dormant: it counts', async () => {
      const last = await district.endorsed(staff, head);
      const dormant = await act(staff, last.id, 'use-state', { ...stop, state: 'DORMANT' });
      expect(dormant.body.useState).toBe('DORMANT');
      expect(await duty()).toEqual(met);
    });

    it.each([
      [{ ...stop, reason: '' }, 'note-required', '/reason'],
      [{ state: 'STOPPED', since: '2026-05-20' }, 'note-required', '/reason'],
      [{ ...stop, since: '2026-06-02' }, 'validation-failed', '/since'],
      [{ ...stop, since: 'kemarin' }, 'validation-failed', '/since'],
      [{ ...stop, state: 'BROKEN' }, 'validation-failed', '/state'],
    ])('refuses %j', async (body, code, pointer) => {
      const endorsed = await district.endorsed(staff, head);
      const refused = await act(staff, endorsed.id, 'use-state', body);
      expect(refusal(refused)).toEqual([400, code]);
      expect(pointerOf(refused)).toBe(pointer);
    });

    it('is the agency’s to state', async () => {
      const endorsed = await district.endorsed(staff, head);
      const other = await district.staff('disdik');
      expect((await act(other, endorsed.id, 'use-state', stop)).status).toBe(404);
      expect((await act(verifier, endorsed.id, 'use-state', stop)).status).toBe(403);
    });
  });

  describe('declaration in a later year', () => {
    const nextYear = async (): Promise<string> => {
      const [found] = await app.sql<{ id: string }>(
        'select id from period where region_id = $1 and year = 2027',
        [district.regionId],
      );
      if (found) return found.id;
      const id = crypto.randomUUID();
      await district.addPeriod(id, district.regionId, 2027);
      return id;
    };

    it('makes it count again, with what was developed', async () => {
      const endorsed = await district.endorsed(staff, head);
      const periodId = await nextYear();
      app.clock.set('2027-02-01T02:00:00Z');
      const declared = await act(head, endorsed.id, 'declaration', {
        periodId,
        development: 'Kini di semua kecamatan.',
      });
      expect(declared.status).toBe(200);
      expect(declared.body.declarations[0]).toMatchObject({
        periodId,
        periodName: 'Inovasi 2027',
        development: 'Kini di semua kecamatan.',
        counts: true,
      });
      expect(declared.body.periodIds).toEqual([district.periodId, periodId]);
      const [row] = await app.sql(
        'select counted from obligation where period_id = $1 and agency_id = $2',
        [periodId, agencyId],
      );
      expect(row).toEqual({ counted: 1 });
    });

    it('is made once, in time, for a period of the region', async () => {
      const endorsed = await district.endorsed(staff, head);
      const again = await act(head, endorsed.id, 'declaration', { periodId: district.periodId });
      expect(refusal(again)).toEqual([409, 'already-declared']);
      const late = await act(head, endorsed.id, 'declaration', { periodId: district.lastPeriodId });
      expect(refusal(late)).toEqual([422, 'period-closed']);
      const early = await act(head, endorsed.id, 'declaration', { periodId: await nextYear() });
      expect(refusal(early)).toEqual([422, 'period-not-open']);
      const foreign = await act(head, endorsed.id, 'declaration', {
        periodId: district.otherPeriodId,
      });
      expect([foreign.status, pointerOf(foreign)]).toEqual([400, '/periodId']);
    });

    it('says that it is in use, so not of what stopped', async () => {
      const endorsed = await district.endorsed(staff, head);
      await act(staff, endorsed.id, 'use-state', {
        ...{ state: 'STOPPED', since: '2026-05-01', reason: 'Rusak.' },
      });
      const refused = await act(head, endorsed.id, 'declaration', { periodId: await nextYear() });
      expect(refusal(refused)).toEqual([409, 'invalid-transition']);
    });

    it('is the head’s', async () => {
      const endorsed = await district.endorsed(staff, head);
      const body = { periodId: district.periodId };
      expect((await act(staff, endorsed.id, 'declaration', body)).status).toBe(403);
      const other = await district.head('disdik');
      expect((await act(other, endorsed.id, 'declaration', body)).status).toBe(404);
      const sent = await district.submitted(staff);
      expect((await act(head, sent.id, 'declaration', body)).status).toBe(409);
    });
  });
});
