import type { Request } from 'autocannon';
import { percent, type Figure } from '../figure.js';
import { load, type RequestsOf } from '../load.js';
import type { Stage } from '../stage.js';
import { COMMON_WORD } from '../vocabulary.js';
import { complianceReadings } from './compliance.js';
import { drafting } from './drafting.js';
import { listReading } from './list.js';
import { searchReading } from './search.js';

const MB = 1_000_000;
const MOST_RSS = 300 * MB;
const MOST_GROWTH = 1.05;
const SECONDS_OF_RUN = 10;

/** Everything that is measured, mixed. */
function everything(stage: Stage): RequestsOf {
  const readings = [
    listReading(stage),
    searchReading(stage, COMMON_WORD),
    ...Object.values(complianceReadings(stage)),
  ];
  const write = drafting(stage.cast.writers);
  return (connection) => [
    ...write(connection),
    ...readings.map(({ actor, path }): Request => ({
      method: 'GET',
      path,
      headers: actor.headers,
    })),
  ];
}

/** What the process holds after three runs, and whether it holds on to more with each. */
export async function measureMemory(stage: Stage): Promise<Figure[]> {
  const requestsOf = everything(stage);
  const after = [];
  for (let run = 1; run <= 3; run += 1) {
    await load(stage.product.url, requestsOf, SECONDS_OF_RUN);
    after.push({
      busy: await stage.product.memory(false),
      collected: await stage.product.memory(true),
    });
  }
  const [, second, third] = after;
  if (!second || !third) return [];
  const held = third.busy.rss;
  const rss: Figure = {
    name: 'memory after the run (RSS)',
    product: megabytes(held),
    bare: '-',
    ratio: percent(held / MOST_RSS),
    bar: `at most ${megabytes(MOST_RSS)}`,
    holds: held <= MOST_RSS,
  };
  const growth = (what: 'rss' | 'heap', name: string): Figure => {
    const [before, now] = [second.collected[what], third.collected[what]];
    return {
      name,
      product: megabytes(now),
      bare: `${megabytes(before)} (run 2)`,
      ratio: percent(now / before),
      bar: `at most ${percent(MOST_GROWTH)}`,
      holds: now / before <= MOST_GROWTH,
    };
  };
  return [
    rss,
    growth('rss', 'RSS from run 2 to run 3, collected'),
    growth('heap', 'heap from run 2 to run 3, collected'),
  ];
}

function megabytes(bytes: number): string {
  return `${(bytes / MB).toFixed(1)} MB`;
}
