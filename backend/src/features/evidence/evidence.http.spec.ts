import sharp from 'sharp';
import { countStatements } from '../../testing/count-statements.js';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { docxOf, formOf, pdfOf, photoOf, pngOf } from '../files/files.fixture.js';
import { addFile, type Body, draftOf, listOf, NOON, refusal, tagOf } from './evidence.fixture.js';

let app: TestApp;
let staff: TestClient;
let draft: string;
beforeAll(async () => {
  app = await startApp({ now: NOON });
  staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
});
afterAll(() => app.close());
beforeEach(async () => {
  draft = await draftOf(staff);
});

describe('adding a file', () => {
  it('keeps it, says what it is, and for which indicators it stands', async () => {
    const content = await pdfOf('Keputusan Bupati', 'Lampiran');
    const added = await addFile(
      staff,
      draft,
      { name: 'SK_Bupati 12.pdf', content },
      {
        indicatorKeys: 'regulation,network',
      },
    );
    expect(added.status).toBe(201);
    expect(added.headers['location']).toBe(`/api/evidence/${added.body.id}`);
    expect(added.body).toMatchObject({
      kind: 'FILE',
      title: 'SK Bupati 12',
      indicatorKeys: ['network', 'regulation'],
      file: {
        kind: 'PDF',
        mime: 'application/pdf',
        bytes: content.length,
        pageCount: 2,
        scan: 'OFF',
        previews: 2,
      },
      privacy: { state: 'NONE', findings: [], mayReadFull: true },
    });
    expect((await listOf(staff, draft)).items).toEqual([added.body]);
    const log = await app.sql('select act from audit_event where subject_id = $1', [added.body.id]);
    expect(log).toEqual([{ act: 'evidence.added' }]);
  });

  it('hands it out to be saved, whole and in ranges, and never to be run', async () => {
    const content = await pdfOf('Isi');
    const { body } = await addFile(
      staff,
      draft,
      { name: 'x.pdf', content },
      { title: 'Laporan “A”/1' },
    );
    const url = `/api/evidence/${body.id}/content`;
    const whole = await staff.get(url);
    expect(Buffer.compare(whole.bytes, content)).toBe(0);
    expect(whole.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="laporan-a1.pdf"',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'accept-ranges': 'bytes',
    });
    expect(whole.headers['content-security-policy']).toMatch(/^sandbox;/);
    const part = await staff.get(url, { range: 'bytes=5-9' });
    expect([part.status, part.headers['content-range']]).toEqual([
      206,
      `bytes 5-9/${content.length}`,
    ]);
    expect(part.bytes).toEqual(content.subarray(5, 10));
    expect((await staff.get(url, { range: 'bytes=-4' })).bytes).toEqual(content.subarray(-4));
    expect(refusal(await staff.get(url, { range: `bytes=${content.length}-` }))).toEqual([
      416,
      'range-not-satisfiable',
    ]);
  });

  it('draws pictures anew, without place and camera', async () => {
    const photo = await photoOf();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const { body } = await addFile(staff, draft, { name: 'foto.jpg', content: photo });
    const kept = (await staff.get(`/api/evidence/${body.id}/content`)).bytes;
    const { exif, width, height } = await sharp(kept).metadata();
    expect([exif, width, height]).toEqual([undefined, 640, 480]);
    expect(kept.includes('KAMERA RAHASIA')).toBe(false);
  });

  it('shows pages as pictures', async () => {
    const { body } = await addFile(staff, draft, {
      name: 'a.pdf',
      content: await pdfOf('Satu', 'Dua'),
    });
    const page = await staff.get(`/api/evidence/${body.id}/pages/2`);
    expect([page.status, page.headers['content-type']]).toEqual([200, 'image/webp']);
    expect(page.headers['content-security-policy']).toMatch(/^sandbox;/);
    expect((await sharp(page.bytes).metadata()).height).toBe(1600);
    expect(refusal(await staff.get(`/api/evidence/${body.id}/pages/3`))).toEqual([
      404,
      'no-preview',
    ]);
    const word = await addFile(staff, draft, { name: 'a.docx', content: await docxOf('Isi') });
    expect(refusal(await staff.get(`/api/evidence/${word.body.id}/pages/1`))).toEqual([
      404,
      'no-preview',
    ]);
  });

  it('knows the same bytes again, once an innovation', async () => {
    const content = await pngOf();
    const first = await addFile(staff, draft, { name: 'a.png', content });
    expect(refusal(await addFile(staff, draft, { name: 'b.png', content }))).toEqual([
      409,
      'evidence-exists',
    ]);
    const elsewhere = await draftOf(staff, 'Lain');
    await addFile(staff, elsewhere, { name: 'c.png', content });
    const third = await draftOf(staff, 'Ketiga');
    const url = `/api/innovations/${third}/evidence`;
    const again = await staff.post<Body>(url, { fileOf: first.body.id, indicatorKeys: ['video'] });
    expect(again.body).toMatchObject({
      title: 'a',
      indicatorKeys: ['video'],
      file: { kind: 'IMAGE' },
    });
    const files = await app.sql(
      'select from stored_file f join evidence e on e.file_id = f.id where e.id = any($1)',
      [[first.body.id, again.body.id]],
    );
    expect(files).toHaveLength(2);
    const [{ count }] = (await app.sql<{ count: string }>(
      `select count(distinct file_id) from evidence where innovation_id = any($1)`,
      [[draft, elsewhere, third]],
    )) as [{ count: string }];
    expect(count).toBe('1');
  });

  it('refuses what it cannot take, and leaves no row', async () => {
    const answer = async (name: string, content: Buffer) =>
      refusal(await addFile(staff, draft, { name, content }));
    expect(await answer('a.pdf', Buffer.alloc(0))).toEqual([400, 'file-empty']);
    expect(await answer('a.pdf', Buffer.alloc(25_000_001, 1))).toEqual([413, 'file-too-large']);
    expect(await answer('a.pdf', Buffer.from('halo'))).toEqual([
      415,
      'unsupported-file',
      'NOT_ON_THE_LIST',
    ]);
    const keys = await addFile(
      staff,
      draft,
      { name: 'a.png', content: await pngOf() },
      { indicatorKeys: 'Salah!' },
    );
    expect([...refusal(keys), keys.body.errors?.[0]?.pointer]).toEqual([
      400,
      'validation-failed',
      '/indicatorKeys/0',
    ]);
    const bare = await staff.post(`/api/innovations/${draft}/evidence`, 'x', {
      'content-type': 'multipart/form-data; boundary=y',
    });
    expect(refusal(bare)).toEqual([400, 'malformed-request']);
    const none = await staff.post(`/api/innovations/${draft}/evidence`, {});
    expect(refusal(none)).toEqual([400, 'validation-failed']);
    const elsewhere = formOf({ name: 'a.png', content: await pngOf() });
    expect(
      refusal(await staff.post('/api/innovations', elsewhere.body, elsewhere.headers)),
    ).toEqual([415, 'unsupported-media-type']);
    expect((await listOf(staff, draft)).items).toEqual([]);
  });

  it('counts against the quota of the agency', async () => {
    await app.sql(
      `insert into file_setting (id, region_id, limits, quota, retention_months, updated_at)
       values (gen_random_uuid(), $1, '{"IMAGE": 2000}', 4000, '{}', now())`,
      [app.world.regions.gresik],
    );
    const other = await app.as({ role: 'AGENCY_STAFF', region: 'gresik', agency: 'porong' });
    const innovation = await draftOf(other);
    const add = async (content: Buffer) => addFile(other, innovation, { name: 'a', content });
    const { limits, space } = await listOf(other, innovation);
    expect([limits.IMAGE, limits.PDF, space]).toEqual([2000, 25_000_000, { used: 0, quota: 4000 }]);
    expect(refusal(await add(await photoOf(2000, 2000)))).toEqual([413, 'file-too-large']);
    // Two at once may not both take the last room.
    const both = await Promise.all([pdfOf('A'.repeat(60)), pdfOf('B'.repeat(60)), pdfOf('C')]);
    const [size = 0] = both.map((content) => content.length);
    await app.sql('update file_setting set quota = $1', [Math.floor(size * 1.5)]);
    const codes = (await Promise.all(both.map(add))).map(({ status }) => status).sort();
    expect(codes).toEqual([201, 422, 422]);
  });
});

