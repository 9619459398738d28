import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { allowedRequests, written } from './draft.fixture.js';
import { DemoRegion } from './demo-region.fixture.js';
import { Judge } from './judge.fixture.js';
import { spoiltRequests } from './mutations.fixture.js';
import { OPERATIONS } from './operations.fixture.js';
import { Values } from './values.fixture.js';

/** Requests of each kind for each operation and role; more of them look deeper. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 2);
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
  it.each(OPERATIONS.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
    '%s',
    async (door, operation) => {
      const allowed = allowedRequests(operation, new Values(region.ids));
      for (const actor of region.cast) {
        for (const drafts of [allowed, spoiltRequests(allowed)]) {
          const client = await region.client(actor);
          await fc.assert(
            fc.asyncProperty(drafts.map(written), async (request) => {
              await judge.send(client, request);
            }),
            reproducible(`${door} as ${actor.name}`),
          );
        }
      }
    },
  );
});

/** Each door and actor has requests of its own, that don't depend on what ran before. */
function reproducible(story: string) {
  const seed = SEED ^ createHash('sha256').update(story).digest().readInt32BE(0);
  return {
    numRuns: RUNS,
    seed,
    endOnFailure: false,
    reporter: (run: fc.RunDetails<[unknown]>) => {
      if (!run.failed) return;
      throw new Error(`${story} (FUZZ_SEED=${SEED} FUZZ_RUNS=${RUNS})\n${fc.defaultReportMessage(run) ?? ''}`);
    },
  };
}
