/** Writes a brotli twin beside every file that shrinks by it, so that the server never compresses on the way. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const WORTH_IT = new Set(['.js', '.css', '.svg', '.json', '.txt', '.webmanifest']);
const ROOT = new URL('../dist/', import.meta.url).pathname;

const files = await readdir(ROOT, { recursive: true, withFileTypes: true });
for (const file of files) {
  // Pages are left out: each answer carries its own nonce.
  if (!file.isFile() || !WORTH_IT.has(extname(file.name))) continue;
  const path = join(file.parentPath, file.name);
  const text = await readFile(path);
  const small = await compress(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  });
  if (small.length < text.length) await writeFile(`${path}.br`, small);
}
