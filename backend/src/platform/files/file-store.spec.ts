import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { DiskFileStore } from './disk-file-store.js';
import { FileMissingError, type FileStore } from './file-store.js';
import { S3Double } from './s3-double.fixture.js';
import { S3FileStore } from './s3-file-store.js';
import { fingerprintOf } from './scratch.js';

let folder: string;
let bucket: S3Double;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satu-files-'));
  bucket = await S3Double.start();
});
afterAll(async () => {
  await bucket.stop();
  await rm(folder, { recursive: true });
});

async function fileOf(content: Buffer) {
  const path = join(folder, 'incoming');
  await writeFile(path, content);
  return { path, ...(await fingerprintOf(path)) };
}

const s3 = () =>
  new S3FileStore({
    endpoint: bucket.endpoint,
    bucket: 'inovasi',
    accessKey: 'key',
    secretKey: 'secret',
    region: 'us-east-1',
  });
const kinds: [string, () => FileStore][] = [
  ['disk', () => new DiskFileStore(join(folder, 'files'))],
  ['S3', s3],
];

describe.each(kinds)('files on %s', (_, make) => {
  it('come back as they went in, whole and in parts, also when they are large', async () => {
    const store = make();
    // Two parts of a multipart upload.
    const content = randomBytes(6_000_000);
    const { path, sha256, bytes } = await fileOf(content);
    expect(bytes).toBe(content.length);
    await store.keep(sha256, path);
    expect(Buffer.compare(await buffer(await store.read(sha256)), content)).toBe(0);
    const part = await buffer(await store.read(sha256, { start: 10, end: 19 }));
    expect(part).toEqual(content.subarray(10, 20));
  });

  it('are kept once, and let go when they are forgotten', async () => {
    const store = make();
    const { path, sha256 } = await fileOf(randomBytes(1000));
    expect(await store.has(sha256)).toBe(false);
    await store.keep(sha256, path);
    await store.keep(sha256, '/nowhere');
    expect(await store.has(sha256)).toBe(true);
    await store.forget(sha256);
    await store.forget(sha256);
    expect(await store.has(sha256)).toBe(false);
    await expect(store.read(sha256)).rejects.toThrow(FileMissingError);
  });
});

it('says that a bucket is full, as a disk does', async () => {
  const { path, sha256 } = await fileOf(randomBytes(1000));
  bucket.isFull = true;
  await expect(s3().keep(sha256, path)).rejects.toMatchObject({ code: 'storage-full' });
  bucket.isFull = false;
  expect(await s3().has(sha256)).toBe(false);
});

it('lies in folders of the first digits, and leaves nothing half', async () => {
  const store = new DiskFileStore(join(folder, 'tidy'));
  const { path, sha256 } = await fileOf(Buffer.from('isi'));
  await store.keep(sha256, path);
  const place = join(folder, 'tidy', sha256.slice(0, 2), sha256.slice(2, 4));
  await expect(store.keep('0'.repeat(64), '/nowhere')).rejects.toThrow('ENOENT');
  expect(await readdir(place)).toEqual([sha256]);
  expect(await readdir(join(folder, 'tidy', '00', '00'))).toEqual([]);
  await expect(store.read('../../etc/passwd')).rejects.toThrow();
});
