import { Injectable } from '@nestjs/common';
import { type ConsentTies, rolesReaching } from '@satu/domain/access';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';
import { passwordBy } from './consenters.js';
import type { GrantRow } from './person.row.js';

/** What binds somebody who would consent to whoever gave the grant. */
@Injectable()
export class ConsentTiesRepository extends Repository {
  async of(tx: Tx, { giverId, regionId }: GrantRow, consenterId: string): Promise<ConsentTies> {
    const [ties] = await tx.query<ConsentTies>(
      `select coalesce(c.created_by = giver.id, false) or coalesce(giver.created_by = c.id, false) as account,
         coalesce(${passwordBy('c.id')} = giver.id, false) or coalesce(${passwordBy('giver.id')} = c.id, false)
           as password,
         not exists (select from person_grant g join region r on r.id = g.region_id
           where g.person_id = c.id and g.region_id = $3 and g.role = any($4) and g.annulled_at is null
             and (not g.needs_consent or g.consented_at is not null)
             and ($5::timestamptz at time zone r.time_zone)::date
               between g.from_on and coalesce(g.until_on, 'infinity')
             and g.given_by is distinct from giver.id) as "right"
       from person c join person giver on giver.id = $2 where c.id = $1`,
      [consenterId, giverId, regionId, rolesReaching('grant:consent'), tx.now],
    );
    // What nobody gave waits for nobody.
    return ties ?? { account: false, password: false, right: false };
  }
}
