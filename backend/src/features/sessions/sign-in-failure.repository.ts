import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';

/** How often and when signing in failed. */
export interface Failures {
  count: number;
  latestAt: Date | null;
}

/** Failed attempts, kept in the database so that all processes count together. */
@Injectable()
export class SignInFailureRepository extends Repository {
  async record(accountHash: Buffer, address: string, at: Date): Promise<void> {
    await this.database.query(
      'insert into sign_in_failure (id, account_hash, address, at) values ($1, $2, $3, $4)',
      [uuid(), accountHash, address, at],
    );
  }

  async ofAccount(accountHash: Buffer, since: Date): Promise<Failures> {
    const [row] = await this.database.query<{ count: number; latestAt: Date | null }>(
      `select count(*)::int as count, max(at) as "latestAt" from sign_in_failure
       where account_hash = $1 and at > $2`,
      [accountHash, since],
    );
    return row ?? { count: 0, latestAt: null };
  }

  /** When the address failed for the n-th last time; null when it failed less often since then. */
  async nthLastOfAddress(address: string, n: number, since: Date): Promise<Date | null> {
    const [row] = await this.database.query<{ at: Date }>(
      `select at from sign_in_failure where address = $1 and at > $2
       order by at desc offset $3 limit 1`,
      [address, since, n - 1],
    );
    return row?.at ?? null;
  }

  async clear(tx: Tx, accountHash: Buffer): Promise<void> {
    await tx.execute('delete from sign_in_failure where account_hash = $1', [accountHash]);
  }

  async forgetOld(until: Date): Promise<void> {
    await this.database.query('delete from sign_in_failure where at < $1', [until]);
  }
}
