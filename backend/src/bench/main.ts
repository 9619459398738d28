import process from 'node:process';
import { DataFolder } from './data-folder.js';
import { readOptions } from './options.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const options = readOptions(process.argv.slice(2));
const folder = await DataFolder.open(say);
try {
  await folder.data(options.innovations / 10);
  await folder.data(options.innovations);
} finally {
  await folder.close();
}
