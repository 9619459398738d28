import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { currentRequest, type RequestContext } from '../http/request-context.js';
import { isRetryable, toDomainError } from './database-error.js';
import type { Tx } from './transaction.js';

export interface UnitOfWorkOptions {
  isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
  /** Who acts, where no request says so (command line, demo data). */
  actorId?: string;
  /** Not the work that the request asks for: its idempotency key is not marked as done by it. */
  aside?: true;
}

const TRIES = 5;

/** One transaction for one use case. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs the work in one transaction, and again when another one got in its way: the work must
   * therefore have no effects but those on the database.
   */
  async run<T>(work: (tx: Tx) => Promise<T>, options: UnitOfWorkOptions = {}): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work, options);
      } catch (error) {
        if (!isRetryable(error) || attempt === TRIES) throw toDomainError(error);
      }
      // Jitter keeps two losers from meeting again.
      await pause(Math.random() * 10 * 2 ** attempt);
    }
  }

  private async attempt<T>(work: (tx: Tx) => Promise<T>, options: UnitOfWorkOptions): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction(options.isolation);
      const tx = await this.mint(runner, options);
      const result = await work(tx);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async mint(runner: QueryRunner, options: UnitOfWorkOptions): Promise<Tx> {
    const client = (await runner.connect()) as ClientBase;
    const request = currentRequest();
    const actorId = options.actorId ?? request?.personId ?? null;
    const now = this.clock.now();
    await client.query(...opening(now, actorId, options.aside ? undefined : request));
    return {
      now,
      actorId,
      traceId: request?.traceId ?? null,
      manager: runner.manager,
      query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
        (await client.query(sql, [...parameters])).rows as Row[],
      execute: async (sql: string, parameters: readonly unknown[] = []) =>
        (await client.query(sql, [...parameters])).rowCount ?? 0,
    } as Tx;
  }
}

/**
 * Triggers and functions read time and actor from here; SQL never asks now() for them. A request
 * with an idempotency key is marked as done in the transaction of its work: when the process dies
 * between commit and answer, a repetition must not do the work again.
 */
function opening(
  now: Date,
  actorId: string | null,
  request: RequestContext | undefined,
): [string, unknown[]] {
  const settings = `select set_config('satu.now', $1, true), set_config('satu.actor', $2, true)`;
  const parameters = [now.toISOString(), actorId ?? ''];
  if (!request?.idempotencyKey) return [settings, parameters];
  return [
    `with worked as (update idempotency_key set worked_at = $1::text::timestamptz
       where person_id = $3 and key = $4) ${settings}`,
    [...parameters, request.personId, request.idempotencyKey],
  ];
}
