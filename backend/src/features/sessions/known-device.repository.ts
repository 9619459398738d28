import { Injectable } from '@nestjs/common';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';

/** Devices on which a person signed in before. */
@Injectable()
export class KnownDeviceRepository extends Repository {
  async isKnown(personId: string, tokenHash: Buffer): Promise<boolean> {
    const found = await this.database.query(
      'select 1 from known_device where person_id = $1 and token_hash = $2',
      [personId, tokenHash],
    );
    return found.length === 1;
  }

  async remember(tx: Tx, personId: string, tokenHash: Buffer, at: Date): Promise<void> {
    await tx.execute(
      `insert into known_device (person_id, token_hash, created_at, last_used_at) values ($1, $2, $3, $3)
       on conflict on constraint known_device_pkey do update set last_used_at = excluded.last_used_at`,
      [personId, tokenHash, at],
    );
  }

  async forget(tx: Tx, personId: string, tokenHash: Buffer): Promise<void> {
    await tx.execute('delete from known_device where person_id = $1 and token_hash = $2', [
      personId,
      tokenHash,
    ]);
  }

  async forgetAll(tx: Tx, personId: string): Promise<void> {
    await tx.execute('delete from known_device where person_id = $1', [personId]);
  }
}
