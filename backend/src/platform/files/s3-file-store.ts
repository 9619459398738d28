import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import type { S3Settings } from '../config/storage-settings.js';
import { FileMissingError, FileStore, type ByteRange } from './file-store.js';
import { asRoomError } from './room-error.js';

const NOT_THERE = new Set(['NoSuchKey', 'NotFound']);
/** What servers of this protocol answer when a bucket or a disk is full. */
const NO_ROOM = new Set(['QuotaExceeded', 'XMinioStorageFull', 'InsufficientCapacity']);

/** Files in a bucket that speaks S3, under `files/ab/cd/abcd…`. */
export class S3FileStore extends FileStore {
  private opened: Promise<S3Client> | undefined;

  constructor(private readonly settings: S3Settings) {
    super();
  }

  /** In parts, so that memory holds one of them and not the file. */
  async keep(sha256: string, path: string): Promise<void> {
    if (await this.has(sha256)) return;
    const { Upload } = await import('@aws-sdk/lib-storage');
    const body = createReadStream(path);
    const params = { ...this.place(sha256), Body: body, ContentType: 'application/octet-stream' };
    try {
      await new Upload({ client: await this.client(), params, queueSize: 1 }).done();
    } catch (error) {
      throw NO_ROOM.has(nameOf(error)) ? asRoomError(full()) : error;
    } finally {
      body.destroy();
    }
  }

  async read(sha256: string, range?: ByteRange): Promise<Readable> {
    const { GetObjectCommand } = await import('@aws-sdk/client-s3');
    const part = range ? { Range: `bytes=${range.start}-${range.end}` } : {};
    try {
      const found = await (
        await this.client()
      ).send(new GetObjectCommand({ ...this.place(sha256), ...part }));
      if (found.Body instanceof Readable) return found.Body;
    } catch (error) {
      if (!NOT_THERE.has(nameOf(error))) throw error;
    }
    throw new FileMissingError(sha256);
  }

  async has(sha256: string): Promise<boolean> {
    const { HeadObjectCommand } = await import('@aws-sdk/client-s3');
    try {
      await (await this.client()).send(new HeadObjectCommand(this.place(sha256)));
      return true;
    } catch (error) {
      if (NOT_THERE.has(nameOf(error))) return false;
      throw error;
    }
  }

  async forget(sha256: string): Promise<void> {
    const { DeleteObjectCommand } = await import('@aws-sdk/client-s3');
    await (await this.client()).send(new DeleteObjectCommand(this.place(sha256)));
  }

  private place(sha256: string): { Bucket: string; Key: string } {
    const Key = `files/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
    return { Bucket: this.settings.bucket, Key };
  }

  /** Loaded when the first file comes: who keeps files on disk never pays for the library. */
  private client(): Promise<S3Client> {
    this.opened ??= import('@aws-sdk/client-s3').then(({ S3Client }) => {
      const { endpoint, region, accessKey, secretKey } = this.settings;
      return new S3Client({
        endpoint: endpoint.href,
        region,
        credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
        // Servers outside Amazon know a bucket by its path, and few know the newer checksums.
        forcePathStyle: true,
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
      });
    });
    return this.opened;
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

function full(): Error {
  return Object.assign(new Error('The bucket is full.'), { code: 'ENOSPC' });
}
