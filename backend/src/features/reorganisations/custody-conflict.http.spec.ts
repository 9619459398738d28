import type { EditionView, EntryView } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { TestClient } from '../../testing/test-client.js';
import { Contest, NOON } from '../competitions/contest.fixture.js';

describe('who may judge an entry whose innovation comes into other hands', () => {
  let app: TestApp;
  let contest: Contest;
  let edition: EditionView;
  let entry: EntryView;

  beforeAll(async () => {
    app = await startApp({ now: NOON });
    contest = await Contest.in(app);
    edition = await contest.edition();
  });

  beforeEach(async () => {
    entry = await contest.entry(edition.id, 'disdik');
  });

  afterAll(async () => {
    await app.close();
  });

  /** Porong answers for the innovation from now on. */
  async function handOver(): Promise<void> {
    await app.sql('update innovation set custodian_agency_id = $2 where id = $1', [
      entry.innovationId,
      contest.agencyId('porong'),
    ]);
  }

  const stateOf = async (evaluator: TestClient) =>
    app.sql<{ state: string }>(
      'select state from entry_person where entry_id = $1 and person_id = $2',
      [entry.id, evaluator.personId],
    );

  it('is no longer somebody of the new custodian, although assigned before', async () => {
    const evaluator = await contest.evaluator('porong');
    expect((await contest.assign(entry, edition, evaluator)).status).toBe(201);
    await handOver();
    expect(await stateOf(evaluator)).toEqual([{ state: 'CONFLICT' }]);
  });

  it('is nobody who gets a post there later', async () => {
    await handOver();
    const evaluator = await contest.evaluator();
    expect((await contest.assign(entry, edition, evaluator)).status).toBe(201);
    await app.build.grant({
      personId: evaluator.personId ?? '',
      role: 'AGENCY_STAFF',
      regionId: app.world.regions.sidoarjo,
      agencyId: contest.agencyId('porong'),
    });
    expect(await stateOf(evaluator)).toEqual([{ state: 'CONFLICT' }]);
  });

  it('is still nobody of those who did the work', async () => {
    await handOver();
    const refused = await contest.assign(entry, edition, await contest.evaluator('disdik'));
    expect([refused.status, refused.body.code]).toEqual([409, 'conflict-of-interest']);
  });

  it('is anybody else', async () => {
    const evaluator = await contest.evaluator('bappeda');
    await contest.assign(entry, edition, evaluator);
    await handOver();
    expect(await stateOf(evaluator)).toEqual([{ state: 'ASSIGNED' }]);
  });

  it('follows a reorganisation as well', async () => {
    const evaluator = await contest.evaluator('inspektorat');
    await contest.assign(entry, edition, evaluator);
    const admin = await app.as({ role: 'REGION_ADMIN' });
    const performed = await admin.post('/api/reorganisations', {
      kind: 'CLOSE',
      effectiveOn: '2026-06-01',
      predecessorIds: [contest.agencyId('disdik')],
      successors: [{ agencyId: contest.agencyId('inspektorat') }],
    });
    expect(performed.status).toBe(201);
    expect(await stateOf(evaluator)).toEqual([{ state: 'CONFLICT' }]);
  });
});
