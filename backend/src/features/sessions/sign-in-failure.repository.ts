import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';

/** How often and when signing in failed. */
export interface Failures {
  count: number;
  latestAt: Date | null;
}

/** What counts failures together: an account, as a known device or as all strangers see it. */
export interface Counter {
  accountHash: Buffer;
  /** The network tried from, which has a limit of its own. */
  network: string;
  /** Null for every device on which the person never signed in. */
  deviceHash: Buffer | null;
}

/** Failed attempts, kept in the database so that all processes count together. */
@Injectable()
export class SignInFailureRepository extends Repository {
  /** Makes whoever would count the same wait until the transaction ends: first network, then account. */
  async hold(tx: Tx, { accountHash, network }: Counter): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [network]);
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [
      accountHash.toString('hex'),
    ]);
  }

  async record(tx: Tx, { accountHash, network, deviceHash }: Counter, at: Date): Promise<string> {
    const id = uuid();
    await tx.execute(
      'insert into sign_in_failure (id, account_hash, address, device_hash, at) values ($1, $2, $3, $4, $5)',
      [id, accountHash, network, deviceHash, at],
    );
    return id;
  }

  async of({ accountHash, deviceHash }: Counter, since: Date, tx?: Tx): Promise<Failures> {
    const [row] = await (tx ?? this.database).query<Failures>(
      `select count(*)::int as count, max(at) as "latestAt" from sign_in_failure
       where account_hash = $1 and device_hash is not distinct from $2 and at > $3`,
      [accountHash, deviceHash, since],
    );
    return row ?? { count: 0, latestAt: null };
  }

  /** When the network failed for the n-th last time; null when it failed less often since then. */
  async nthLastOf(network: string, n: number, since: Date, tx?: Tx): Promise<Date | null> {
    const [row] = await (tx ?? this.database).query<{ at: Date }>(
      `select at from sign_in_failure where address = $1 and at > $2
       order by at desc offset $3 limit 1`,
      [network, since, n - 1],
    );
    return row?.at ?? null;
  }

  /** Forgets what a counter counted. */
  async clear({ accountHash, deviceHash }: Counter): Promise<void> {
    await this.database.query(
      'delete from sign_in_failure where account_hash = $1 and device_hash is not distinct from $2',
      [accountHash, deviceHash],
    );
  }

  /** Forgets every failure of the account, wherever it was made. */
  async clearAll(tx: Tx, accountHash: Buffer): Promise<void> {
    await tx.execute('delete from sign_in_failure where account_hash = $1', [accountHash]);
  }

  /** From now on the failures of this device are those of a stranger. */
  async becomeStrange(tx: Tx, { accountHash, deviceHash }: Counter): Promise<void> {
    await tx.execute(
      'update sign_in_failure set device_hash = null where account_hash = $1 and device_hash = $2',
      [accountHash, deviceHash],
    );
  }

  async forgetOld(until: Date): Promise<void> {
    await this.database.query('delete from sign_in_failure where at < $1', [until]);
  }
}
