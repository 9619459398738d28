import { DomainError } from '@satu/domain/problem';
import { parentPort, type Transferable } from 'node:worker_threads';
import type { TaskAnswer } from './thread.js';

/** A task takes what can be cloned and answers the same. */
export type Task = (input: never) => Promise<unknown>;

/** Called once by the file of a thread: does what it is asked, one task after the other. */
export function serveTasks(tasks: Readonly<Record<string, Task>>): void {
  parentPort?.on('message', ({ task, input }: { task: string; input: never }) => {
    void perform(tasks[task], input).then((answer) => {
      parentPort?.postMessage(answer, buffersOf(answer));
    });
  });
}

async function perform(task: Task | undefined, input: never): Promise<TaskAnswer> {
  if (!task) return { failure: 'no such task' };
  try {
    return { result: await task(input) };
  } catch (error) {
    if (error instanceof DomainError) {
      const { kind, code, context } = error;
      return { refusal: { kind, code, context } };
    }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Bytes that a task answers are handed over instead of copied. */
function buffersOf(answer: TaskAnswer): Transferable[] {
  if (!('result' in answer) || !(answer.result instanceof Uint8Array)) return [];
  const { buffer, byteLength } = answer.result;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
