import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { docxOf, pdfOf, pptxOf, uploaded, xlsxOf } from '../files/files.fixture.js';
import { addFile, type Body, draftOf, listOf, NOON, refusal, tagOf } from './evidence.fixture.js';

const NIK = '3515081703900001';

let app: TestApp;
let staff: TestClient;
let draft: string;
beforeAll(async () => {
  app = await startApp({ now: NOON });
  staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
  draft = await draftOf(staff);
  // Endorsed innovations are seen by the whole region.
  await app.sql(`update innovation set status = 'ENDORSED', submitted_at = $2 where id = $1`, [
    draft,
    NOON,
  ]);
});
afterAll(() => app.close());

async function letterWithNik(): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([595, 842]).drawText('Halaman pertama', { x: 60, y: 780, size: 14, font });
  document.addPage([595, 842]).drawText(`NIK ${NIK}`, { x: 60, y: 700, size: 14, font });
  return Buffer.from(await document.save());
}

const actsOf = async (id: string) =>
  (
    await app.sql<{ act: string }>(
      'select act from audit_event where subject_id = $1 order by id',
      [id],
    )
  ).map(({ act }) => act);

it('finds a NIK, masks it for everybody else, and lets it go for good', async () => {
  const content = await letterWithNik();
  const { body } = await addFile(
    staff,
    draft,
    { name: 'surat.pdf', content },
    { indicatorKeys: 'regulation' },
  );
  expect(body.privacy).toMatchObject({
    state: 'OPEN',
    findings: [{ kind: 'NIK', page: 2, sample: '3515••••••••••01' }],
  });
  const [finding] = body.privacy.findings;
  const box = finding?.box ?? { x: 0, y: 0, width: 0, height: 0 };
  expect([box.x > 0.1, box.y > 0.14, box.y < 0.18]).toEqual([true, true, true]);
  const url = `/api/evidence/${body.id}`;

  const neighbour = await app.as({ role: 'AGENCY_STAFF', agency: 'disdik' });
  const evaluator = await app.as({ role: 'EVALUATOR' });
  expect((await listOf(neighbour, draft)).items[0]?.privacy).toMatchObject({
    findings: [],
    mayReadFull: false,
  });
  expect(refusal(await neighbour.get(`${url}/content`))).toEqual([409, 'evidence-not-masked']);
  expect(refusal(await evaluator.get(`${url}/pages/2`))).toEqual([409, 'evidence-not-masked']);
  expect(refusal(await neighbour.get(`${url}/content?full=true`))).toEqual([403, 'forbidden']);

  const boxes = [{ page: 2, ...box }];
  expect(
    refusal(await staff.post(`${url}/masking`, { boxes: [{ ...boxes[0], page: 3 }] })),
  ).toEqual([400, 'validation-failed']);
  const masked = await staff.post<Body>(`${url}/masking`, { boxes }, tagOf(body));
  expect([masked.status, masked.body.privacy.state]).toEqual([200, 'MASKED']);
  const theirs = await evaluator.get(`${url}/content`);
  expect(theirs.status).toBe(200);
  expect(theirs.bytes.includes(NIK)).toBe(false);
  const again = await addFile(staff, await draftOf(staff, 'Uji'), {
    name: 'x.pdf',
    content: theirs.bytes,
  });
  expect([again.body.file?.pageCount, again.body.privacy.findings]).toEqual([2, []]);
  const page = await sharp((await evaluator.get(`${url}/pages/2`)).bytes)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at =
    Math.floor((box.y + box.height / 2) * page.info.height) * page.info.width +
    Math.floor((box.x + box.width / 2) * page.info.width);
  expect(page.data[at * page.info.channels]).toBeLessThan(20);

  expect(await actsOf(body.id)).not.toContain('evidence.read-in-full');
  const verifier = await app.as({ role: 'VERIFIER' });
  expect((await verifier.get(`${url}/content?full=true`)).bytes.length).toBe(content.length);
  await verifier.get(`${url}/pages/1?full=true`);
  expect((await actsOf(body.id)).filter((act) => act === 'evidence.read-in-full')).toHaveLength(1);

  expect(refusal(await staff.post(`${url}/purge`, { reason: 'x' }))).toEqual([403, 'forbidden']);
  const head = await app.as({ role: 'AGENCY_HEAD', agency: 'dinkes' });
  expect(refusal(await head.post(`${url}/purge`, { reason: '' }))).toEqual([
    400,
    'validation-failed',
  ]);
  const purged = await head.post<Body>(`${url}/purge`, { reason: 'Permintaan pemilik data' });
  expect(purged.body).toMatchObject({
    title: 'Berkas dimusnahkan',
    file: null,
    indicatorKeys: [],
    purged: {
      by: 'AGENCY_HEAD',
      reason: 'Permintaan pemilik data',
      kind: 'PDF',
      bytes: content.length,
    },
  });
  expect(refusal(await verifier.get(`${url}/content?full=true`))).toEqual([404, 'not-found']);
  expect(refusal(await head.post(`${url}/purge`, { reason: 'Lagi' }))).toEqual([
    409,
    'invalid-transition',
  ]);
  const [kept] = await app.sql<{ purged: boolean }>(
    'select purged_at is not null as purged from stored_file where sha256 = $1',
    [purged.body.purged?.sha256],
  );
  expect(kept).toEqual({ purged: true });
  // The same bytes may come again, and are a new file then.
  const back = await addFile(staff, draft, { name: 'surat.pdf', content });
  expect((await staff.get(`/api/evidence/${back.body.id}/content?full=true`)).status).toBe(200);
});

