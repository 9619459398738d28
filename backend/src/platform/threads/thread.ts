import { DomainError, type ProblemContext, type ProblemKind } from '@satu/domain/problem';
import process from 'node:process';
import { Worker, type Transferable } from 'node:worker_threads';

/** Work that takes the processor for long, away from the thread that answers requests. */
export interface ThreadOptions {
  /** File of the tasks, which calls `serveTasks`. */
  readonly entry: URL;
  /** After this long a task is given up, and its thread with it. */
  readonly longestMs: number;
  /** Old-generation heap of the thread; buffers and WebAssembly lie outside of it. */
  readonly heapMb: number;
  /** How many tasks may wait; one more is told to come again. */
  readonly mostWaiting: number;
}

/** What a thread answers: the result, or the refusal. */
export type TaskAnswer =
  | { readonly result: unknown }
  | { readonly refusal: { kind: ProblemKind; code: string; context: ProblemContext } }
  | { readonly failure: string };

/** Thrown when a task was given up: it ran too long, or its thread ran out of memory. */
export class TaskGivenUp extends Error {
  override readonly name = 'TaskGivenUp';
}

const IDLE_MS = 20_000;

/** One thread, started when it is needed, that does one task after the other. */
export class Thread {
  private worker: Worker | null = null;
  private line: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly options: ThreadOptions) {}

  /**
   * Runs the named task with an input that can be cloned; `moved` buffers change hands.
   *
   * @throws DomainError as the task threw it, `try-again` when too many wait; TaskGivenUp.
   */
  async run<T>(task: string, input: unknown, moved: readonly Transferable[] = []): Promise<T> {
    if (this.waiting >= this.options.mostWaiting) throw new DomainError('try-again', 'try-again');
    this.waiting += 1;
    const turn = this.line.then(() => this.ask(task, input, moved));
    this.line = turn.catch(() => undefined);
    try {
      return (await turn) as T;
    } finally {
      this.waiting -= 1;
    }
  }

  async stop(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private async ask(task: string, input: unknown, moved: readonly Transferable[]) {
    clearTimeout(this.idle);
    const worker = (this.worker ??= this.open());
    const answer = await this.answerOf(worker, () => {
      worker.postMessage({ task, input }, [...moved]);
    });
    this.idle = setTimeout(() => void this.stop(), IDLE_MS).unref();
    return resultOf(answer);
  }

  /** The next message of the thread; one that ended or took too long is replaced for the next task. */
  private answerOf(worker: Worker, send: () => void): Promise<TaskAnswer> {
    return new Promise((resolve) => {
      const end = (given: TaskAnswer): void => {
        clearTimeout(tooLong);
        worker.off('message', end).off('error', broke).off('exit', left);
        resolve(given);
      };
      const giveUp = (why: string): void => {
        if (this.worker === worker) this.worker = null;
        end({ failure: why });
        void worker.terminate();
      };
      const broke = (error: unknown): void => {
        giveUp(error instanceof Error ? error.message : String(error));
      };
      const left = (): void => {
        giveUp('The thread ended.');
      };
      const tooLong = setTimeout(() => {
        giveUp(`Longer than ${this.options.longestMs} ms.`);
      }, this.options.longestMs);
      worker.on('message', end).on('error', broke).on('exit', left);
      send();
    });
  }

  private open(): Worker {
    const worker = new Worker(this.options.entry, {
      execArgv: importFlags(process.execArgv),
      resourceLimits: { maxOldGenerationSizeMb: this.options.heapMb },
    });
    worker.unref();
    return worker;
  }
}

/** The tasks' file beside the module that asks, compiled or not as that one is. */
export function beside(module: string, name: string): URL {
  return new URL(`${name}${module.endsWith('.ts') ? '.ts' : '.js'}`, module);
}

function resultOf(answer: TaskAnswer): unknown {
  if ('result' in answer) return answer.result;
  if ('failure' in answer) throw new TaskGivenUp(answer.failure);
  const { kind, code, context } = answer.refusal;
  throw new DomainError(kind, code, context);
}

/** Loaders go along into the thread; flags of the process itself may not. */
function importFlags(flags: readonly string[]): string[] {
  return flags.flatMap((flag, place) =>
    flag === '--import' ? [flag, flags[place + 1] ?? ''] : [],
  );
}
