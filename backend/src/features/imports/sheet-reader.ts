import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { beside, Thread } from '../../platform/threads/thread.js';
import type { TextSheet } from './sheet-thread.js';

/** Reads sheets in a thread of its own: a large one, or one that was made to hurt, stops nobody. */
@Injectable()
export class SheetReader implements OnApplicationShutdown {
  private readonly thread = new Thread({
    entry: beside(import.meta.url, './sheet-thread'),
    ...{ longestMs: 30_000, heapMb: 512, mostWaiting: 4 },
  });

  async read(bytes: Buffer): Promise<TextSheet> {
    return this.thread.run<TextSheet>('read', { bytes });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread.stop();
  }
}
