import process from 'node:process';
import { DataFolder } from './data-folder.js';
import { HEADING, lineOf, type Figure } from './figure.js';
import { readOptions, type Topic } from './options.js';
import { Stage } from './stage.js';
import { measureCompliance } from './topics/compliance.js';
import { measureDrafting } from './topics/drafting.js';
import { measureGrowth, measureList } from './topics/list.js';
import { measureMemory } from './topics/memory.js';
import { measurePortal } from './topics/portal.js';
import { measureRegionIndex } from './topics/region-index.js';
import { measureSimilar } from './topics/similar.js';
import { measureSearch } from './topics/search.js';
import { measureUploads } from './topics/uploads.js';

/** Topics that need the generated data. */
type DataTopic = Exclude<Topic, 'portal' | 'region-index'>;

const MEASURES: Readonly<Record<DataTopic, (stage: Stage) => Promise<Figure[]>>> = {
  list: measureList,
  growth: measureGrowth,
  compliance: measureCompliance,
  search: measureSearch,
  similar: measureSimilar,
  drafting: measureDrafting,
  memory: measureMemory,
  uploads: measureUploads,
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const options = readOptions(process.argv.slice(2));

/** Prints each figure as soon as it is there; one that fails doesn't stop the others. */
async function print(topic: Topic, measure: () => Figure[] | Promise<Figure[]>): Promise<void> {
  try {
    for (const figure of await measure()) say(lineOf(figure));
  } catch (error) {
    say(`${topic} | failed | | | | ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function printFromData(topics: readonly DataTopic[]): Promise<void> {
  const folder = await DataFolder.open(say);
  try {
    const stage = await Stage.set(folder, options, options.innovations);
    for (const topic of topics) await print(topic, () => MEASURES[topic](stage));
    await stage.close();
  } finally {
    await folder.close();
  }
}

const fromData = options.topics.filter((topic) => topic !== 'portal' && topic !== 'region-index');
say(HEADING);
if (fromData.length > 0) await printFromData(fromData);
if (options.topics.includes('region-index')) await print('region-index', measureRegionIndex);
if (options.topics.includes('portal')) await print('portal', measurePortal);
process.exit(0);
