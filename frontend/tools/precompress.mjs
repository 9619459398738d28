/**
 * Last step of the build: a brotli twin beside every file that shrinks by it, so that the server never
 * compresses on the way, and the build's statistics out of the folder that is served.
 */
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

import { DIST, STATS } from './places.mjs';

const compress = promisify(brotliCompress);
const WORTH_IT = new Set(['.js', '.css', '.svg', '.json', '.txt', '.webmanifest']);

await mkdir(dirname(STATS), { recursive: true });
await rename(join(DIST, 'browser-stats.json'), STATS);

for (const file of await readdir(DIST, { recursive: true, withFileTypes: true })) {
  // Pages are left out: each answer carries its own nonce.
  if (!file.isFile() || !WORTH_IT.has(extname(file.name))) continue;
  const path = join(file.parentPath, file.name);
  const text = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  const small = await compress(text, { params });
  if (small.length < text.length) await writeFile(`${path}.br`, small);
}
