import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import {
  act,
  actUpon,
  type Body,
  District,
  done,
  NOON,
  pointerOf,
  QUICK,
  read,
  refusal,
  write,
} from './district.fixture.js';

let app: TestApp;
let district: District;
let staff: TestClient;
let head: TestClient;
let verifier: TestClient;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  district = await District.in(app);
  staff = await district.staff();
  head = await district.head();
  verifier = await app.as({ role: 'VERIFIER', programme: 'IID' });
});
afterAll(() => app.close());

const FIRST = 'Antrean Tanpa Berdiri';

/** Returned by the head, then rewritten: revision 1 says something else than the draft does now. */
async function rewritten(): Promise<Body> {
  const { id } = await district.submitted(staff, { name: FIRST });
  const returned = done(await act(head, id, 'return', { note: 'Perjelas.' }));
  const content = { problem: 'Tulisan baru.', officialPhone: '0812345678' };
  return done(await write(staff, returned, { name: 'Judul Baru', sdgs: [3], content }));
}

describe('withdrawing', () => {
  it('freezes the text as it stood, also that of the working copy which ends with it', async () => {
    await district.endorsed(staff, head, { name: 'Yang Tetap Berlaku' });
    const { id } = await district.verified(staff, head, verifier);
    const copy = done(await act(staff, id, 'revision'));
    done(await write(staff, copy, { name: 'Judul yang Tidak Jadi' }));
    const withdrawn = done(await act(head, id, 'withdrawal', { reason: 'Digabung.' }));
    const frozen = async (ofId: string) =>
      app.sql(
        'select act, number, name from innovation_revision where innovation_id = $1 order by number desc limit 1',
        [ofId],
      );
    expect(await frozen(id)).toEqual([
      { act: 'withdrawal', number: withdrawn.revisionCount, name: FIRST },
    ]);
    expect(await frozen(copy.id)).toMatchObject([
      { act: 'withdrawal', name: 'Judul yang Tidak Jadi' },
    ]);
  });
});

describe('taking an earlier revision up again', () => {
  it('writes it into what was returned, and keeps what it overwrote', async () => {
    const before = await rewritten();
    const restored = await actUpon(staff, before, 'restoration', { revision: 1 });
    expect(restored.status).toBe(200);
    expect(restored.body).toMatchObject({
      id: before.id,
      status: 'RETURNED',
      name: FIRST,
      sdgs: [],
      revisionCount: before.revisionCount,
      version: before.version + 1,
    });
    expect(restored.body.content).toEqual(QUICK.content);
    const changes = await app.sql<{ pointer: string }>(
      'select pointer from innovation_field_change where innovation_id = $1 and version = $2 order by 1',
      [before.id, before.version + 1],
    );
    expect(changes.map(({ pointer }) => pointer)).toEqual([
      '/content/officialPhone',
      '/content/problem',
      '/name',
      '/sdgs',
    ]);
    // The frozen ones stay as they were; sent again, it is a new one.
    const sent = done(await act(staff, before.id, 'submission', {}));
    expect(sent.revisionCount).toBe(before.revisionCount + 1);
  });

  it('writes it into a working copy of what is in force, which goes on counting', async () => {
    const { id } = await district.verified(staff, head, verifier, { name: FIRST });
    const copy = done(await act(staff, id, 'revision'));
    done(await write(staff, copy, { name: 'Nama Kedua' }));
    for (const [by, name, body] of [
      [staff, 'submission', {}],
      [head, 'endorsement', undefined],
    ] as const) {
      done(await act(by, copy.id, name, body));
    }
    const five = (await read(verifier, id)).body.criteria.map(({ key }) => ({
      key,
      met: true,
      note: null,
    }));
    done(await act(verifier, copy.id, 'verification', { criteria: five }));
    expect((await read(staff, id)).body.name).toBe('Nama Kedua');

    const restored = done(await act(staff, id, 'restoration', { revision: 1 }));
    expect(restored).toMatchObject({ copyOfId: id, status: 'DRAFT', name: FIRST });
    expect((await read(staff, id)).body).toMatchObject({
      name: 'Nama Kedua',
      status: 'VERIFIED',
      inForce: 'VERIFIED',
      workingCopyId: restored.id,
    });
    expect(refusal(await act(staff, id, 'restoration', { revision: 1 }))).toEqual([
      409,
      'working-copy-exists',
    ]);
  });

  it('is refused upon a version that has gone, for what lies with others, and for what is none', async () => {
    const before = await rewritten();
    const stale = { ...before, version: before.version - 1 };
    const late = await actUpon(staff, stale, 'restoration', { revision: 1 });
    expect(refusal(late)).toEqual([412, 'stale-version']);
    const none = await act(staff, before.id, 'restoration', { revision: 99 });
    expect([...refusal(none), pointerOf(none)]).toEqual([400, 'validation-failed', '/revision']);
    const colleague = await district.staff('disdik');
    expect((await act(colleague, before.id, 'restoration', { revision: 1 })).status).toBe(404);
    expect((await act(verifier, before.id, 'restoration', { revision: 1 })).status).toBe(403);
    done(await act(staff, before.id, 'submission', {}));
    expect(refusal(await act(staff, before.id, 'restoration', { revision: 1 }))).toEqual([
      409,
      'invalid-transition',
    ]);
  });
});
