import type { InnovationView } from '@satu/contract/views';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { v7 as uuid } from 'uuid';
import { FileStore } from '../../platform/files/file-store.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { FileRegisterService } from '../files/file-register.service.js';
import { FileRemovalService } from '../files/file-removal.service.js';
import { docxOf } from '../files/files.fixture.js';
import { addFile, type Body, draftOf, listOf, NOON, refusal, tagOf } from './evidence.fixture.js';

const REASON = { reason: 'Permintaan pemilik data' };

let app: TestApp;
let staff: TestClient;
let head: TestClient;
let neighbour: TestClient;
let draft: string;
beforeAll(async () => {
  app = await startApp({ now: NOON });
  staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
  head = await app.as({ role: 'AGENCY_HEAD', agency: 'dinkes' });
  neighbour = await app.as({ role: 'AGENCY_STAFF', agency: 'disdik' });
});
afterAll(() => app.close());
beforeEach(async () => {
  draft = await draftOf(staff);
  // Endorsed innovations are seen by the whole region.
  await stands('ENDORSED');
});

const stands = (status: string) =>
  app.sql(
    `update innovation set status = $2, submitted_at = $3,
       withdrawal_reason = case $2 when 'WITHDRAWN' then 'Tidak dipakai lagi' end where id = $1`,
    [draft, status, NOON],
  );

let drawn = 0;
/** A letter unlike all others, with a national number on its only page. */
async function letter(): Promise<{ name: string; content: Buffer }> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  drawn += 1;
  const page = document.addPage([595, 842]);
  page.drawText(`Surat ${drawn}, NIK 3515081703900001`, { x: 60, y: 700, size: 14, font });
  return { name: 'surat.pdf', content: Buffer.from(await document.save()) };
}

const purge = (id: string) => head.post<Body>(`/api/evidence/${id}/purge`, REASON);
const mask = (id: string, height: number) =>
  staff.post<Body>(`/api/evidence/${id}/masking`, {
    boxes: [{ page: 1, x: 0, y: 0, width: 1, height }],
  });
const takeOff = (piece: Body) => staff.delete<Body>(`/api/evidence/${piece.id}`, tagOf(piece));
const shaOf = async (id: string, column: 'file_id' | 'masked_file_id'): Promise<string> => {
  const rows = await app.sql<{ sha256: string }>(
    `select f.sha256 from evidence e join stored_file f on f.id = e.${column} where e.id = $1`,
    [id],
  );
  return rows[0]?.sha256 ?? '';
};
const isKept = (sha256: string) => app.nest.get(FileStore).has(sha256);

describe('what was let go', () => {
  it('is about people again when the same file comes back', async () => {
    const file = await letter();
    const first = await addFile(staff, draft, file);
    await purge(first.body.id);
    const back = await addFile(staff, draft, file);
    expect(back.body.privacy).toMatchObject({ state: 'OPEN', findings: [{ kind: 'NIK' }] });
    expect(refusal(await neighbour.get(`/api/evidence/${back.body.id}/content`))).toEqual([
      409,
      'evidence-not-masked',
    ]);
  });

  it('goes wherever it lies in the innovation, also off the list, with its masked copies', async () => {
    const file = await letter();
    const twin = await addFile(staff, draft, file);
    const sha = await shaOf(twin.body.id, 'file_id');
    const { body: covered } = await mask(twin.body.id, 0.5);
    const masked = await shaOf(twin.body.id, 'masked_file_id');
    await takeOff(covered);
    const { body } = await addFile(staff, draft, file);
    const gone = await purge(body.id);
    expect(gone.body.purged).toMatchObject({ sha256: sha, isKept: false });
    expect([await isKept(sha), await isKept(masked)]).toEqual([false, false]);
    expect(refusal(await staff.post(`/api/evidence/${twin.body.id}/restoration`))).toEqual([
      409,
      'invalid-transition',
    ]);
  });

  it('stays where a document of the shelf is the same file, and says so', async () => {
    const { body } = await addFile(staff, draft, await letter());
    const sha = await shaOf(body.id, 'file_id');
    await app.sql(
      `insert into document (id, region_id, kind, number, dated_on, title, file_id, created_by, created_at, updated_at)
       select $2, e.region_id, 'PKS', 'A/1', '2026-01-05', 'PKS', e.file_id, e.created_by, $3, $3
       from evidence e where e.id = $1`,
      [body.id, uuid(), NOON],
    );
    const gone = await purge(body.id);
    expect(gone.body).toMatchObject({ file: null, purged: { isKept: true } });
    expect(await isKept(sha)).toBe(true);
  });

  it('is not forgotten once somebody has brought it back', async () => {
    const { body } = await addFile(staff, draft, await letter());
    const sha = await shaOf(body.id, 'file_id');
    await app.nest.get(FileRemovalService).forget([sha]);
    expect(await isKept(sha)).toBe(true);
  });

  it('is not entered without its bytes', async () => {
    const [place] = await app.sql<{ regionId: string }>(
      'select region_id as "regionId" from innovation where id = $1',
      [draft],
    );
    const entering = app.nest.get(UnitOfWork).run((tx) =>
      app.nest.get(FileRegisterService).enter(
        tx,
        { regionId: place?.regionId ?? '', agencyId: null },
        {
          ...{ sha256: '0'.repeat(64), bytes: 1, kind: 'PDF', mime: 'application/pdf' },
          ...{ pageCount: 1, findings: [] },
        },
      ),
    );
    await expect(entering).rejects.toMatchObject({ code: 'try-again' });
  });
});

