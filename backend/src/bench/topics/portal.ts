import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Figure } from '../figure.js';

const TOOL = fileURLToPath(new URL('../../../../frontend/tools/budgets.mjs', import.meta.url));
const LINE = /^\s*([\d.]+) kB of (\d+)\s+(ok|OVER)\s+(.+)$/;

/** What a phone has to fetch for the shell and for each page, as the portal's own tool says. */
export function measurePortal(): Figure[] {
  const { stdout } = spawnSync(process.execPath, [TOOL], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const [, size, limit, , name] = LINE.exec(line) ?? [];
    if (size === undefined || limit === undefined || name === undefined) return [];
    return {
      name: `portal ${name}`,
      product: `${size} kB`,
      bare: '-',
      ratio: `${((100 * Number(size)) / Number(limit)).toFixed(0)} %`,
      bar: `at most ${limit} kB`,
      holds: Number(size) <= Number(limit),
    };
  });
}
