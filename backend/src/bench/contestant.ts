import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Reply } from './calls.js';
import type { Recording, Statement } from './recording.js';
import { startFlags } from './start-flags.js';

/** Longer than any answer takes between two of its statements. */
const QUIET_MS = 500;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** What a process holds, in bytes. */
export interface Memory {
  readonly rss: number;
  readonly heap: number;
}

/** A server in a process of its own, at hand of the benchmark. */
export class Contestant {
  private readonly waiting = new Map<number, Waiting>();
  private calls = 0;
  private port = 0;

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (reply: Reply) => {
      const call = this.waiting.get(reply.id);
      this.waiting.delete(reply.id);
      if (reply.error === undefined) call?.resolve(reply.result);
      else call?.reject(new Error(reply.error));
    });
    child.on('exit', (code) => {
      for (const call of this.waiting.values()) call.reject(new Error(`The process left: ${code}`));
    });
  }

  /** Starts the product or its bare twin on a database. */
  static async start(kind: 'product' | 'bare', databaseUrl: string): Promise<Contestant> {
    const program = fileURLToPath(new URL(`./${kind}.js`, import.meta.url));
    const child = fork(program, [], {
      execArgv: ['--expose-gc', ...(kind === 'product' ? startFlags() : [])],
      // Keeps dates and buffers what they are.
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const contestant = new Contestant(child);
    contestant.port = await contestant.call<number>('start', databaseUrl);
    return contestant;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Waits until nothing is asked of the database: a load leaves requests behind that still run. */
  async becomeQuiet(): Promise<void> {
    const listen = (): Promise<Statement[]> => this.statementsOf(() => pause(QUIET_MS));
    while ((await listen()).length > 0);
  }

  /** The statements that the product sends to the database while the work is done. */
  async statementsOf(work: () => Promise<void>): Promise<Statement[]> {
    await this.call('record', true);
    await work();
    return this.call<Statement[]>('record', false);
  }

  /** Teaches the bare twin to answer as the product did. */
  async learn(recording: Recording): Promise<void> {
    await this.call('learn', recording);
  }

  async memory(collectFirst: boolean): Promise<Memory> {
    return this.call<Memory>('memory', collectFirst);
  }

  /** Waits until it is gone: its connections would otherwise end with the database. */
  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    await gone;
  }

  private call<Result>(name: string, argument: unknown): Promise<Result> {
    this.calls += 1;
    const id = this.calls;
    return new Promise<unknown>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.child.send({ id, name, argument });
    }) as Promise<Result>;
  }
}
