import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ReadBlock } from '../../platform/documents/read-docx.js';
import { beside, Thread } from '../../platform/threads/thread.js';
import type { TextSheet } from './sheet-thread.js';

/** Reads sheets and documents in a thread of its own: a large one, or one that was made to hurt, stops nobody. */
@Injectable()
export class SheetReader implements OnApplicationShutdown {
  private readonly thread = new Thread({
    entry: beside(import.meta.url, './sheet-thread'),
    ...{ longestMs: 30_000, heapMb: 512, mostWaiting: 4 },
  });

  async read(bytes: Buffer): Promise<TextSheet> {
    return this.thread.run<TextSheet>('read', { bytes });
  }

  /** The words of a document, paragraph by paragraph. */
  async words(bytes: Buffer): Promise<ReadBlock[]> {
    return this.thread.run<ReadBlock[]>('words', { bytes });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread.stop();
  }
}
