import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';

/** What is known of a key that was seen before. */
export interface KeptRequest {
  requestHash: Buffer;
  /** Null while the first request runs. */
  status: number | null;
  /** Null also behind an answer that holds a secret and is therefore not kept. */
  headers: Record<string, string> | null;
  body: string | null;
  /** Set in the transaction of the work. */
  workedAt: Date | null;
  /** Without an answer for so long that its process must have died. */
  givenUp: boolean;
}

/** Who used which key. */
export interface KeyOwner {
  personId: string;
  key: string;
}

/** A request without an answer for longer than this has died with its process. */
const GIVEN_UP_AFTER_MS = 120_000;
const KEPT_MS = 48 * 3_600_000;

/** Keys and their answers. Follows the machine's clock: keys are no business fact. */
@Injectable()
export class IdempotencyRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the key, when it is new or its first request died before it did anything. Never waits for
   * the transaction in which that request works: a repetition would hold a connection all the while.
   */
  async take(owner: KeyOwner, requestHash: Buffer): Promise<boolean> {
    return (await this.takeNew(owner, requestHash)) || this.takeOver(owner, requestHash);
  }

  /** Looked for first: an insert that meets the row waits for whoever is changing it. */
  private async takeNew({ personId, key }: KeyOwner, requestHash: Buffer): Promise<boolean> {
    const taken = await this.database.query(
      `insert into idempotency_key (person_id, key, request_hash, created_at)
       select $1::uuid, $2::text, $3::bytea, $4::timestamptz
       where not exists (select from idempotency_key where person_id = $1 and key = $2)
       on conflict (person_id, key) do nothing returning key`,
      [personId, key, requestHash, this.clock.real()],
    );
    return taken.length === 1;
  }

  private async takeOver({ personId, key }: KeyOwner, requestHash: Buffer): Promise<boolean> {
    const now = this.clock.real();
    const taken = await this.database.query(
      `update idempotency_key set request_hash = $3, created_at = $4
       where (person_id, key) in (
         select person_id, key from idempotency_key
         where person_id = $1 and key = $2 and status is null and worked_at is null and created_at < $5
         for update skip locked)
       returning key`,
      [personId, key, requestHash, now, new Date(now.getTime() - GIVEN_UP_AFTER_MS)],
    );
    return taken.length === 1;
  }

  async find({ personId, key }: KeyOwner): Promise<KeptRequest | null> {
    const [row] = await this.database.query<KeptRequest>(
      `select request_hash as "requestHash", status, headers, body, worked_at as "workedAt",
              status is null and created_at < $3 as "givenUp"
       from idempotency_key where person_id = $1 and key = $2`,
      [personId, key, new Date(this.clock.real().getTime() - GIVEN_UP_AFTER_MS)],
    );
    return row ?? null;
  }

  /** Keeps the answer for repetitions, or only that there was one. */
  async keep(
    { personId, key }: KeyOwner,
    answer: { status: number; headers: Record<string, string> | null; body: string | null },
  ): Promise<void> {
    await this.database.query(
      `update idempotency_key set status = $3, headers = $4, body = $5
       where person_id = $1 and key = $2`,
      [personId, key, answer.status, answer.headers, answer.body],
    );
  }

  /** Gives the key back: the request was refused and has changed nothing. */
  async release({ personId, key }: KeyOwner): Promise<void> {
    await this.database.query(
      `delete from idempotency_key
       where person_id = $1 and key = $2 and status is null and worked_at is null`,
      [personId, key],
    );
  }

  async forgetOld(): Promise<void> {
    const until = new Date(this.clock.real().getTime() - KEPT_MS);
    await this.database.query('delete from idempotency_key where created_at < $1', [until]);
  }
}
