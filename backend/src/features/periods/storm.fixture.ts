import pg from 'pg';
import type { TestDatabase } from '../../testing/test-database.js';
import type { ApiProcess, Reply } from './api-process.fixture.js';
import { type Ground, GroundWriter, STORM_TIME } from './storm-ground.fixture.js';
import { type Mischief, mischiefOf, TRUNCATES } from './storm-mischief.fixture.js';

/** What came of one attempt: an API's answer, or a raw write that was taken or refused. */
export interface Outcome {
  readonly ground: Ground;
  readonly act: string;
  readonly status: number;
  readonly code: string | null;
}

type Attempt = () => Promise<Outcome>;

/** Rounds that run beside each other; within a round everything comes at once. */
const ABREAST = 5;

/** Attempts on many agencies' last innovations, from two API processes and past them. */
export class Storm {
  readonly outcomes: Outcome[] = [];
  private turn = 0;
  /** Drawn from a fixed seed, so that a failure comes again. */
  private seed = 20_260_601;

  private processes: readonly ApiProcess[] = [];

  private constructor(
    private readonly pool: pg.Pool,
    readonly grounds: readonly Ground[],
  ) {}

  static async over(database: TestDatabase, rounds: number): Promise<Storm> {
    const writer = new GroundWriter(database.sql);
    const grounds = Array.from({ length: rounds }, (_, round) => writer.plan(1 + (round % 3)));
    await writer.write(grounds);
    const options = `-c timezone=UTC -c satu.now=${STORM_TIME}`;
    const pool = new pg.Pool({ connectionString: database.url, max: 10, options });
    // A connection on its way out may still hear that its database is being dropped.
    pool.on('error', () => undefined);
    return new Storm(pool, grounds);
  }

  /** Everything at once, through these processes in turn. */
  async rage(processes: readonly ApiProcess[]): Promise<void> {
    this.processes = processes;
    const waiting = this.grounds.map((ground, round) => this.attempts(ground, round));
    const runner = async (): Promise<void> => {
      for (let round = waiting.shift(); round; round = waiting.shift()) {
        const shuffled = round.map((attempt) => ({ attempt, place: this.draw(1000) }));
        shuffled.sort((one, other) => one.place - other.place);
        this.outcomes.push(...(await Promise.all(shuffled.map(({ attempt }) => attempt()))));
      }
    };
    await Promise.all(Array.from({ length: ABREAST }, runner));
  }

  async end(): Promise<void> {
    await this.pool.end();
  }

  /** Five kinds of rounds; three depths of stock (one, two, or three that count). */
  private attempts(ground: Ground, round: number): Attempt[] {
    const { counting, submitted, neighbourId } = ground;
    const leaving = counting.map((id, place) => this.leaving(ground, id, place + round));
    const [first = ''] = counting;
    const mischief = this.mischief(ground, round);
    switch (round % 5) {
      case 0:
        return [
          ...leaving,
          ...leaving.slice(0, 1),
          this.transfer(ground, first, neighbourId),
          ...mischief,
        ];
      case 1:
        return [...leaving, ...counting.map((id) => this.rejection(ground, id)), ...mischief];
      case 2:
        return [...leaving, this.closing(ground, true), this.submission(ground), ...mischief];
      case 3:
        return [
          ...leaving,
          this.withdrawal(ground, first, submitted),
          this.endorsement(ground, submitted),
          ...mischief,
        ];
      default:
        return [
          ...leaving,
          this.stop(ground, first),
          this.closing(ground, round % 2 === 0),
          this.endorsement(ground, submitted),
          ...mischief,
        ];
    }
  }

  private leaving(ground: Ground, id: string, place: number): Attempt {
    if (place % 3 === 0) return this.withdrawal(ground, id);
    if (place % 3 === 1) return this.api(ground, 'head', `${id}/return`, { note: 'Diperbaiki.' });
    return this.transfer(ground, id, ground.neighbourId);
  }

  private withdrawal(ground: Ground, id: string, replacementId?: string): Attempt {
    const body = { reason: 'Tidak dipakai.', ...(replacementId ? { replacementId } : {}) };
    return this.api(ground, 'head', `${id}/withdrawal`, body);
  }

  private transfer(ground: Ground, id: string, agencyId: string): Attempt {
    return this.api(ground, 'head', `${id}/transfer`, { agencyId });
  }

  private endorsement(ground: Ground, id: string): Attempt {
    return this.api(ground, 'head', `${id}/endorsement`, {});
  }

  private submission(ground: Ground): Attempt {
    return this.api(ground, 'staff', `${ground.draft}/submission`, {});
  }

  private rejection(ground: Ground, id: string): Attempt {
    const body = { criterion: 'FALSE_DATA', reason: 'Data tidak benar.' };
    return this.api(ground, 'verifier', `${id}/rejection`, body);
  }

  private stop(ground: Ground, id: string): Attempt {
    const body = { state: 'STOPPED', since: '2026-05-01', reason: 'Server rusak.' };
    return this.api(ground, 'staff', `${id}/use-state`, body);
  }

  private closing(ground: Ground, withFindings: boolean): Attempt {
    const path = `/api/periods/${ground.periodId}/closing`;
    const process = this.nextProcess();
    return async () =>
      named(ground, 'closing', await process.post(path, ground.tokens.office, { withFindings }));
  }

  private api(ground: Ground, actor: keyof Ground['tokens'], path: string, body: object): Attempt {
    const process = this.nextProcess();
    const act = path.split('/')[1] ?? '';
    return async () =>
      named(
        ground,
        act,
        await process.post(`/api/innovations/${path}`, ground.tokens[actor], body),
      );
  }

  /** Three raw writes a round, half of them at REPEATABLE READ; now and then a TRUNCATE. */
  private mischief(ground: Ground, round: number): Attempt[] {
    const all = ground.counting.flatMap((id) => mischiefOf(ground, id));
    const chosen = [0, 1, 2].map(() => all[this.draw(all.length)]);
    if (round % 25 === 0) chosen.push(TRUNCATES[(round / 25) % TRUNCATES.length]);
    return chosen.flatMap((one) => (one ? [this.raw(ground, one)] : []));
  }

  private raw(ground: Ground, { sql, parameters }: Mischief): Attempt {
    const isolation = this.draw(2) === 0 ? 'repeatable read' : 'read committed';
    return async () => {
      const client = await this.pool.connect();
      try {
        await client.query(`begin isolation level ${isolation}`);
        // A snapshot of its own, older than the write.
        await client.query('select 1 from obligation where agency_id = $1', [ground.agencyId]);
        await client.query(sql, [...parameters]);
        await client.query('commit');
        return { ground, act: 'raw', status: 200, code: null };
      } catch (error) {
        await client.query('rollback');
        return { ground, act: 'raw', status: 409, code: meaningOf(error) };
      } finally {
        client.release();
      }
    };
  }

  private nextProcess(): ApiProcess {
    this.turn += 1;
    const process = this.processes[this.turn % this.processes.length];
    if (!process) throw new Error('A storm needs at least one process.');
    return process;
  }

  /** A number below `limit`, from a small congruential generator. */
  private draw(limit: number): number {
    this.seed = (this.seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((this.seed / 4_294_967_296) * limit);
  }
}

function named(ground: Ground, act: string, { status, code }: Reply): Outcome {
  return { ground, act, status, code };
}

/** The constraint that refused, or the SQLSTATE. */
function meaningOf(error: unknown): string {
  const { constraint, code } = error as pg.DatabaseError;
  return constraint ?? code ?? String(error);
}
