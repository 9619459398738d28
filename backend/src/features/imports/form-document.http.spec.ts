import type { FormDocumentView, InnovationView } from '@satu/contract/views';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { buildDocx } from '../../platform/documents/docx-build.js';
import { readDocx } from '../../platform/documents/read-docx.js';
import { type Block, DOCX_TYPE } from '../../platform/documents/word-document.js';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';

type Body = FormDocumentView & { code: string; context?: { reason?: string } };

const line = (text: string): Block => ({ kind: 'paragraph', text, align: 'left' });
const head = (text: string): Block => ({ kind: 'heading', level: 3, text: `■ ${text}` });
const written = async (...blocks: Block[]): Promise<Buffer> =>
  Buffer.from(
    await buildDocx({ title: 'Isi', language: 'id', letterhead: null, parts: [{ blocks }] }),
  );

/** A DOCX made by hand of parts. */
async function packed(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    // The weakest compression is enough for what unpacks to much.
    const isLong = content.length > 1_000;
    zip.addBuffer(Buffer.from(content), name, { compressionLevel: isLong ? 1 : 0 });
  }
  zip.end();
  return buffer(zip.outputStream);
}

const body = (xml: string): string =>
  `<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:body>${xml}</w:body></w:document>`;
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('the form as a document', () => {
  let app: TestApp;
  let staff: TestClient;
  beforeAll(async () => {
    app = await startApp({ now: '2026-06-01T03:00:00Z' });
    staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
  });
  afterAll(() => app.close());

  const draft = async (): Promise<InnovationView> =>
    (
      await staff.post<InnovationView>('/api/innovations', {
        ...{ name: 'Ambulans Desa', stage: 'TRIAL' },
        content: { problem: 'Jauh.', startsOn: '2025-02-01' },
      })
    ).body;
  const fetched = async (url: string, by = staff): Promise<Buffer> => {
    const reply = await app.nest.inject({ method: 'GET', url, headers: by.headers });
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, DOCX_TYPE]);
    return reply.rawPayload;
  };
  const read = async (url: string, payload: Buffer, by = staff, type = DOCX_TYPE) => {
    const headers = { ...by.headers, 'content-type': type };
    const reply = await app.nest.inject({
      method: 'POST',
      url: `${url}/reading`,
      headers,
      payload,
    });
    const { statusCode: status, headers: heads } = reply;
    return { status, body: JSON.parse(reply.body) as Body, etag: heads.etag ?? '' };
  };
  const code = ({ status, body: told }: Awaited<ReturnType<typeof read>>) => [
    ...[status, told.code, told.context?.reason],
  ];

  it('comes with its answers, and says nothing new when it is brought back untouched', async () => {
    const { id } = await draft();
    const url = `/api/innovations/${id}/form-document`;
    const { status, body: reading } = await read(url, await fetched(url));
    expect([status, reading.unread]).toEqual([200, []]);
    expect(reading.parts.map(({ key, state }) => [key, state])).toEqual([
      ...[
        ['name', 'SAME'],
        ['stage', 'SAME'],
        ['problem', 'SAME'],
        ['startsOn', 'SAME'],
      ],
    ]);
  });

  it('comes empty for a new innovation, with every question and how it is answered', async () => {
    const blocks = await readDocx(await fetched('/api/form-document'));
    const texts = blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
    expect(texts).toContain('■ Nama inovasi');
    expect(texts.find((text) => text.includes('Pilih satu: Inisiatif; Uji coba'))).toBeTruthy();
    expect(texts.at(-1)).toContain('Diisi di aplikasi saja:');
    const { body: empty } = await read('/api/form-document', await fetched('/api/form-document'));
    expect(empty.code).toBe('document-says-nothing');
  });

  it('is read into its fields before anything changes, and then written as any edit', async () => {
    const { id } = await draft();
    const url = `/api/innovations/${id}/form-document`;
    const document = await written(
      line('Untuk Bu Kepala'),
      ...[head('Permasalahan'), line('Petunjuk: singkat.'), line('Jauh dan mahal.')],
      ...[head('Tujuan'), line('Dekat.'), line('Murah.'), head('Tahapan'), line('selesai')],
      ...[head('Harapan'), line('Semoga lekas.')],
    );
    const { body: reading, etag } = await read(url, document);
    expect(reading).toMatchObject({ id, version: 1, formKey: 'innovation' });
    expect(reading.parts).toMatchObject([
      {
        ...{ key: 'problem', pointer: '/content/problem', state: 'CHANGED', current: 'Jauh.' },
        value: 'Jauh dan mahal.',
      },
      { key: 'purpose', state: 'NEW', value: 'Dekat.\nMurah.', current: '' },
      { key: 'stage', state: 'FAULTY', value: null, fault: 'Pilihan ini tidak tersedia.' },
    ]);
    expect(reading.unread).toEqual([
      { heading: '', text: 'Untuk Bu Kepala' },
      { heading: 'Harapan', text: 'Semoga lekas.' },
    ]);
    const now = await staff.get<InnovationView>(`/api/innovations/${id}`);
    expect(now.body.content['problem']).toBe('Jauh.');
    expect(now.etag).toBe(etag);
    const content = Object.fromEntries(
      reading.parts.filter(({ fault }) => !fault).map(({ key, value }) => [key, value]),
    );
    const after = await staff.patch<InnovationView>(
      `/api/innovations/${id}`,
      { content },
      { 'if-match': etag },
    );
    expect(after.body.content).toMatchObject({
      problem: 'Jauh dan mahal.',
      startsOn: '2025-02-01',
    });
  });

  it('leaves out what was struck out, and finds fields whose styles an editor dropped', async () => {
    const struck = '<w:p><w:del><w:r><w:delText>Lama</w:delText></w:r></w:del></w:p>';
    const second = `<mc:Fallback>${paragraph('dua kali')}</mc:Fallback>`;
    const xml = `${paragraph('■ Tujuan')}${struck}${paragraph('Baru')}${second}`;
    const document = await packed({
      'word/document.xml': body(xml).replace('xmlns:w', 'xmlns:mc="urn:mc" xmlns:w'),
    });
    const { body: reading } = await read('/api/form-document', document);
    expect(reading.parts.map(({ key, text }) => [key, text])).toEqual([['purpose', 'Baru']]);
  });

  it.each<[string, () => Promise<Buffer>, string]>([
    ['no zip', () => Promise.resolve(Buffer.from('nama')), 'BROKEN'],
    ['a workbook', () => packed({ 'xl/workbook.xml': '<workbook/>' }), 'NO_DOCUMENT'],
    ['broken XML', () => packed({ 'word/document.xml': '<w:document><w:p>' }), 'NO_DOCUMENT'],
    [
      'a document type (XXE)',
      () => packed({ 'word/document.xml': `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc">]><x/>` }),
      'DOCUMENT_TYPE',
    ],
    ['macros', () => packed({ 'word/vbaProject.bin': 'x', 'word/document.xml': '<x/>' }), 'MACROS'],
    [
      'a zip bomb',
      () => packed({ 'word/document.xml': '<x/>', 'word/bomb.bin': Buffer.alloc(121_000_000) }),
      'TOO_LARGE',
    ],
    [
      'more words than anybody writes',
      () => packed({ 'word/document.xml': body(paragraph('kata '.repeat(250_000))) }),
      'TOO_LARGE',
    ],
    [
      'more parts than a document has',
      () =>
        packed(Object.fromEntries(Array.from({ length: 2_100 }, (_, n) => [`word/${n}.xml`, '']))),
      'TOO_LARGE',
    ],
  ])('is refused as %s', async (_, make, reason) => {
    expect(code(await read('/api/form-document', await make()))).toEqual([
      ...[415, 'unsupported-file', reason],
    ]);
  });

  it('is refused by its size, by its type, and at other doors', async () => {
    const url = '/api/form-document';
    expect(code(await read(url, Buffer.alloc(10_000_001)))[0]).toBe(413);
    expect(code(await read(url, Buffer.from('{}'), staff, 'application/json'))[0]).toBe(415);
    const headers = { ...staff.headers, 'content-type': DOCX_TYPE };
    const payload = await written(head('Tujuan'), line('x'));
    const elsewhere = await app.nest.inject({
      ...{ method: 'POST', url: '/api/innovations', headers, payload },
    });
    expect(elsewhere.statusCode).toBe(415);
  });

  it('is for those who write in the innovation alone', async () => {
    const { id } = await draft();
    const url = `/api/innovations/${id}/form-document`;
    const document = await written(head('Tujuan'), line('x'));
    const other = await app.as({ role: 'AGENCY_STAFF', agency: 'disdik' });
    expect(code(await read(url, document, other)).slice(0, 2)).toEqual([404, 'not-found']);
    const verifier = await app.as({ role: 'VERIFIER' });
    expect((await verifier.get(url)).status).toBe(403);
    expect((await verifier.get('/api/form-document')).status).toBe(403);
  });
});
