import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HOSTILE_FILES } from '../../testing/hostile/hostile-files.js';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { addFile, draftOf, listOf, NOON, refusal } from './evidence.fixture.js';

let app: TestApp;
let staff: TestClient;
let draft: string;
beforeAll(async () => {
  app = await startApp({ now: NOON });
  staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
  draft = await draftOf(staff);
});
afterAll(() => app.close());

const refused = HOSTILE_FILES.filter(({ verdict }) => verdict !== 'INERT');
const inert = HOSTILE_FILES.filter(({ verdict }) => verdict === 'INERT');

it('refuses what was made to hurt, says why, and keeps nothing of it', async () => {
  const said: unknown[] = [];
  for (const { what, name, make } of refused) {
    const answer = await addFile(staff, draft, { name, content: await make() });
    said.push([what, ...refusal(answer).slice(answer.status === 415 ? 2 : 1)]);
  }
  expect(said).toEqual(refused.map(({ what, verdict }) => [what, verdict]));
  expect((await listOf(staff, draft)).items).toEqual([]);
  expect(await app.sql('select id from stored_file')).toEqual([]);
  expect(await app.sql('select id from evidence')).toEqual([]);
  for (const folder of ['files', 'scratch']) {
    expect(await readdir(join(app.home, folder)).catch(() => [])).toEqual([]);
  }
}, 60_000);

it('hands out what it takes so that it does nothing, under a name of its own', async () => {
  for (const { name, make, what } of inert) {
    const { body, status } = await addFile(staff, draft, { name, content: await make() });
    expect([what, status]).toEqual([what, 201]);
    expect(body.title).not.toMatch(/[\p{Cc}\p{Cf}"/\\]|\.\./u);
    expect(body.title.length).toBeLessThanOrEqual(200);
    const given = await staff.get(`/api/evidence/${body.id}/content`);
    expect(given.headers['content-security-policy']).toBe(
      "sandbox; default-src 'none'; frame-ancestors 'none'",
    );
    expect(given.headers['x-content-type-options']).toBe('nosniff');
    expect(given.headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(given.headers['content-disposition']).toMatch(
      /^attachment; filename="[a-z0-9-]{1,80}\.(pdf|png)"$/,
    );
    expect(given.headers['x-jahat']).toBeUndefined();
    if (given.headers['content-type'] === 'image/png') {
      expect(given.bytes.includes('<script>')).toBe(false);
    }
  }
  expect(await readdir(join(app.home, 'scratch'))).toEqual([]);
}, 60_000);
