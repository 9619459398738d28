import { Injectable } from '@nestjs/common';

/** Rows done of an import under way. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * How far imports under way in this process have come. They lie in one transaction, which nobody else
 * can look into; another process knows nothing of them and says so.
 */
@Injectable()
export class ImportProgress {
  private readonly running = new Map<string, Progress>();

  of(id: string): Progress | null {
    return this.running.get(id) ?? null;
  }

  /** Runs the work, which says how many rows more it has done. */
  async during(
    id: string,
    total: number,
    work: (more: (count: number) => void) => Promise<void>,
  ): Promise<void> {
    let done = 0;
    this.running.set(id, { done, total });
    try {
      await work((count) => {
        done += count;
        this.running.set(id, { done, total });
      });
    } finally {
      this.running.delete(id);
    }
  }
}