it('a masked copy that left something readable goes when another takes its place', async () => {
  const { body } = await addFile(staff, draft, await letter());
  await mask(body.id, 0.2);
  const first = await shaOf(body.id, 'masked_file_id');
  await mask(body.id, 0.4);
  const second = await shaOf(body.id, 'masked_file_id');
  expect([await isKept(first), await isKept(second)]).toEqual([false, true]);
  await staff.post(`/api/evidence/${body.id}/clearance`);
  expect(await isKept(second)).toBe(false);
});

it('a copy in which a number would stay readable is not made', async () => {
  const { body } = await addFile(staff, draft, await letter());
  expect(refusal(await mask(body.id, 0.05))).toEqual([422, 'mask-incomplete']);
  expect((await mask(body.id, 0.2)).body.privacy.state).toBe('MASKED');
});

it('what was taken off the list is there for nobody outside', async () => {
  const content = await docxOf('Foto kegiatan');
  const { body } = await addFile(staff, draft, { name: 'kegiatan.docx', content });
  const url = `/api/evidence/${body.id}/content`;
  expect((await neighbour.get(url)).status).toBe(200);
  await takeOff(body);
  expect((await neighbour.get(url)).status).toBe(404);
  expect((await staff.get(url)).status).toBe(200);
});

it('a file used once more stands towards people as it stood', async () => {
  const declared = { personalKinds: 'CHILDREN' };
  const content = await docxOf(`Daftar anak ${uuid()}`);
  const { body } = await addFile(staff, draft, { name: 'anak.docx', content }, declared);
  const other = await draftOf(staff, 'Kelas ibu');
  const again = await staff.post<Body>(`/api/innovations/${other}/evidence`, { fileOf: body.id });
  expect(again.body.privacy).toMatchObject({ state: 'OPEN', declared: ['CHILDREN'] });

  const { body: pdf } = await addFile(staff, draft, await letter());
  await mask(pdf.id, 0.5);
  const masked = await staff.post<Body>(`/api/innovations/${other}/evidence`, { fileOf: pdf.id });
  expect(masked.body.privacy.state).toBe('MASKED');
  expect(await shaOf(masked.body.id, 'masked_file_id')).toBe(await shaOf(pdf.id, 'masked_file_id'));
});

it('evidence of an innovation that has ended stays as it is', async () => {
  const content = await docxOf('Laporan');
  const { body } = await addFile(staff, draft, { name: 'laporan.docx', content });
  await stands('WITHDRAWN');
  expect(refusal(await takeOff(body))).toEqual([409, 'invalid-transition']);
  expect((await listOf(staff, draft)).items).toHaveLength(1);
});

it('a team member of a unit adds evidence, and sees what is to be masked', async () => {
  const nurse = await app.as({ role: 'AGENCY_STAFF', agency: 'puskesmas' });
  const { body: row } = await staff.post<InnovationView>('/api/innovations', { name: 'Tim' });
  const invited = { personId: nurse.personId, role: 'EDITOR' };
  await staff.post(`/api/innovations/${row.id}/members`, invited);
  expect(await listOf(nurse, row.id)).toMatchObject({ mayChange: true, mayPurge: false });
  const { body } = await addFile(nurse, row.id, await letter());
  expect(body.privacy).toMatchObject({ mayReadFull: true, findings: [{ kind: 'NIK' }] });
  expect((await nurse.get(`/api/evidence/${body.id}/content?full=true`)).status).toBe(200);
});
