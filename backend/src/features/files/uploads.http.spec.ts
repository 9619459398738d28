import type { Problem } from '@satu/contract/views';
import { utimes, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { UploadServer } from './upload-server.js';

const TUS = { 'tus-resumable': '1.0.0' };
const PIECE = { ...TUS, 'content-type': 'application/offset+octet-stream' };
const NAME = `filename ${Buffer.from('laporan.pdf').toString('base64')}`;

let app: TestApp;
let origin: string;
let staff: TestClient;
beforeAll(async () => {
  app = await startApp();
  origin = await listening(app);
  staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
});
afterAll(() => app.close());

/** Over a real connection: the protocol streams, which an injected request can't. */
async function send(by: TestClient, method: string, url: string, more: RequestInit = {}) {
  const headers = { ...by.headers, ...(more.headers as Record<string, string>) };
  const answer = await fetch(`${origin}${url}`, { ...more, method, headers });
  const text = await answer.text();
  const body = (text.startsWith('{') ? JSON.parse(text) : {}) as Partial<Problem>;
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body };
}

async function begin(by: TestClient, length: number): Promise<string> {
  const headers = { ...TUS, 'upload-length': String(length), 'upload-metadata': NAME };
  const begun = await send(by, 'POST', '/api/uploads', { headers });
  expect(begun.status).toBe(201);
  return begun.headers['location'] ?? '';
}

const append = (by: TestClient, url: string, offset: number, content: Buffer) =>
  send(by, 'PATCH', url, {
    headers: { ...PIECE, 'upload-offset': String(offset) },
    body: new Uint8Array(content),
  });
const head = (by: TestClient, url: string) => send(by, 'HEAD', url, { headers: TUS });
const giveUp = (by: TestClient, url: string) => send(by, 'DELETE', url, { headers: TUS });

describe('an upload', () => {
  it('comes piece by piece, and says how far it has come', async () => {
    const url = await begin(staff, 10);
    expect((await append(staff, url, 0, Buffer.from('01234'))).status).toBe(204);
    expect((await head(staff, url)).headers['upload-offset']).toBe('5');
    expect((await send(staff, 'HEAD', url, {})).status).toBe(400);
    const wrong = await append(staff, url, 3, Buffer.from('x'));
    expect([wrong.status, wrong.body.code]).toEqual([409, 'upload-unfinished']);
    expect((await append(staff, url, 5, Buffer.from('56789'))).headers['upload-offset']).toBe('10');
  });

  it('exists for nobody but who began it', async () => {
    const url = await begin(staff, 10);
    const colleague = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    for (const answer of [
      await head(colleague, url),
      await append(colleague, url, 0, Buffer.from('x')),
      await giveUp(colleague, url),
    ]) {
      expect(answer.status).toBe(404);
    }
    expect((await append(staff, url, 0, Buffer.from('0'))).status).toBe(204);
    const mentor = await app.as({ role: 'MENTOR', agency: 'dinkes' });
    expect((await send(mentor, 'POST', '/api/uploads', { headers: TUS })).status).toBe(403);
    expect((await send(app.stranger(), 'POST', '/api/uploads', { headers: TUS })).status).toBe(401);
  });

  it('is given up, and is gone', async () => {
    const url = await begin(staff, 10);
    expect((await giveUp(staff, url)).status).toBe(204);
    expect((await head(staff, url)).status).toBe(404);
  });

  it('is refused in our own words', async () => {
    const large = { ...TUS, 'upload-length': '200000001' };
    const refused = await send(staff, 'POST', '/api/uploads', { headers: large });
    expect([refused.status, refused.body.code]).toEqual([413, 'file-too-large']);
    const bare = await send(staff, 'POST', '/api/uploads');
    expect([bare.status, bare.body.code]).toEqual([400, 'malformed-request']);
  });

  it('cannot be filed before it is whole, and leaves nothing behind once it was', async () => {
    const draft = (await staff.post<{ id: string }>('/api/innovations', { name: 'A' })).body.id;
    const url = await begin(staff, 5);
    const uploadId = url.split('/').at(-1);
    const file = () => staff.post(`/api/innovations/${draft}/evidence`, { uploadId });
    expect((await file()).body.code).toBe('upload-unfinished');
    await append(staff, url, 0, Buffer.from('%PDF-'));
    expect((await file()).body.code).toBe('unsupported-file');
    const other = await app.as({ role: 'AGENCY_STAFF', agency: 'disdik' });
    const theirs = (await other.post<{ id: string }>('/api/innovations', { name: 'B' })).body.id;
    const stolen = await other.post(`/api/innovations/${theirs}/evidence`, { uploadId });
    expect(stolen.status).toBe(404);
  });

  it('ends after a week without a touch', async () => {
    const url = await begin(staff, 10);
    const path = join(app.home, 'uploads', url.split('/').at(-1) ?? '');
    const old = new Date(Date.parse(app.clock.real().toISOString()) - 8 * 24 * 3_600_000);
    await utimes(path, old, old);
    await utimes(`${path}.json`, old, old);
    expect(await app.nest.get(UploadServer, { strict: false }).sweep()).toBeGreaterThanOrEqual(1);
    await expect(stat(path)).rejects.toThrow('ENOENT');
    expect((await head(staff, url)).status).toBe(404);
  });
});

it('goes on where it stopped after the process was cut off in the middle of a piece', async () => {
  const content = Buffer.alloc(4_000_000, 'a');
  const first = await startApp({ beside: app });
  origin = await listening(first);
  const url = await begin(staff, content.length);
  // Half of the body, and then the line and the process are gone.
  const half = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(content.subarray(0, content.length / 2)));
    },
  });
  const headers = { ...staff.headers, ...PIECE, 'upload-offset': '0' };
  const request = { method: 'PATCH', headers, body: half, duplex: 'half' } as RequestInit;
  const sending = fetch(`${origin}${url}`, request).catch(() => null);
  const path = join(app.home, 'uploads', url.split('/').at(-1) ?? '');
  for (let waited = 0; waited < 200; waited += 1) {
    if ((await stat(path)).size >= content.length / 2) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  first.nest.getHttpServer().closeAllConnections();
  await sending;
  await first.close();
  const second = await startApp({ beside: app });
  origin = await listening(second);
  const offset = Number((await head(staff, url)).headers['upload-offset']);
  expect(offset).toBeGreaterThanOrEqual(content.length / 2);
  const rest = await append(staff, url, offset, content.subarray(offset));
  expect(rest.headers['upload-offset']).toBe(String(content.length));
  await second.close();
});

async function listening(one: TestApp): Promise<string> {
  await one.nest.listen(0, '127.0.0.1');
  return `http://127.0.0.1:${(one.nest.getHttpServer().address() as AddressInfo).port}`;
}
