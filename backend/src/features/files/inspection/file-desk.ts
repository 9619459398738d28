import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import { beside, TaskGivenUp, Thread } from '../../../platform/threads/thread.js';
import { type FileFacts, unsupported } from './file-facts.js';
import type { Masking } from './masked-copy.js';

const ENTRY = beside(import.meta.url, './file-tasks');

/**
 * Where files are opened: away from the thread that answers, one at a time, with an end to each. A
 * file that brings its thread down is refused as unsafe; the next one gets a new thread.
 */
@Injectable()
export class FileDesk implements OnModuleDestroy {
  private readonly looking = new Thread({
    ...{ entry: ENTRY, longestMs: 45_000, heapMb: 256, mostWaiting: 50 },
  });
  private readonly drawing = new Thread({
    ...{ entry: ENTRY, longestMs: 20_000, heapMb: 256, mostWaiting: 100 },
  });

  /** What a local file is; pictures are drawn anew into the folder. */
  async inspect(path: string, folder: string): Promise<FileFacts> {
    return this.looking
      .run<FileFacts>('inspect', { path, folder })
      .catch(refusing(() => unsupported('UNSAFE_CONTENT')));
  }

  /** One page as WebP, counted from 1. */
  async page(path: string, mime: string, page: number): Promise<Uint8Array> {
    return this.drawing
      .run<Uint8Array>('page', { path, mime, page })
      .catch(refusing(() => new DomainError('not-found', 'no-preview')));
  }

  /** Writes the copy with blackened boxes to the target. */
  async mask(masking: Masking): Promise<void> {
    await this.looking
      .run('mask', masking)
      .catch(refusing(() => new DomainError('unprocessable', 'cannot-mask')));
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.looking.stop(), this.drawing.stop()]);
  }
}

function refusing(instead: () => DomainError): (error: unknown) => never {
  return (error) => {
    throw error instanceof TaskGivenUp ? instead() : error;
  };
}
