import type { RevisionsView, RevisionView } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import {
  act,
  District,
  done,
  FIVE,
  NOON,
  pointerOf,
  read,
  refusal,
  write,
} from './district.fixture.js';

describe('what the verifier decides, and what stays readable', () => {
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

  describe('verification', () => {
    it('needs a yes to each of the five criteria', async () => {
      const endorsed = await district.endorsed(staff, head);
      const [first, ...others] = FIVE;
      for (const criteria of [[], others, [{ ...first, met: false }, ...others]]) {
        const refused = await act(verifier, endorsed.id, 'verification', { criteria });
        expect(refusal(refused)).toEqual([422, 'criteria-not-met']);
        expect(refused.body.context?.['criteria']).toContain('RENEWAL');
      }
      const verified = await act(verifier, endorsed.id, 'verification', { criteria: FIVE });
      expect(verified.status).toBe(200);
      expect(verified.body).toMatchObject({
        status: 'VERIFIED',
        inForce: 'VERIFIED',
        criteria: FIVE,
        turn: { who: 'NOBODY', next: 'none' },
      });
      expect(verified.body.moves).toContain('publication');
    });

    it('is the index’s: who verifies services reads, and is neither offered nor allowed an act', async () => {
      const bureau = await app.as({ role: 'VERIFIER', programme: 'SERVICE' });
      const endorsed = await district.endorsed(staff, head);
      const verified = await district.verified(staff, head, verifier);
      for (const { id } of [endorsed, verified]) {
        expect((await read(bureau, id)).body.moves).toEqual([]);
      }
      const rejection = { criterion: 'BENEFIT', reason: 'x' };
      for (const refused of [
        await act(bureau, endorsed.id, 'verification', { criteria: FIVE }),
        await act(bureau, endorsed.id, 'return', { note: 'Belum.' }),
        await act(bureau, endorsed.id, 'rejection', rejection),
        await act(bureau, verified.id, 'rejection', rejection),
        await act(bureau, verified.id, 'publication'),
      ]) {
        expect(refusal(refused)).toEqual([403, 'forbidden']);
      }
      expect(await statusOf(endorsed.id)).toBe('ENDORSED');
    });

    it.each([
      [{}, '/criteria'],
      [{ criteria: [{ key: 'BEAUTY', met: true }] }, '/criteria/0/key'],
      [{ criteria: [{ key: 'RENEWAL', met: 'yes' }] }, '/criteria/0/met'],
    ])('refuses %j', async (body, pointer) => {
      const endorsed = await district.endorsed(staff, head);
      const refused = await act(verifier, endorsed.id, 'verification', body);
      expect([refused.status, pointerOf(refused)]).toEqual([400, pointer]);
    });

    it.each([
      ['the own agency', 'dinkes', 'dinkes'],
      ['its parent', 'puskesmas', 'dinkes'],
      ['its child', 'dinkes', 'puskesmas'],
    ] as const)('is never of %s', async (_whose, home, writerOf) => {
      const partial = await app.as({ role: 'VERIFIER', agency: home });
      const writer = await district.staff(writerOf);
      const endorsed = await district.endorsed(writer, head);
      const shown = await read(partial, endorsed.id);
      expect(shown.body.moves).toEqual([]);
      for (const [name, body] of [
        ['verification', { criteria: FIVE }],
        ['return', { note: 'Belum.' }],
        ['rejection', { criterion: 'BENEFIT', reason: 'Tidak.' }],
      ] as const) {
        const refused = await act(partial, endorsed.id, name, body);
        expect(refusal(refused)).toEqual([409, 'conflict-of-interest']);
        expect(refused.body.context).toEqual({ reason: 'OWN_AGENCY' });
      }
      expect(await statusOf(endorsed.id)).toBe('ENDORSED');
    });

    it('is shut to the agency, and knows no other region', async () => {
      const endorsed = await district.endorsed(staff, head);
      expect((await act(head, endorsed.id, 'verification', { criteria: FIVE })).status).toBe(403);
      const abroad = await app.as({ role: 'VERIFIER', region: 'gresik' });
      expect((await act(abroad, endorsed.id, 'verification', { criteria: FIVE })).status).toBe(404);
    });

    it('happens once when two verify at the same moment', async () => {
      const second = await app.as({ role: 'VERIFIER' });
      const endorsed = await district.endorsed(staff, head);
      const answers = await Promise.all([
        act(verifier, endorsed.id, 'verification', { criteria: FIVE }),
        act(second, endorsed.id, 'return', { note: 'Belum.' }),
      ]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
      await district.duty();
    });
  });

  describe('rejection', () => {
    it('names the criterion and ends what was in force', async () => {
      const verified = await district.verified(staff, head, verifier);
      const rejected = await act(verifier, verified.id, 'rejection', {
        criterion: 'FALSE_DATA',
        reason: 'Foto dari daerah lain.',
      });
      expect(rejected.status).toBe(200);
      expect(rejected.body).toMatchObject({
        status: 'REJECTED',
        inForce: null,
        moves: [],
        rejection: { criterion: 'FALSE_DATA', reason: 'Foto dari daerah lain.' },
        declarations: [{ counts: false }],
      });
      await district.duty();
    });

    it.each([
      [{ criterion: 'BENEFIT', reason: ' ' }, 'note-required'],
      [{ criterion: 'BENEFIT' }, 'validation-failed'],
      [{ criterion: 'UGLY', reason: 'Jelek.' }, 'validation-failed'],
      [{ reason: 'Jelek.' }, 'validation-failed'],
    ])('refuses %j', async (body, code) => {
      const endorsed = await district.endorsed(staff, head);
      const refused = await act(verifier, endorsed.id, 'rejection', body);
      expect(refusal(refused)).toEqual([400, code]);
    });

    it('is not possible before the head endorsed, and shut to the agency', async () => {
      const sent = await district.submitted(staff);
      const body = { criterion: 'BENEFIT', reason: 'Tidak.' };
      expect((await act(verifier, sent.id, 'rejection', body)).status).toBe(409);
      expect((await act(head, sent.id, 'rejection', body)).status).toBe(403);
    });
  });

  describe('revisions', () => {
    const listed = async (by: TestClient, id: string) =>
      by.get<RevisionsView>(`/api/innovations/${id}/revisions`);
    const frozen = async (by: TestClient, id: string, n: number | string) =>
      by.get<RevisionView>(`/api/innovations/${id}/revisions/${n}`);

    it('can be read afterwards as they were', async () => {
      const draft = await district.draft(staff, { sdgs: [3] });
      expect((await listed(staff, draft.id)).body).toEqual({ items: [] });
      done(await act(staff, draft.id, 'submission', {}));
      done(await act(head, draft.id, 'return', { note: 'Nama lain.' }));
      const { body: open } = await read(staff, draft.id);
      done(await write(staff, open, { name: 'Nama lain' }));
      done(await act(staff, draft.id, 'submission', {}));
      const { items } = (await listed(staff, draft.id)).body;
      expect(items.map((item) => [item.number, item.act])).toEqual([
        [1, 'submission'],
        [2, 'return'],
        [3, 'submission'],
      ]);
      expect((await frozen(staff, draft.id, 1)).body).toMatchObject({
        innovationId: draft.id,
        number: 1,
        name: 'Antrean Tanpa Berdiri',
        fields: { stage: 'IMPLEMENTED', sdgs: [3], mainAffairCode: '1.02' },
        content: { officialName: 'Siti Rahayu' },
      });
    });

    it.each([
      ['0', 400],
      ['x', 400],
      ['1.5', 400],
      ['99', 404],
    ])('number %s answers %i', async (n, status) => {
      const sent = await district.submitted(staff);
      expect((await frozen(staff, sent.id, n)).status).toBe(status);
    });

    it('show others only what was endorsed', async () => {
      const endorsed = await district.endorsed(staff, head);
      const other = await district.staff('disdik');
      const { items } = (await listed(other, endorsed.id)).body;
      expect(items.map((item) => item.number)).toEqual([2]);
      expect((await frozen(other, endorsed.id, 1)).status).toBe(404);
      expect((await frozen(other, endorsed.id, 2)).status).toBe(200);
      const draft = await district.draft(staff);
      expect((await listed(other, draft.id)).status).toBe(404);
    });

    it('grow, and are never changed', async () => {
      const sent = await district.submitted(staff);
      await expect(
        app.sql(`update innovation_revision set name = 'x' where innovation_id = $1`, [sent.id]),
      ).rejects.toThrow('only grows');
    });
  });
});
