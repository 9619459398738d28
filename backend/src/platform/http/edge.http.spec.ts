import type { AgencyView } from '@satu/contract/views';
import { connect, type AddressInfo } from 'node:net';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';

let app: TestApp;
let admin: TestClient;
let staff: TestClient;
let agencyId: string;
beforeAll(async () => {
  app = await startApp();
  admin = await app.as({ role: 'REGION_ADMIN' });
  staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
  agencyId = app.world.agencies.sidoarjo.dinkes;
});
afterAll(() => app.close());

const NOBODY = '01900000-0000-7000-8000-00000000dead';
const JSON_TYPE = { 'content-type': 'application/json' };

describe('the order of checks', () => {
  const url = (id: string): string => `/api/agencies/${id}`;

  it('asks who it is before anything else', async () => {
    const { status, body } = await app.stranger().send('PATCH', url('x'), '{broken', JSON_TYPE);
    expect([status, body.code]).toEqual([401, 'unauthenticated']);
  });

  it('refuses another site before it reads the body', async () => {
    const { status, body } = await admin.send('PATCH', url('x'), '{broken', {
      ...JSON_TYPE,
      'x-requested-by': 'other',
    });
    expect([status, body.code]).toEqual([403, 'foreign-request']);
  });

  it('refuses broken JSON and a malformed id before it asks for a right', async () => {
    const broken = await staff.send('PATCH', url(agencyId), '{broken', JSON_TYPE);
    expect([broken.status, broken.body.code]).toEqual([400, 'malformed-request']);
    const malformed = await staff.patch(url('x'), {});
    expect([malformed.status, malformed.body.code]).toEqual([400, 'validation-failed']);
    expect(malformed.body.errors).toMatchObject([{ pointer: 'id', code: 'not-an-id' }]);
  });

  it('asks for the right before it looks anything up', async () => {
    for (const id of [agencyId, NOBODY]) {
      const { status, body } = await staff.patch(url(id), { wrong: true });
      expect([status, body.code]).toEqual([403, 'forbidden']);
    }
  });

  it('looks up before it judges the body or the version', async () => {
    const foreign = app.world.agencies.gresik.dinkes;
    for (const id of [NOBODY, foreign]) {
      const bad = await admin.patch(url(id), { wrong: true });
      expect([bad.status, bad.body.code]).toEqual([404, 'not-found']);
      const unversioned = await admin.patch(url(id), { name: 'x' });
      expect(unversioned.status).toBe(404);
    }
  });

  it('judges the body before the version', async () => {
    const bad = await admin.patch(url(agencyId), { wrong: true });
    expect([bad.status, bad.body.code]).toEqual([400, 'validation-failed']);
    const unversioned = await admin.patch(url(agencyId), { name: 'Dinas Kesehatan' });
    expect([unversioned.status, unversioned.body.code]).toEqual([428, 'version-required']);
    const stale = await admin.patch(
      url(agencyId),
      { name: 'x' },
      { 'if-match': `"${agencyId}-99"` },
    );
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
  });

  it('gives hidden and missing things the same answer', async () => {
    const [hidden, missing] = await Promise.all([
      admin.get(url(app.world.agencies.gresik.dinkes)),
      admin.get(url(NOBODY)),
    ]);
    const bare = (body: typeof hidden.body) => ({ ...body, traceId: '', instance: '' });
    expect(bare(hidden.body)).toEqual(bare(missing.body));
  });
});

describe('versions', () => {
  it('tags a resource, moves the tag with each change, and refuses the old one', async () => {
    const { etag } = await admin.get<AgencyView>(`/api/agencies/${agencyId}`);
    expect(etag).toMatch(new RegExp(`^"${agencyId}-\\d+"$`));
    const changed = await admin.patch<AgencyView>(
      `/api/agencies/${agencyId}`,
      { shortName: 'DINKES' },
      { 'if-match': etag },
    );
    expect(changed.status).toBe(200);
    expect(changed.etag).not.toBe(etag);
    const again = await admin.patch(
      `/api/agencies/${agencyId}`,
      { shortName: 'x' },
      { 'if-match': etag },
    );
    expect(again.status).toBe(412);
  });
});

