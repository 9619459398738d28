import { Injectable } from '@nestjs/common';
import { postsHelpedBy, regionsWhere, type Viewer } from '@satu/domain/access';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { STANDING } from './person.scope.js';

/** For whom a link is made. */
export interface LinkOwner {
  readonly id: string;
  readonly active: boolean;
  readonly homeRegionId: string | null;
}

export interface NewLink {
  readonly tokenHash: Buffer;
  readonly personId: string;
  readonly purpose: string;
  readonly makerId: string;
  /** Real times: a link ends with the machine's clock, as a session does. */
  readonly madeAt: Date;
  readonly expiresAt: Date;
}

/** Whoever holds anything beyond what a colleague may help with is beyond that colleague's help. */
const ONLY_A_COLLEAGUE = `exists (
    select from person_grant g join region r on r.id = g.region_id where g.person_id = p.id and ${STANDING})
  and not exists (
    select from person_grant g join region r on r.id = g.region_id where g.person_id = p.id and ${STANDING}
    and not coalesce((g.role, g.agency_id) in (select * from unnest($4::text[], $5::uuid[])), false))`;

/** One-time links by which somebody signs in without a password. */
@Injectable()
export class LinkMakingRepository extends Repository {
  /** The person, if the viewer keeps her account or is a colleague who may help her in. */
  async owner(reader: Reader, viewer: Viewer, personId: string): Promise<LinkOwner | null> {
    const posts = postsHelpedBy(viewer.grants);
    const rows = await reader.query<LinkOwner>(
      `select p.id, p.active, p.home_region_id as "homeRegionId" from person p
       where p.id = $2 and (p.home_region_id = any($3) or (${ONLY_A_COLLEAGUE}))`,
      [
        reader.now,
        personId,
        regionsWhere(viewer, 'sign-in-link:make'),
        posts.map(({ role }) => role),
        posts.map(({ agencyId }) => agencyId),
      ],
    );
    return rows[0] ?? null;
  }

  /** Puts the link in place of every other one that is still open. */
  async replace(tx: Tx, link: NewLink): Promise<void> {
    await this.close(tx, link.personId, link.madeAt);
    await tx.execute(
      `insert into sign_in_link (token_hash, person_id, purpose, made_by, made_at, expires_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [link.tokenHash, link.personId, link.purpose, link.makerId, link.madeAt, link.expiresAt],
    );
  }

  async close(tx: Tx, personId: string, at: Date): Promise<void> {
    await tx.execute(
      'update sign_in_link set expires_at = $2 where person_id = $1 and used_at is null and expires_at > $2',
      [personId, at],
    );
  }
}
