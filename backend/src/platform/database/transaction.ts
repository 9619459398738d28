import type { EntityManager } from 'typeorm';

declare const minted: unique symbol;

/** Something a repository can read from: the pool, or a running transaction. */
export interface Reader {
  /** Business time, fixed for the length of a transaction. */
  readonly now: Date;
  readonly manager: EntityManager;
  /** Rows of a statement (also those of INSERT … RETURNING). */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/**
 * A running transaction. Only the unit of work can make one: a write that asks for a `Tx` can't be
 * called outside a transaction.
 */
export interface Tx extends Reader {
  readonly [minted]: true;
  /** Who acts; null for the system itself. */
  readonly actorId: string | null;
  /** The request that caused the transaction, for the audit line. */
  readonly traceId: string | null;
  /** Runs a statement and returns how many rows it touched. */
  execute(sql: string, parameters?: readonly unknown[]): Promise<number>;
}
