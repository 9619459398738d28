import process from 'node:process';

/** A question from the benchmark to one of its processes, and what comes back. */
export interface Call {
  readonly id: number;
  readonly name: string;
  readonly argument: unknown;
}

export interface Reply {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

export type Handlers = Readonly<Record<string, (argument: never) => unknown>>;

/** Answers the calls of the process that started this one; ends with it. */
export function answerCalls(handlers: Handlers): void {
  process.on('message', (call: Call) => {
    void answer(handlers, call).then((reply) => process.send?.(reply));
  });
  process.on('disconnect', () => process.exit(0));
}

async function answer(handlers: Handlers, { id, name, argument }: Call): Promise<Reply> {
  try {
    return { id, result: await handlers[name]?.(argument as never) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