describe('a link', () => {
  it('is kept, once, and must lead to the public', async () => {
    const url = `/api/innovations/${draft}/evidence`;
    const added = await staff.post<Body>(url, {
      url: 'https://jdih.example.go.id/sk/12',
      indicatorKeys: ['regulation'],
    });
    expect(added.body).toMatchObject({
      kind: 'LINK',
      title: 'jdih.example.go.id',
      file: null,
      link: { url: 'https://jdih.example.go.id/sk/12', checkedAt: null, failingSince: null },
    });
    expect(refusal(await staff.post(url, { url: 'https://jdih.example.go.id/sk/12' }))).toEqual([
      409,
      'evidence-exists',
    ]);
    for (const wrong of [
      'http://127.0.0.1/x',
      'javascript:alert(1)',
      'bukan alamat',
      'http://[::1]/',
    ]) {
      expect(refusal(await staff.post(url, { url: wrong }))).toEqual([400, 'link-not-allowed']);
    }
    expect(refusal(await staff.get(`/api/evidence/${added.body.id}/content`))).toEqual([
      404,
      'not-found',
    ]);
  });
});

describe('changing evidence', () => {
  it('renames it, says what it serves, and keeps what was', async () => {
    const { body } = await addFile(
      staff,
      draft,
      { name: 'a.png', content: await pngOf() },
      { indicatorKeys: 'video,network' },
    );
    const url = `/api/evidence/${body.id}`;
    expect(refusal(await staff.patch(url, { title: 'B' }))).toEqual([428, 'version-required']);
    const changed = await staff.patch<Body>(
      url,
      { title: 'B', indicatorKeys: ['network', 'training'] },
      tagOf(body),
    );
    expect(changed.body).toMatchObject({
      title: 'B',
      indicatorKeys: ['network', 'training'],
      version: 2,
    });
    expect(refusal(await staff.patch(url, { title: 'C' }, tagOf(body)))).toEqual([
      412,
      'stale-version',
    ]);
    const rows = await app.sql<{ key: string; ended: boolean }>(
      `select indicator_key as key, removed_at is not null as ended from evidence_indicator
       where evidence_id = $1 order by 1`,
      [body.id],
    );
    expect(rows).toEqual([
      { key: 'network', ended: false },
      { key: 'training', ended: false },
      { key: 'video', ended: true },
    ]);
  });

  it('takes it off the list and puts it back', async () => {
    const { body } = await addFile(
      staff,
      draft,
      { name: 'a.png', content: await pngOf() },
      { indicatorKeys: 'video' },
    );
    expect((await staff.delete(`/api/evidence/${body.id}`, tagOf(body))).status).toBe(204);
    expect((await listOf(staff, draft)).items).toEqual([]);
    const [removed] = (await listOf(staff, draft, '?removed=true')).items;
    expect(removed).toMatchObject({ id: body.id, indicatorKeys: [] });
    expect(removed?.removedAt).not.toBeNull();
    const back = await staff.post<Body>(`/api/evidence/${body.id}/restoration`);
    expect([back.status, back.body.removedAt]).toEqual([200, null]);
    expect((await listOf(staff, draft)).items).toHaveLength(1);
  });

  it('ends with the innovation', async () => {
    const { body } = await addFile(staff, draft, { name: 'a.png', content: await pngOf() });
    await staff.post(`/api/innovations/${draft}/withdrawal`, { reason: 'Ganda' });
    expect((await listOf(staff, draft)).mayChange).toBe(false);
    expect(
      refusal(await addFile(staff, draft, { name: 'b.png', content: await pngOf(9) })),
    ).toEqual([409, 'invalid-transition']);
    expect((await staff.get(`/api/evidence/${body.id}/content`)).status).toBe(200);
  });
});

