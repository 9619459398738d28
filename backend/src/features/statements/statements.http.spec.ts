import type {
  InnovationView,
  Problem,
  SignatoriesView,
  StatementPage,
  StatementView,
} from '@satu/contract/views';
import type { GrantKind } from '@satu/domain/access';
import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import {
  act,
  actUpon,
  District,
  NOON,
  NOWHERE,
  read,
  refusal,
} from '../innovations/district.fixture.js';

type Body = StatementView & Omit<Problem, 'status'>;

let app: TestApp;
let district: District;
let verifier: TestClient;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  district = await District.in(app);
  verifier = await app.as({ role: 'VERIFIER', name: 'Verifikator Bappeda' });
});
afterAll(() => app.close());

/** An agency of its own with staff, a head and an innovation that waits for the head. */
async function office(kind: GrantKind = 'DEFINITIF') {
  const agencyId = await district.agency(`Dinas ${uuid().slice(-6)}`);
  const { regionId } = district;
  const headId = await app.build.person({ name: 'Kepala Dinas' });
  await app.build.grant({ personId: headId, role: 'AGENCY_HEAD', kind, regionId, agencyId });
  const staff = await district.posted('AGENCY_STAFF', agencyId);
  const innovation = await district.submitted(staff);
  return { agencyId, headId, staff, innovation };
}

const print = (by: TestClient, id: string, body: object = {}) =>
  by.post<Body>(`/api/innovations/${id}/statements`, body);
const confirm = (id: string, by = verifier) => by.post<Body>(`/api/statements/${id}/confirmation`);
const refuse = (id: string, reason = 'Tanda tangan tidak terbaca.', by = verifier) =>
  by.post<Body>(`/api/statements/${id}/refusal`, { reason });

/** As if the signed sheet had been sent. */
async function scanned(statement: StatementView, by: TestClient): Promise<void> {
  const fileId = uuid();
  await app.sql(
    `insert into stored_file (id, region_id, sha256, bytes, kind, mime, scan, created_at)
     values ($1, $2, $3, 10, 'IMAGE', 'image/jpeg', 'OFF', $4)`,
    [fileId, district.regionId, createHash('sha256').update(fileId).digest('hex'), NOON],
  );
  await app.sql(
    `update statement set status = 'SCANNED', file_id = $2, signed_on = '2026-06-01', scanned_at = $3, scanned_by = $4
     where id = $1`,
    [statement.id, fileId, NOON, by.personId],
  );
}

async function ready() {
  const ground = await office();
  const { body: statement } = await print(ground.staff, ground.innovation.id);
  await scanned(statement, ground.staff);
  return { ...ground, statement };
}

