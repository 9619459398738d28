import fastify, { type FastifyInstance } from 'fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Portal } from './portal.js';

let folder: string;
let server: FastifyInstance;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'satu-portal-'));
  const put = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  mkdirSync(join(folder, 'en'));
  put('index.html', '<html lang="id"><satu-root></satu-root></html>');
  put('en/index.html', '<html lang="en"><satu-root></satu-root></html>');
  put('main-ABCD1234.js', 'console');
  put('main-ABCD1234.js.br', 'brotli');
  put('favicon.svg', '<svg/>');
  server = fastify();
  await new Portal(folder).mount(server);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });

it.each([
  ['/', 'id'],
  ['/inovasi/baru', 'id'],
  ['/english', 'id'],
  ['/en/', 'en'],
  ['/en/inovasi/baru', 'en'],
])('answers %s with the page in %s', async (url, language) => {
  const { statusCode, body, headers } = await get(url);
  expect(statusCode).toBe(200);
  expect(body).toContain(`lang="${language}"`);
  expect(headers['cache-control']).toBe('no-store');
});

it('puts a fresh nonce on the root and into the policy of each answer', async () => {
  const nonces = await Promise.all(
    ['/', '/'].map(async (url) => {
      const { body, headers } = await get(url);
      const nonce = /<satu-root ngCspNonce="([^"]+)">/.exec(body)?.[1] ?? '';
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
      return nonce;
    }),
  );
  expect(nonces[0]).toHaveLength(24);
  expect(nonces[0]).not.toBe(nonces[1]);
});

it('allows no inline script and guards every sink', async () => {
  const policy = String((await get('/')).headers['content-security-policy']);
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).toContain("script-src 'self';");
});

it('keeps hashed files for ever, others never without asking, and sends them compressed', async () => {
  const hashed = await get('/main-ABCD1234.js', { 'accept-encoding': 'br' });
  expect(hashed.body).toBe('brotli');
  expect(hashed.headers['content-encoding']).toBe('br');
  expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await get('/main-ABCD1234.js')).body).toBe('console');
  expect((await get('/favicon.svg')).headers['cache-control']).toBe('no-cache');
});

it('moves /en to /en/', async () => {
  const { statusCode, headers } = await get('/en');
  expect([statusCode, headers.location]).toEqual([308, '/en/']);
});

it.each([
  '/missing-ABCD1234.js',
  '/api',
  '/api/missing',
  '/index.html',
  '/en/index.html',
  '/..%2f..%2fetc%2fpasswd.txt',
  '/%2e%2e/%2e%2e/etc/passwd.txt',
  '/a%00.js',
])('has nothing at %s', async (url) => {
  const { statusCode, headers } = await get(url);
  expect(statusCode).toBe(404);
  expect(String(headers['cache-control'])).not.toContain('immutable');
});