it('takes the word of who uploads, and the word of who looked', async () => {
  const said = await addFile(
    staff,
    draft,
    { name: 'a.docx', content: await docxOf('Daftar anak') },
    { personalKinds: 'CHILDREN' },
  );
  expect(said.body.privacy).toMatchObject({ state: 'OPEN', declared: ['CHILDREN'], findings: [] });
  const boxes = [{ page: 1, x: 0, y: 0, width: 0.5, height: 0.5 }];
  expect(refusal(await staff.post(`/api/evidence/${said.body.id}/masking`, { boxes }))).toEqual([
    422,
    'cannot-mask',
  ]);
  const cleared = await staff.post<Body>(`/api/evidence/${said.body.id}/clearance`);
  expect(cleared.body.privacy.state).toBe('CLEARED');
  const neighbour = await app.as({ role: 'AGENCY_STAFF', agency: 'disdik' });
  expect((await neighbour.get(`/api/evidence/${said.body.id}/content`)).status).toBe(200);
});

it('searches Word, Excel and PowerPoint files too, as people write numbers there', async () => {
  const found = async (name: string, content: Buffer) => {
    const { body } = await addFile(staff, draft, { name, content });
    return body.privacy.findings.map(({ kind, sample, page }) => [kind, sample.slice(-2), page]);
  };
  expect(await found('b.docx', await docxOf(`Pemohon ${NIK}, 0812-3456-7890`))).toEqual([
    ['NIK', '01', null],
    ['MOBILE', '90', null],
  ]);
  const cells = `<row><c t="s"><v>0</v></c><c><v>3515081703900020</v></c></row>
    <row><c><v>3.51508170390003E+015</v></c><c><v>351508</v></c><c><v>1703900001</v></c></row>`;
  const strings = `<sst><si><r><t>3515081703</t></r><r><t>900001</t></r></si><si><t>0812-3456-7890</t></si></sst>`;
  const sheet = await xlsxOf(cells, { 'xl/sharedStrings.xml': strings });
  expect((await found('b.xlsx', sheet)).sort()).toEqual([
    ['MOBILE', '90', null],
    ['NIK', '01', null],
    ['NIK', '20', null],
    ['NIK', '30', null],
  ]);
  const slide = `<a:p><a:r><a:t>NIK 351508</a:t></a:r><a:r><a:t>1703900001</a:t></a:r></a:p>`;
  const slides = await pptxOf(slide, '<a:p><a:r><a:t>HP +62 812 3456 7890</a:t></a:r></a:p>');
  expect(await found('b.pptx', slides)).toEqual([
    ['NIK', '01', null],
    ['MOBILE', '90', null],
  ]);
});

it('lets a copy that was masked elsewhere stand in for an office file, if it tells no number', async () => {
  const letter = await docxOf(`Daftar hadir: ${NIK}`);
  const { body } = await addFile(staff, draft, { name: 'hadir.docx', content: letter });
  const url = `/api/evidence/${body.id}`;
  const masking = async (content: Buffer) => {
    const uploadId = await uploaded(app, staff, content);
    return staff.post<Body>(`${url}/masking`, { uploadId });
  };
  expect(refusal(await masking(letter))).toEqual([422, 'copy-not-masked']);
  expect(refusal(await masking(await docxOf(`Masih ada ${NIK} di sini`)))).toEqual([
    422,
    'copy-not-masked',
  ]);
  expect(refusal(await staff.post(`${url}/masking`, {}))).toEqual([400, 'validation-failed']);
  const copy = await pdfOf('Daftar hadir: (disamarkan)');
  const masked = await masking(copy);
  expect([masked.status, masked.body.privacy.state]).toEqual([200, 'MASKED']);
  const evaluator = await app.as({ role: 'EVALUATOR' });
  const theirs = await evaluator.get(`${url}/content`);
  expect([theirs.status, theirs.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(Buffer.compare(theirs.bytes, copy)).toBe(0);
  expect(refusal(await evaluator.get(`${url}/content?full=true`))).toEqual([403, 'forbidden']);
});
