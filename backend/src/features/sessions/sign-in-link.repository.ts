import { Injectable } from '@nestjs/common';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';

/** One-time links with which a first or a forgotten password is set. */
@Injectable()
export class SignInLinkRepository extends Repository {
  /** Whose link it is, while it can still be used. */
  async ownerOf(tokenHash: Buffer, at: Date): Promise<string | null> {
    const [row] = await this.database.query<{ personId: string }>(
      `select l.person_id as "personId" from sign_in_link l
       join person p on p.id = l.person_id and p.active
       where l.token_hash = $1 and l.used_at is null and l.expires_at > $2`,
      [tokenHash, at],
    );
    return row?.personId ?? null;
  }

  /** Uses the link up, and with it every other link of its owner; false when it was used already. */
  async use(tx: Tx, tokenHash: Buffer, at: Date): Promise<boolean> {
    const used = await tx.query<{ personId: string }>(
      `update sign_in_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2
       returning person_id as "personId"`,
      [tokenHash, at],
    );
    const [link] = used;
    if (!link) return false;
    await tx.execute(
      'update sign_in_link set used_at = $2 where person_id = $1 and used_at is null',
      [link.personId, at],
    );
    return true;
  }
}