describe('printing', () => {
  it('names the frozen revision, its hash, the head and a code that anybody can check', async () => {
    const { staff, innovation } = await office();
    const printed = await print(staff, innovation.id);
    expect(printed.status).toBe(201);
    expect(printed.headers['location']).toBe(`/api/statements/${printed.body.id}`);
    expect(printed.body).toMatchObject({
      innovationName: 'Antrean Tanpa Berdiri',
      revision: 1,
      signatory: 'Kepala Dinas',
      capacity: 'DEFINITIF',
      status: 'PRINTED',
      scan: null,
    });
    const paper = await staff.get(`/api/statements/${printed.body.id}/paper`);
    expect([paper.status, paper.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(paper.text.slice(0, 5)).toBe('%PDF-');
    const page = await app.stranger().get(`/verifikasi/${printed.body.code}`);
    expect(page.text).toContain('Lembar persetujuan kepala perangkat daerah');
    expect(page.text).toContain(printed.body.paperSha256);
    expect(page.text).not.toContain('Kepala Dinas<');
  });

  it('gives the same sheet twice, and a new one voids the old', async () => {
    const { staff, innovation, agencyId } = await office();
    const first = await print(staff, innovation.id);
    expect((await print(staff, innovation.id)).body.id).toBe(first.body.id);
    const deputyId = await app.build.person({ name: 'Sekretaris Dinas' });
    await app.build.grant({
      ...{ personId: deputyId, role: 'AGENCY_HEAD', kind: 'DELEGATED' },
      ...{ regionId: district.regionId, agencyId },
    });
    expect(refusal(await print(staff, innovation.id))).toEqual([400, 'validation-failed']);
    const signatories = await staff.get<SignatoriesView>(
      `/api/innovations/${innovation.id}/signatories`,
    );
    expect(signatories.body.items.map(({ name, capacity }) => [name, capacity]).toSorted()).toEqual(
      [
        ['Kepala Dinas', 'DEFINITIF'],
        ['Sekretaris Dinas', 'DELEGATED'],
      ],
    );
    const second = await print(staff, innovation.id, { signatoryId: deputyId });
    expect(second.body).toMatchObject({ capacity: 'DELEGATED', status: 'PRINTED' });
    const old = await staff.get<StatementView>(`/api/statements/${first.body.id}`);
    expect(old.body.status).toBe('VOID');
    const page = await app.stranger().get(`/verifikasi/${first.body.code}`);
    expect(page.text).toContain('sudah ada cetakan yang lebih baru');
  });

  it('gives the same sheet on another day, also while the signed one waits for the verifier', async () => {
    const { staff, innovation, agencyId, statement } = await ready();
    const deputyId = await app.build.person({ name: 'Sekretaris Dinas' });
    const named = await app.sql<{ id: string }>(
      'select signatory_id as id from statement where id = $1',
      [statement.id],
    );
    app.clock.set('2026-06-16T03:00:00Z');
    try {
      expect((await print(staff, innovation.id)).body).toMatchObject({
        ...{ id: statement.id, code: statement.code, status: 'SCANNED' },
      });
      await app.build.grant({
        ...{ personId: deputyId, role: 'AGENCY_HEAD', kind: 'DELEGATED' },
        ...{ regionId: district.regionId, agencyId },
      });
      const refused = await print(staff, innovation.id, { signatoryId: deputyId });
      expect(refusal(refused)).toEqual([409, 'statement-scanned']);
      const kept = await print(staff, innovation.id, { signatoryId: named[0]?.id });
      expect(kept.body).toMatchObject({ id: statement.id, status: 'SCANNED' });
      const wish = { signatoryId: deputyId, replacesSigned: true };
      const agreed = await print(staff, innovation.id, wish);
      expect(agreed.body).toMatchObject({ capacity: 'DELEGATED', status: 'PRINTED' });
    } finally {
      app.clock.set(NOON);
    }
    const old = await staff.get<StatementView>(`/api/statements/${statement.id}`);
    expect(old.body.status).toBe('VOID');
  });

  it('is refused for a draft, without a head, and where the head wrote it', async () => {
    const { staff, headId } = await office();
    const draft = await district.draft(staff);
    expect(refusal(await print(staff, draft.id))).toEqual([409, 'invalid-transition']);
    const headless = await district.posted('AGENCY_STAFF', await district.agency('Tanpa kepala'));
    const lone = await district.submitted(headless);
    expect(refusal(await print(headless, lone.id))).toEqual([422, 'no-signatory']);
    const head = await app.signIn(headId);
    const own = await district.submitted(head);
    const refused = await print(staff, own.id);
    expect(refusal(refused)).toEqual([409, 'conflict-of-interest']);
    expect(refused.body.context).toEqual({ reason: 'OWN_DRAFT' });
  });

  it('is for the own agency only', async () => {
    const { innovation } = await office();
    const other = await district.staff('disdik');
    expect(refusal(await print(other, innovation.id))).toEqual([404, 'not-found']);
    expect(refusal(await print(verifier, innovation.id))).toEqual([403, 'forbidden']);
    expect(refusal(await print(other, NOWHERE))).toEqual([404, 'not-found']);
  });

  it('prints once, whoever asks at the same moment', async () => {
    const { staff, innovation } = await office();
    const answers = await Promise.all([1, 2, 3].map(() => print(staff, innovation.id)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
  });
});

describe('matching', () => {
  it('endorses in the name of the head, and counts from that moment', async () => {
    const { statement, innovation, staff, agencyId, headId } = await ready();
    expect(await district.duty(agencyId)).toMatchObject({ counted: 0 });
    const done = await confirm(statement.id);
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({ status: 'CONFIRMED', decidedBy: 'Verifikator Bappeda' });
    expect(await district.duty(agencyId)).toMatchObject({ counted: 1, registered: 1 });
    const { body } = await read(staff, innovation.id);
    expect(body).toMatchObject({ status: 'ENDORSED', endorsedAt: NOON.replace('Z', '.000Z') });
    expect(body.history.at(-1)).toEqual({
      act: 'endorsement',
      at: NOON.replace('Z', '.000Z'),
      by: 'Kepala Dinas',
      capacity: 'DEFINITIF',
      confirmedBy: 'Verifikator Bappeda',
      detail: null,
    });
    const [row] = await app.sql('select endorsed_by as id from innovation where id = $1', [
      innovation.id,
    ]);
    expect(row).toEqual({ id: headId });
    const trail = await app.sql<{ act: string }>(
      `select act from audit_event where subject_id = $1 order by id`,
      [innovation.id],
    );
    expect(trail.map(({ act: name }) => name)).toEqual([
      'innovation.created',
      'innovation.submitted',
      'innovation.statement-printed',
      'innovation.endorsed-on-paper',
    ]);
    const [met] = await app.sql<{ at: Date }>(
      'select met_since as at from obligation where agency_id = $1 and period_id = $2',
      [agencyId, district.periodId],
    );
    expect(met?.at.toISOString()).toBe(NOON.replace('Z', '.000Z'));
    const page = await app.stranger().get(`/verifikasi/${statement.code}`);
    expect(page.text).toContain('Dokumen ini tercatat dan berlaku.');
  });

  it('asks whether the signatory held the office on the day of the signature', async () => {
    const { statement, headId, staff, innovation } = await ready();
    await app.sql(`update person_grant set from_on = '2026-06-02' where person_id = $1`, [headId]);
    const early = await confirm(statement.id);
    expect(refusal(early)).toEqual([422, 'signatory-not-in-office']);
    const scan = { uploadId: NOWHERE, signedOn: '2026-06-01' };
    const again = await staff.post<Body>(`/api/statements/${statement.id}/scan`, scan);
    expect(refusal(again)).toEqual([422, 'signatory-not-in-office']);
    expect((await read(staff, innovation.id)).body.status).toBe('SUBMITTED');
    expect((await refuse(statement.id)).body.status).toBe('REFUSED');
  });

  it('refuses with a reason, and the same paper may be sent again', async () => {
    const { statement, staff, innovation } = await ready();
    expect(refusal(await refuse(statement.id, ''))).toEqual([400, 'validation-failed']);
    const refused = await refuse(statement.id);
    expect(refused.body).toMatchObject({
      status: 'REFUSED',
      refusalReason: 'Tanda tangan tidak terbaca.',
    });
    expect((await read(staff, innovation.id)).body.status).toBe('SUBMITTED');
    expect(refusal(await confirm(statement.id))).toEqual([409, 'invalid-transition']);
  });

  it('is void once the head has sent the text back, endorsed it, or another keeps it', async () => {
    for (const name of ['return', 'endorsement', 'withdrawal']) {
      const { statement, headId, innovation } = await ready();
      const head = await app.signIn(headId);
      const body = { return: { note: 'Lengkapi.' }, withdrawal: { reason: 'Batal' } }[name];
      expect([name, (await act(head, innovation.id, name, body)).status]).toEqual([name, 200]);
      expect([name, ...refusal(await confirm(statement.id))]).toEqual([
        name,
        409,
        'statement-void',
      ]);
      const seen = await head.get<StatementView>(`/api/statements/${statement.id}`);
      expect(seen.body.status).toBe('VOID');
      const page = await app.stranger().get(`/verifikasi/${statement.code}`);
      expect(page.text).toContain('tidak berlaku lagi');
    }
  });

  it('happens once, however many press at the same moment', async () => {
    const { statement, agencyId } = await ready();
    const colleague = await app.as({ role: 'VERIFIER' });
    const answers = await Promise.all([confirm(statement.id), confirm(statement.id, colleague)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await district.duty(agencyId)).toMatchObject({ counted: 1 });
  });

  it('goes to one of paper and screen, whichever is first', async () => {
    const { statement, headId, innovation, agencyId } = await ready();
    const head = await app.signIn(headId);
    const both = await Promise.all([
      confirm(statement.id),
      act(head, innovation.id, 'endorsement'),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await district.duty(agencyId)).toMatchObject({ counted: 1 });
  });

  it('is done by another person than those who drafted, and never for the own agency', async () => {
    const { statement, agencyId, staff } = await ready();
    const own = await app.build.person({ name: 'Verifikator merangkap' });
    for (const role of ['VERIFIER', 'AGENCY_STAFF'] as const) {
      const place = { regionId: district.regionId, agencyId };
      await app.build.grant({ personId: own, role, ...place });
    }
    const partial = await confirm(statement.id, await app.signIn(own));
    expect(refusal(partial)).toEqual([409, 'conflict-of-interest']);
    expect(partial.body.context).toEqual({ reason: 'OWN_AGENCY' });
    expect(refusal(await confirm(statement.id, staff))).toEqual([403, 'forbidden']);
    const service = await app.as({ role: 'VERIFIER', programme: 'SERVICE' });
    expect(refusal(await confirm(statement.id, service))).toEqual([403, 'forbidden']);
    const abroad = await app.as({ role: 'VERIFIER', region: 'gresik' });
    expect(refusal(await confirm(statement.id, abroad))).toEqual([404, 'not-found']);
  });

  it('cannot be written past the rules', async () => {
    const { statement, staff } = await ready();
    const change = (set: string, values: unknown[] = []) =>
      app.sql(`update statement set ${set} where id = $1`, [statement.id, ...values]);
    await expect(change(`revision = 9`)).rejects.toThrow('never changes');
    const decided = `status = 'CONFIRMED', decided_at = now(), decided_by = $2`;
    await expect(change(decided, [staff.personId])).rejects.toThrow('statement_decider_is_another');
    await expect(app.sql('delete from statement where id = $1', [statement.id])).rejects.toThrow();
  });

  it('honours the version that was seen', async () => {
    const { statement } = await ready();
    const stale = await verifier.post(`/api/statements/${statement.id}/confirmation`, undefined, {
      'if-match': `"${statement.id}-7"`,
    });
    expect(refusal(stale)).toEqual([412, 'stale-version']);
  });
});

describe('the list', () => {
  it('shows the verifier what waits to be matched, and an agency its own', async () => {
    const { statement, staff } = await ready();
    const waiting = await verifier.get<StatementPage>(
      '/api/statements?status=SCANNED&sort=scannedAt&facets=status',
    );
    expect(waiting.body.items.map(({ id }) => id)).toContain(statement.id);
    expect(waiting.body.items.every(({ status }) => status === 'SCANNED')).toBe(true);
    const own = await staff.get<StatementPage>('/api/statements');
    expect(own.body.items.map(({ id }) => id)).toEqual([statement.id]);
    const mentor = await app.as({ role: 'MENTOR', agency: 'dinkes' });
    expect((await mentor.get('/api/statements')).status).toBe(403);
  });
});

describe('on the screen', () => {
  it.each(['PLT', 'DELEGATED', 'DEFINITIF'] as const)('the head endorses as %s', async (kind) => {
    const { headId, innovation } = await office(kind);
    const head = await app.signIn(headId);
    const { body } = await actUpon(head, innovation, 'endorsement');
    const last = (body as InnovationView).history.at(-1);
    expect(last).toMatchObject({ act: 'endorsement', capacity: kind, confirmedBy: null });
  });
});
