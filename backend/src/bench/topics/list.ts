import { Contestant } from '../contestant.js';
import { throughput, type Figure } from '../figure.js';
import { alternate } from '../rounds.js';
import { repeating, Stage, type Reading } from '../stage.js';

const QUERY = '/api/innovations?status=ENDORSED&limit=25&total=true';

/** One region's list as its verifier works through it: filter, sort, total. */
export function listReading(stage: Stage, sort = '-updatedAt'): Reading {
  return { actor: stage.cast.verifier, path: `${QUERY}&sort=${sort}` };
}

/** The list against the bare twin. */
export async function measureList(stage: Stage): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const sort of ['-updatedAt', 'name']) {
    const reading = listReading(stage, sort);
    await stage.teach(reading);
    const requestsOf = repeating(reading);
    const bare = await stage.bare();
    const seen = await alternate(
      { product: { url: stage.product.url, requestsOf }, bare: { url: bare.url, requestsOf } },
      stage.options,
    );
    const name = `list of one region, sort=${sort}`;
    figures.push(throughput(name, seen.product.perSecond, seen.bare.perSecond, { least: 0.5 }));
  }
  return figures;
}

/** The list where there are ten times the regions, against the same list with a tenth. */
export async function measureGrowth(stage: Stage): Promise<Figure[]> {
  const { innovations } = stage.options;
  const tenth = await Stage.set(stage.folder, stage.options, innovations / 10);
  // Fresh like the other: a process that has served for minutes is better compiled.
  const all = await Contestant.start('product', stage.databaseUrl);
  try {
    const seen = await alternate(
      {
        all: { url: all.url, requestsOf: repeating(listReading(stage)) },
        tenth: { url: tenth.product.url, requestsOf: repeating(listReading(tenth)) },
      },
      stage.options,
    );
    const name = `list at ${innovations} against ${innovations / 10} rows`;
    return [throughput(name, seen.all.perSecond, seen.tenth.perSecond, { least: 0.8 })];
  } finally {
    await all.stop();
    await tenth.close();
  }
}
