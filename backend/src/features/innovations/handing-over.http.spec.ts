import type { CatalogueInnovation } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { CustodyService } from './custody.service.js';
import { act, District, done, NOON, NOWHERE, read } from './district.fixture.js';
import { FrozenInnovationService } from './frozen-innovation.service.js';

/** What other features ask for: custody that moves by decree, and texts that are frozen. */
describe('innovations handed over to other features', () => {
  let app: TestApp;
  let district: District;
  let work: UnitOfWork;
  let staff: TestClient;
  let head: TestClient;
  let verifier: TestClient;

  beforeAll(async () => {
    app = await startApp({ now: NOON });
    district = await District.in(app);
    work = app.nest.get(UnitOfWork, { strict: false });
    staff = await district.staff();
    head = await district.head();
    verifier = await app.as({ role: 'VERIFIER' });
  });

  afterAll(async () => {
    await app.close();
  });

  describe('custody', () => {
    it('moves text, status, copy, counting and catalogue to the successor in one step', async () => {
      const from = await district.agency('Dinas Pasar');
      const to = await district.agency('Dinas Perdagangan');
      const clerk = await district.posted('AGENCY_STAFF', from);
      const chief = await district.posted('AGENCY_HEAD', from);
      const verified = await district.verified(clerk, chief, verifier, { name: 'Pasar Bersih' });
      done(await act(verifier, verified.id, 'publication'));
      const copy = done(await act(clerk, verified.id, 'revision'));
      const draft = await district.draft(clerk);
      done(await act(clerk, (await district.draft(clerk)).id, 'withdrawal', { reason: 'Salah.' }));
      const custody = app.nest.get(CustodyService, { strict: false });

      await app.sql(`update agency set valid_until = '2026-06-01' where id = $1`, [from]);
      const held = await work.run(
        async (tx) => {
          const found = await custody.lockOf(tx, [from]);
          const innovationIds = found.map((one) => one.id);
          await custody.move(tx, { innovationIds, toAgencyId: to, reorganisationId: NOWHERE });
          return found;
        },
        { actorId: head.personId ?? NOWHERE },
      );

      expect(held).toEqual(
        [
          { id: verified.id, custodianAgencyId: from, counts: true },
          { id: draft.id, custodianAgencyId: from, counts: false },
        ].sort((a, b) => a.id.localeCompare(b.id)),
      );
      const successor = await district.posted('AGENCY_HEAD', to);
      expect((await read(successor, verified.id)).body).toMatchObject({
        agencyId: from,
        custodianAgencyId: to,
        status: 'VERIFIED',
        inForce: 'VERIFIED',
        workingCopyId: copy.id,
      });
      expect((await read(successor, copy.id)).body).toMatchObject({ custodianAgencyId: to });
      expect((await read(successor, draft.id)).status).toBe(200);
      expect(await district.duty(to)).toMatchObject({ counted: 1, verified: 1 });
      const shown = await app
        .stranger()
        .get<CatalogueInnovation>(`/api/catalogue/innovations/${verified.id}`);
      expect(shown.body).toMatchObject({
        agencyName: 'Dinas Pasar',
        custodianAgencyName: 'Dinas Perdagangan',
      });
      const lines = await app.sql(
        `select act, detail from audit_event where subject_id = $1 order by at, id desc limit 1`,
        [draft.id],
      );
      expect(lines).toEqual([
        {
          act: 'innovation.transferred',
          detail: { from, to, reorganisationId: NOWHERE },
        },
      ]);
    });
  });

  describe('a frozen text', () => {
    const viewer = (agencyId: string): Viewer => ({
      personId: NOWHERE,
      grants: [
        {
          ...{ id: NOWHERE, role: 'AGENCY_STAFF', programme: null, regionId: district.regionId },
          ...{ agencyId, agencyIds: [agencyId] },
        },
      ],
    });
    const frozen = async (id: string, agencyId = district.agencies.dinkes) =>
      work.run(async (tx) =>
        app.nest
          .get(FrozenInnovationService, { strict: false })
          .frozenForEntry(tx, viewer(agencyId), id),
      );

    it('is the verified revision in force, not what is being written beside it', async () => {
      const verified = await district.verified(staff, head, verifier, { name: 'Yang berlaku' });
      done(await act(staff, verified.id, 'revision'));
      expect(await frozen(verified.id)).toMatchObject({
        innovationId: verified.id,
        revisionNumber: 3,
        name: 'Yang berlaku',
        agencyName: 'Dinas Kesehatan',
        custodianAgencyId: district.agencies.dinkes,
        inForce: 'VERIFIED',
        fields: { stage: 'IMPLEMENTED' },
        content: { officialName: 'Siti Rahayu' },
      });
    });

    it('is not there before verification', async () => {
      const endorsed = await district.endorsed(staff, head);
      await expect(frozen(endorsed.id)).rejects.toMatchObject({ code: 'innovation-not-verified' });
      const draft = await district.draft(staff);
      await expect(frozen(draft.id)).rejects.toMatchObject({ code: 'innovation-not-verified' });
    });

    it('is nothing to another agency', async () => {
      const verified = await district.verified(staff, head, verifier);
      const { disdik } = district.agencies;
      await expect(frozen(verified.id, disdik)).rejects.toMatchObject({ code: 'not-found' });
      await expect(frozen(NOWHERE)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});
