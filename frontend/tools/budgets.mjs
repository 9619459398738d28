/**
 * Prints what a phone has to fetch, brotli: the shell (all initial files) and, for each lazy page, its own
 * code (everything it imports that the shell has not brought). Exit code 1 when one is over its budget.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

import { DIST, STATS } from './places.mjs';

const KB = 1000;
const SHELL = 110 * KB;
const PAGE = 35 * KB;

const { outputs } = JSON.parse(readFileSync(STATS, 'utf8'));
const page = readFileSync(join(DIST, 'index.html'), 'utf8');
const initial = [...page.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, name]) => name);

const shell = new Set(initial.flatMap((name) => [...closure(name)]));
const rows = [{ name: 'shell', size: sum(shell), limit: SHELL }];
for (const [file, { entryPoint }] of Object.entries(outputs)) {
  if (!entryPoint?.endsWith('.ts') || shell.has(file)) continue;
  const own = [...closure(file)].filter((one) => !shell.has(one));
  rows.push({ name: entryPoint.replace('src/app/', ''), size: sum(own), limit: PAGE });
}

rows.sort((one, other) => other.size - one.size);
for (const { name, size, limit } of rows) {
  const mark = size > limit ? 'OVER' : 'ok';
  console.log(
    `${(size / KB).toFixed(1).padStart(7)} kB of ${limit / KB}  ${mark.padEnd(4)}  ${name}`,
  );
}
const over = rows.filter(({ size, limit }) => size > limit);
console.log(over.length === 0 ? 'Every budget holds.' : `${over.length} over budget.`);
process.exitCode = over.length === 0 ? 0 : 1;

/** The file and all it imports at once. */
function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { path, kind } of outputs[file]?.imports ?? []) {
    if (kind === 'import-statement') closure(path, seen);
  }
  return seen;
}

function sum(files) {
  return [...files].reduce((total, file) => total + transferred(basename(file)), 0);
}

/** Files too small to shrink go out as they are. */
function transferred(name) {
  const path = join(DIST, name);
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
}
