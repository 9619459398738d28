import { join } from 'node:path';
import type { Environment } from '../config/environment.js';
import { DiskFileStore } from './disk-file-store.js';
import type { FileStore } from './file-store.js';
import { S3FileStore } from './s3-file-store.js';

/** Where this process keeps files: in a bucket when it was told of one, else under its home. */
export function fileStoreOf({ home, s3 }: Environment): FileStore {
  return s3 ? new S3FileStore(s3) : new DiskFileStore(join(home, 'files'));
}