describe('who sees it', () => {
  it('is whoever sees the innovation; whoever edits it changes its evidence', async () => {
    const { body } = await addFile(staff, draft, { name: 'a.png', content: await pngOf() });
    const strangers = await Promise.all([
      app.as({ role: 'AGENCY_STAFF', agency: 'disdik' }),
      app.as({ role: 'VERIFIER' }),
      app.as({ role: 'AGENCY_STAFF', region: 'gresik', agency: 'dinkes' }),
    ]);
    for (const client of strangers) {
      for (const path of ['', '/content', '/pages/1']) {
        expect(refusal(await client.get(`/api/evidence/${body.id}${path}`))).toEqual([
          404,
          'not-found',
        ]);
      }
      expect(refusal(await client.get(`/api/innovations/${draft}/evidence`))).toEqual([
        404,
        'not-found',
      ]);
    }
    const mentor = await app.as({ role: 'MENTOR', agency: 'dinkes' });
    expect(await listOf(mentor, draft)).toMatchObject({ mayChange: false, mayPurge: false });
    expect((await mentor.get(`/api/evidence/${body.id}/content`)).status).toBe(200);
    expect(
      refusal(await mentor.patch(`/api/evidence/${body.id}`, { title: 'X' }, tagOf(body))),
    ).toEqual([403, 'forbidden']);
    expect(
      refusal(await addFile(mentor, draft, { name: 'a.png', content: await pngOf(7) })),
    ).toEqual([403, 'forbidden']);
  });

  it('needs as many statements for three pieces as for one', async () => {
    await addFile(
      staff,
      draft,
      { name: 'a.png', content: await pngOf(11) },
      { indicatorKeys: 'video' },
    );
    const one = await countStatements(() => listOf(staff, draft));
    await addFile(
      staff,
      draft,
      { name: 'b.png', content: await pngOf(12) },
      { indicatorKeys: 'video' },
    );
    await addFile(staff, draft, { name: 'c.png', content: await pngOf(13) });
    expect(await countStatements(() => listOf(staff, draft))).toBe(one);
  });
});
