import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { allowedRequests, type FuzzedRequest, written } from './draft.fixture.js';
import { type Actor, DemoRegion } from './demo-region.fixture.js';
import { Judge } from './judge.fixture.js';
import { spoiltRequests } from './mutations.fixture.js';
import { type Operation, OPERATIONS } from './operations.fixture.js';
import { Values } from './values.fixture.js';

/** Requests of each kind for each operation and role that may use it; more of them look deeper. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 5);
/** A failure prints the seed: with it the same requests are sent again. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_260_615);

let region: DemoRegion;
let judge: Judge;

beforeAll(async () => {
  region = await DemoRegion.open();
  judge = new Judge(region);
  await judge.begin();
});
afterAll(() => region.close());

describe('whatever is sent is answered as described, and a refusal changes nothing', () => {
  it.each(
    OPERATIONS.map((operation) => [`${operation.method} ${operation.path}`, operation] as const),
  )(
    '%s',
    async (door, operation) => {
      const allowed = allowedRequests(operation, new Values(region.ids));
      for (const actor of region.cast) {
        for (const drafts of [allowed, spoiltRequests(allowed)]) {
          const client = await region.client(actor);
          await holds(
            `${door} as ${actor.name}`,
            // Whom the door is shut to meets the same refusal again and again.
            mayEnter(actor, operation) ? RUNS : 1,
            fc.asyncProperty(drafts.map(written), async (request) => {
              await judge.send(client, request);
            }),
          );
        }
      }
    },
    60_000 * Math.max(1, RUNS),
  );
});

describe('what no door is made for is refused', () => {
  const paths = fc.oneof(
    fc.constantFrom(...OPERATIONS.map(({ path }) => path)),
    fc.webPath().map((path) => `/api${path}`),
    fc.constantFrom(
      '/api',
      '/api/',
      '/api//',
      '/api/%',
      '/api/%00',
      '/api/Innovations',
      '/api/innovations/',
      '/api/session/x',
    ),
  );
  const methods = fc.constantFrom(
    'GET',
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
    'TRACE',
    'PROPFIND',
  );

  it('routes and methods that nobody knows', async () => {
    const known = new Set(OPERATIONS.map(({ method, path }) => `${method} ${path}`));
    for (const actor of region.cast) {
      const client = await region.client(actor);
      const requests = fc
        .record({ method: methods, url: paths, body: fc.constantFrom(undefined, '{}', '{') })
        .filter(({ method, url }) => !known.has(`${method} ${url}`))
        .map((parts) => ({ ...parts, headers: {}, subject: undefined }));
      await holds(
        `Unknown doors as ${actor.name}`,
        RUNS * 2,
        fc.asyncProperty(requests, async (request) => {
          const { status } = await judge.send(client, request);
          if (status < 400 && request.method !== 'OPTIONS') throw new Error(`Answered ${status}`);
        }),
      );
    }
  });

  it('5 MB, at each door that takes a body', async () => {
    const client = await region.client(
      region.cast.find(({ name }) => name.startsWith('REGION_ADMIN admin'))!,
    );
    const huge = JSON.stringify({ name: 'x'.repeat(5_000_000) });
    for (const { method, path } of OPERATIONS.filter(({ body }) => body)) {
      const url = path.replaceAll(/\{\w+\}/g, region.ids.any[0]!);
      const answer = await judge.send(client, {
        method,
        url,
        headers: {},
        body: huge,
        subject: undefined,
      });
      expect([answer.status, answer.body.code]).toEqual([413, 'body-too-large']);
    }
  });
});

it('was not in vain: each kind of answer was met', () => {
  const met = [200, 201, 204, 400, 401, 403, 404, 409, 412, 415, 422, 428];
  expect(met.filter((status) => !judge.answers.has(status))).toEqual([]);
});

function mayEnter({ permissions }: Actor, { permissions: asked }: Operation): boolean {
  return asked.length === 0 || asked.some((permission) => permissions.includes(permission));
}

/** Each door and actor has requests of its own, that don't depend on what ran before. */
async function holds(
  story: string,
  numRuns: number,
  property: fc.IAsyncProperty<[FuzzedRequest]>,
): Promise<void> {
  const seed = SEED ^ createHash('sha256').update(story).digest().readInt32BE(0);
  const run = await fc.check(property, { numRuns, seed });
  if (!run.failed) return;
  throw new Error(
    `${story}: ${String(run.errorInstance)}\nFUZZ_SEED=${SEED} FUZZ_RUNS=${RUNS}, path ${String(run.counterexamplePath)}\n` +
      `Smallest request: ${JSON.stringify(run.counterexample?.[0], null, 1).slice(0, 4_000)}`,
  );
}
