import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import { LOG, type Log } from '../log/log.js';
import { beside, TaskGivenUp, Thread } from '../threads/thread.js';

const LONGEST_MS = 20_000;
const HEAP_MB = 256;
const MOST_WAITING = 50;

/** The thread that prints and writes; what fails in it is told to the log, not to the reader. */
@Injectable()
export class DocumentThread implements OnModuleDestroy {
  private readonly thread = new Thread({
    entry: beside(import.meta.url, './document-tasks'),
    longestMs: LONGEST_MS,
    heapMb: HEAP_MB,
    mostWaiting: MOST_WAITING,
  });

  constructor(@Inject(LOG) private readonly log: Log | null) {}

  /** @throws DomainError `try-again` while too many wait, `document-not-made` where the task fails. */
  async run<T>(task: 'print' | 'build', input: object): Promise<T> {
    try {
      return await this.thread.run<T>(task, input);
    } catch (error) {
      if (!(error instanceof TaskGivenUp)) throw error;
      this.log?.error({ err: error, task }, 'document not made');
      throw new DomainError('internal', 'document-not-made');
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread.stop();
  }
}
