import { castOf, type Actor, type Cast } from './cast.js';
import { Contestant } from './contestant.js';
import type { DataFolder } from './data-folder.js';
import type { RequestsOf } from './load.js';
import type { Options } from './options.js';
import type { Recording } from './recording.js';

/** A request that may be repeated as it is. */
export interface Reading {
  readonly actor: Actor;
  readonly path: string;
}

/** What the figures are taken from: the data, the product on it, and its bare twin. */
export class Stage {
  private twin: Contestant | null = null;

  private constructor(
    readonly options: Options,
    readonly folder: DataFolder,
    readonly databaseUrl: string,
    readonly cast: Cast,
    readonly product: Contestant,
  ) {}

  /** The product alone on a fresh copy of so much data. */
  static async set(folder: DataFolder, options: Options, innovations: number): Promise<Stage> {
    const url = await folder.copyOf(innovations);
    const cast = await castOf(url);
    return new Stage(options, folder, url, cast, await Contestant.start('product', url));
  }

  async bare(): Promise<Contestant> {
    this.twin ??= await Contestant.start('bare', this.databaseUrl);
    return this.twin;
  }

  /** Both answer the reading: the twin learns it from the product. */
  async teach({ actor, path }: Reading): Promise<void> {
    await this.teachOne({ actor, path, method: 'GET' });
  }

  /** Sends one request to the product and teaches the twin what it took; answers the body. */
  async teachOne(request: {
    actor: Actor;
    path: string;
    method: 'GET' | 'POST';
    body?: unknown;
  }): Promise<unknown> {
    const { actor, path, method, body } = request;
    const content =
      body === undefined
        ? { headers: actor.headers }
        : {
            headers: { ...actor.headers, 'content-type': 'application/json' },
            body: JSON.stringify(body),
          };
    // Notes now that the session is in use, so that the recording doesn't.
    await fetch(`${this.product.url}/api/session`, { headers: actor.headers });
    await this.product.becomeQuiet();
    const startedAt = Date.now();
    let seen = { status: 0, answer: null as unknown };
    const statements = await this.product.statementsOf(async () => {
      const response = await fetch(this.product.url + path, { method, ...content });
      seen = { status: response.status, answer: await response.json() };
    });
    if (seen.status >= 300) throw new Error(`${path}: ${JSON.stringify(seen.answer)}`);
    const { personId, agencyId } = actor;
    const recording: Recording = {
      ...{ method, path, personId, agencyId, startedAt },
      ...seen,
      statements,
    };
    await (await this.bare()).learn(recording);
    return seen.answer;
  }

  async close(): Promise<void> {
    await this.product.stop();
    await this.twin?.stop();
  }
}

/** The same reading again and again, on every connection. */
export function repeating({ actor, path }: Reading): RequestsOf {
  return () => [{ method: 'GET', path, headers: actor.headers }];
}
