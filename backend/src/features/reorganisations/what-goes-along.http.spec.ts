import type { EditionView, EntryView, ReorganisationView, SopView } from '@satu/contract/views';
import type { Role } from '@satu/domain/access';
import { v7 as uuid } from 'uuid';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { Contest, EDITION, NOON, type Refused, refusal } from '../competitions/contest.fixture.js';

const TODAY = '2026-06-01';

describe('what goes along when agencies are reorganised', () => {
  let app: TestApp;
  let contest: Contest;
  let edition: EditionView;
  let admin: TestClient;
  let regionId: string;

  beforeAll(async () => {
    app = await startApp({ now: NOON });
    contest = await Contest.in(app);
    edition = await contest.edition(EDITION);
    admin = await app.as({ role: 'REGION_ADMIN' });
    regionId = app.world.regions.sidoarjo;
  });

  beforeEach(() => {
    app.clock.set(NOON);
  });

  afterAll(async () => {
    await app.close();
  });

  const agency = async () => app.build.agency({ regionId, code: uuid(), name: 'Dinas Lama' });
  // The region is the same for all tests here, and keeps what each of them entered.
  const named = (name: string) => ({ code: uuid(), name: `${name} ${uuid()}`, kind: 'DEPARTMENT' });
  const perform = async (kind: string, predecessorIds: string[], names: string[], rest = {}) => {
    const body = {
      kind,
      predecessorIds,
      successors: names.map(named),
      effectiveOn: TODAY,
      ...rest,
    };
    const done = await admin.post<ReorganisationView>('/api/reorganisations', body);
    expect(done.status).toBe(201);
    return done.body.successorIds;
  };
  const posted = async (role: Role, agencyId: string) => {
    const personId = await app.build.person();
    await app.build.grant({ personId, role, regionId, agencyId });
    return app.signIn(personId);
  };

  describe('entries', () => {
    const enter = async (by: TestClient, innovationId: string) =>
      by.post<EntryView & Refused>(`/api/editions/${edition.id}/entries`, { innovationId });

    it('unsent are the successor’s to send, and bar the innovation no longer', async () => {
      const old = await agency();
      const innovationId = await contest.innovation({ id: old, regionId });
      const draft = (await enter(await posted('AGENCY_STAFF', old), innovationId)).body;
      const [heirId = ''] = await perform('RENAME', [old], ['Dinas Baru']);
      const heir = await posted('AGENCY_STAFF', heirId);
      const sent = await heir.post<EntryView>(`/api/entries/${draft.id}/submission`);
      expect(sent.status).toBe(200);
      expect(sent.body.agencyId).toBe(heirId);
      expect(sent.body.agencyName).toMatch(/^Dinas Baru /);
    });

    it('of a split follow the custody of their innovation', async () => {
      const old = await agency();
      const writer = await posted('AGENCY_STAFF', old);
      const ids = [
        await contest.innovation({ id: old, regionId }),
        await contest.innovation({ id: old, regionId }),
      ];
      const drafts = [await enter(writer, ids[0]!), await enter(writer, ids[1]!)];
      const custody = ids.map((innovationId, successorIndex) => ({ innovationId, successorIndex }));
      const heirs = await perform('SPLIT', [old], ['Dinas Satu', 'Dinas Dua'], { custody });
      for (const [index, heirId] of heirs.entries()) {
        const heir = await posted('AGENCY_HEAD', heirId);
        const read = await heir.get<EntryView>(`/api/entries/${drafts[index]!.body.id}`);
        expect(read.body).toMatchObject({ agencyId: heirId, status: 'DRAFT' });
        const other = await heir.get(`/api/entries/${drafts[1 - index]!.body.id}`);
        expect(other.status).toBe(404);
      }
    });

    it('that were sent stay as they were sent, and are the successor’s head’s to withdraw', async () => {
      const old = await agency();
      const writer = await posted('AGENCY_STAFF', old);
      const draft = (await enter(writer, await contest.innovation({ id: old, regionId }))).body;
      const sent = (await writer.post<EntryView>(`/api/entries/${draft.id}/submission`)).body;
      const [heirId = ''] = await perform('RENAME', [old], ['Dinas Baru']);
      const head = await posted('AGENCY_HEAD', heirId);
      expect((await head.get<EntryView>(`/api/entries/${sent.id}`)).body).toEqual(sent);
      const gone = await head.post<EntryView>(`/api/entries/${sent.id}/withdrawal`);
      expect(gone.body).toMatchObject({ status: 'WITHDRAWN', agencyName: 'Dinas Lama' });
    });
  });

  describe('SOPs', () => {
    const write = async (agencyId: string, number = 'SOP/1') => {
      const staff = await posted('AGENCY_STAFF', agencyId);
      const made = await staff.post<SopView>('/api/sops', { number, name: 'Pendaftaran' });
      expect(made.status).toBe(201);
      return made.body;
    };
    const keeperOf = async (sopId: string) =>
      (await admin.get<SopView>(`/api/sops/${sopId}`)).body.agencyId;

    it('are the successor’s to read and to change', async () => {
      const old = await agency();
      const sop = await write(old);
      const [heirId = ''] = await perform('RENAME', [old], ['Dinas Baru']);
      const heir = await posted('AGENCY_STAFF', heirId);
      const read = await heir.get<SopView>(`/api/sops/${sop.id}`);
      expect(read.body).toMatchObject({ agencyId: heirId, number: 'SOP/1', version: 2 });
      const changed = await heir.patch<SopView>(
        `/api/sops/${sop.id}`,
        { name: 'Pendaftaran pasien' },
        { 'if-match': read.etag },
      );
      expect(changed.status).toBe(200);
      const log = await app.sql(
        `select act, detail->>'from' as "from" from audit_event where subject_id = $1 and act = 'sop.transferred'`,
        [sop.id],
      );
      expect(log).toEqual([{ act: 'sop.transferred', from: old }]);
    });

    it('keep their numbers when two agencies with the same ones merge', async () => {
      const [one, two] = [await agency(), await agency()];
      const sops = [await write(one), await write(two)];
      const [heirId = ''] = await perform('MERGE', [one, two], ['Dinas Gabungan']);
      for (const { id } of sops) expect(await keeperOf(id)).toBe(heirId);
      const own = await write(heirId);
      const staff = await posted('AGENCY_STAFF', heirId);
      const again = await staff.post<SopView & Refused>('/api/sops', {
        number: 'SOP/1',
        name: 'X',
      });
      expect(refusal(again)).toEqual([409, 'duplicate-code']);
      // A number that is given anew is the keeper's own.
      const renumbered = await staff.patch<SopView & Refused>(
        `/api/sops/${sops[0]!.id}`,
        { number: 'SOP/2' },
        { 'if-match': '*' },
      );
      expect(renumbered.status).toBe(200);
      const back = await staff.patch<SopView & Refused>(
        `/api/sops/${sops[0]!.id}`,
        { number: own.number },
        { 'if-match': '*' },
      );
      expect(refusal(back)).toEqual([409, 'duplicate-code']);
    });

    it('of a split go to the first successor, of a closure without an heir nowhere', async () => {
      const [split, closed] = [await agency(), await agency()];
      const [sop, left] = [await write(split), await write(closed)];
      const [first = ''] = await perform('SPLIT', [split], ['Dinas Satu', 'Dinas Dua']);
      expect(await keeperOf(sop.id)).toBe(first);
      await perform('CLOSE', [closed], []);
      expect(await keeperOf(left.id)).toBe(closed);
    });
  });

  describe('people', () => {
    const grantsOf = async (client: TestClient) =>
      app.sql<{ role: string; agency_id: string | null; until: string | null }>(
        `select role, agency_id, until_on::text as until from person_grant
         where person_id = $1 and annulled_at is null order by role`,
        [client.personId],
      );

    it.each(['VERIFIER', 'EVALUATOR', 'AUDITOR', 'OFFICE_DECIDER', 'REGION_ADMIN'] as const)(
      'who only work there keep the role of %s, and work for the successor',
      async (role) => {
        const old = await agency();
        const person = await posted(role, old);
        const [heirId = ''] = await perform('RENAME', [old], ['Dinas Baru']);
        expect((await person.get('/api/session')).status).toBe(200);
        expect(await grantsOf(person)).toEqual([{ role, agency_id: heirId, until: null }]);
        const log = await app.sql(
          `select detail->>'formerAgencyId' as former from audit_event
           where subject_id = $1 and act = 'grant.rehomed'`,
          [person.personId],
        );
        expect(log).toEqual([{ former: old }]);
      },
    );

    it('keep the role once, when they have it from both that merge', async () => {
      const [one, two] = [await agency(), await agency()];
      const evaluator = await posted('EVALUATOR', one);
      const personId = evaluator.personId!;
      await app.build.grant({ personId, role: 'EVALUATOR', regionId, agencyId: two });
      const [heirId = ''] = await perform('MERGE', [one, two], ['Dinas Gabungan']);
      const homes = (await grantsOf(evaluator)).map(({ agency_id }) => agency_id);
      expect(homes).toHaveLength(2);
      expect(homes).toContain(heirId);
    });

    it('verify nothing of what their own agency became', async () => {
      const old = await agency();
      const verifier = await posted('VERIFIER', old);
      const [one = '', two = ''] = await perform('SPLIT', [old], ['Dinas Satu', 'Dinas Dua']);
      expect(await grantsOf(verifier)).toEqual([{ role: 'VERIFIER', agency_id: old, until: null }]);
      app.clock.set('2026-06-02T05:00:00Z');
      const next = { effectiveOn: '2026-06-02' };
      const [later = ''] = await perform('RENAME', [one], ['Dinas Satu Baru'], next);
      for (const agencyId of [two, later]) {
        const id = await contest.innovation({ id: agencyId, regionId });
        const rejection = { criterion: 'BENEFIT', reason: 'x' };
        const refused = await verifier.post<Refused>(`/api/innovations/${id}/rejection`, rejection);
        expect(refusal(refused)).toEqual([409, 'conflict-of-interest']);
      }
      const elsewhere = await contest.innovation('porong');
      const read = await verifier.get<{ moves: string[] }>(`/api/innovations/${elsewhere}`);
      expect(read.body.moves).toContain('rejection');
    });

    it('judge nothing of what their own agency became', async () => {
      const old = await agency();
      const evaluator = await posted('EVALUATOR', old);
      const [, two = ''] = await perform('SPLIT', [old], ['Dinas Satu', 'Dinas Dua']);
      const innovationId = await contest.innovation({ id: two, regionId });
      const staff = await posted('AGENCY_STAFF', two);
      const draft = await staff.post<EntryView>(`/api/editions/${edition.id}/entries`, {
        innovationId,
      });
      const sent = await staff.post<EntryView>(`/api/entries/${draft.body.id}/submission`);
      expect(refusal(await contest.assign(sent.body, edition, evaluator))).toEqual([
        409,
        'conflict-of-interest',
      ]);
    });
  });
});