describe('requests from elsewhere', () => {
  const write = (headers: Record<string, string>) =>
    admin.send('DELETE', '/api/session/devices', undefined, headers);

  it.each([
    [{ 'x-requested-by': '' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
  ])('are refused with %j', async (headers) => {
    const { status, body } = await write(headers);
    expect([status, body.code]).toEqual([403, 'foreign-request']);
  });

  it.each([
    [{}],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: 'http://satu.test:8080', host: 'satu.test:8080' }],
  ])('are let in with %j', async (headers) => {
    expect((await write(headers as Record<string, string>)).status).toBe(204);
  });

  it('cannot sign anybody in', async () => {
    const { status } = await app
      .stranger({ origin: 'https://evil.example' })
      .post('/api/session', { login: 'a', password: 'b' });
    expect(status).toBe(403);
  });

  it('get no CORS header', async () => {
    const { headers } = await admin.get('/api/session', { origin: 'https://evil.example' });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('problems', () => {
  it('speak the reader’s language and carry a trace', async () => {
    const id = await app.stranger().get('/api/session');
    const en = await app.stranger().get('/api/session', { 'accept-language': 'en' });
    expect(id.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(id.body).toMatchObject({
      status: 401,
      instance: '/api/session',
      type: '/problems/unauthenticated',
    });
    expect(en.headers['content-language']).toBe('en');
    expect(en.body.title).not.toBe(id.body.title);
    expect(en.body.traceId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('leave the query out of the instance', async () => {
    const { body } = await app.stranger().get('/api/agencies?q=secret');
    expect(body.instance).toBe('/api/agencies');
  });

  it.each([
    ['GET', '/api/nothing', 404, 'not-found'],
    ['GET', '/api', 404, 'not-found'],
    ['POST', '/nothing', 404, 'not-found'],
    ['PUT', '/api/session', 405, 'method-not-allowed'],
    ['GET', '/api/session/link', 405, 'method-not-allowed'],
    ['GET', '/api/%zz', 400, 'malformed-request'],
  ] as const)('answer %s %s with %i %s', async (method, url, status, code) => {
    const answer = await admin.send(method, url);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('find nothing behind an endless parameter', async () => {
    const { status } = await admin.get(`/api/agencies/${'a'.repeat(6000)}`);
    expect(status).toBe(404);
  });

  it('name the methods that an address has', async () => {
    const { headers } = await admin.put('/api/session', {});
    expect(headers['allow']).toBe('DELETE, GET, HEAD, POST');
  });
});

describe('bodies', () => {
  const send = (body: string, headers: Record<string, string> = JSON_TYPE) =>
    app.stranger().send('POST', '/api/session', body, headers);

  it.each([
    ['{"login":', 400, 'malformed-request'],
    ['{"login":"a","__proto__":{"x":1}}', 400, 'malformed-request'],
    ['{"login":"a","constructor":{"prototype":{}}}', 400, 'malformed-request'],
    ['null', 400, 'validation-failed'],
    ['[]', 400, 'validation-failed'],
    ['"text"', 400, 'validation-failed'],
    ['{"login":"a\\u0000","password":"b"}', 400, 'validation-failed'],
    ['{"login":{"a":1},"password":["b"]}', 400, 'validation-failed'],
    ['', 400, 'validation-failed'],
  ])('refuse %s', async (body, status, code) => {
    const answer = await send(body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('are JSON and nothing else', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      const { status, body } = await send('a=b', { 'content-type': type });
      expect([status, body.code]).toEqual([415, 'unsupported-media-type']);
    }
  });

  it('have a limit', async () => {
    const { status, body } = await send(JSON.stringify({ login: 'x'.repeat(5_000_000) }));
    expect([status, body.code]).toEqual([413, 'body-too-large']);
  });
});

describe('headers', () => {
  it('protect every answer, also refusals', async () => {
    for (const url of ['/api/health/live', '/api/nothing', '/api/%zz', '/nothing.js']) {
      const { headers } = await app.stranger().get(url);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cache-control': 'no-store',
      });
    }
  });
});

describe('a broken request on the wire', () => {
  let port: number;
  beforeAll(async () => {
    await app.nest.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
    port = (app.nest.getHttpServer().address() as AddressInfo).port;
  });

  function raw(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('close', () => {
        resolve(answer);
      });
      socket.on('error', reject);
    });
  }

  it('is answered as a problem, with headers too large', async () => {
    const answer = await raw(`GET / HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain('application/problem+json');
    expect(answer).toContain('"code":"malformed-request"');
  });

  it('is answered as a problem, when it is no HTTP at all', async () => {
    const answer = await raw('HELLO\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"malformed-request"');
  });
});
