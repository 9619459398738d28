import pg from 'pg';
import { v7 as uuid, validate, version } from 'uuid';
import type { Recording, Statement } from './recording.js';

/** Who asks, as the session look-up says. */
export interface Asker {
  readonly personId: string;
  readonly agencyId: string | null;
}

/** Asks the database again what the product asked, for another person and with ids of its own. */
export class Replay {
  private readonly swaps = new Map<string, string>();

  constructor(
    private readonly pool: pg.Pool,
    private readonly recording: Recording,
  ) {}

  /** All statements but the session look-up, in order; those of a transaction on one connection. */
  async run(asker: Asker, subjectId: string | undefined): Promise<string> {
    const { recording, swaps } = this;
    swaps.set(recording.personId, asker.personId);
    if (recording.agencyId && asker.agencyId) swaps.set(recording.agencyId, asker.agencyId);
    const recordedId = idIn(recording.path);
    if (recordedId !== undefined && subjectId !== undefined) swaps.set(recordedId, subjectId);
    let client: pg.PoolClient | null = null;
    try {
      for (const statement of recording.statements.slice(1)) {
        if (/^(start transaction|begin)/i.test(statement.text)) client = await this.pool.connect();
        await this.ask(client ?? this.pool, statement);
        if (client && /^commit/i.test(statement.text)) {
          client.release();
          client = null;
        }
      }
    } catch (error) {
      client?.release(true);
      throw error;
    }
    return this.answer();
  }

  private async ask(on: pg.Pool | pg.PoolClient, { text, values }: Statement): Promise<void> {
    await on.query(
      text,
      values.map((value) => this.current(value)),
    );
  }

  /** The same JSON; a write answers with the ids of its own rows. */
  private answer(): string {
    let text = JSON.stringify(this.recording.answer);
    if (this.recording.method === 'GET') return text;
    for (const [recorded, own] of this.swaps) text = text.replaceAll(recorded, own);
    return text;
  }

  private current(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.current(one));
    if (typeof value !== 'string' || value.length !== 36) return value;
    const known = this.swaps.get(value);
    if (known !== undefined) return known;
    if (!this.isMinted(value)) return value;
    const own = uuid();
    this.swaps.set(value, own);
    return own;
  }

  private isMinted(value: string): boolean {
    if (!validate(value) || version(value) !== 7) return false;
    return Number.parseInt(value.slice(0, 8) + value.slice(9, 13), 16) >= this.recording.startedAt;
  }
}

const ID = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/;

/** The id that a path names in its middle, as acts do. */
export function idIn(path: string): string | undefined {
  return ID.exec(path.split('?')[0] ?? '')?.[0];
}

/** The path without the id. */
export function patternOf(path: string): string {
  const id = idIn(path);
  return id === undefined ? path : path.replace(id, ':id');
}
