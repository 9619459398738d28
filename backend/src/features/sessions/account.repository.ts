import { Injectable } from '@nestjs/common';
import type { SessionGrant, SessionView } from '@satu/contract/views';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';

/** What signing in needs to know of a person. */
export interface Account {
  id: string;
  name: string;
  email: string | null;
  nip: string | null;
  mobile: string | null;
  passwordHash: string | null;
  active: boolean;
}

const ACCOUNT = 'id, name, email, nip, mobile, password_hash as "passwordHash", active';

/** The credentials of people: the only code that reads a password hash. */
@Injectable()
export class AccountRepository extends Repository {
  /** By e-mail, mobile number or NIP, whichever is recorded. */
  async findByLogin(login: string): Promise<Account | null> {
    const [found] = await this.database.query<Account>(
      `select ${ACCOUNT} from person where lower(email) = lower($1) or nip = $2 or mobile = $3`,
      [login, login.replaceAll(/\s/g, ''), mobileOf(login)],
    );
    return found ?? null;
  }

  async find(personId: string): Promise<Account | null> {
    const [found] = await this.database.query<Account>(
      `select ${ACCOUNT} from person where id = $1`,
      [personId],
    );
    return found ?? null;
  }

  /**
   * Whether the account is still as it was read, held so until the transaction ends: between reading
   * and verifying it, somebody may have changed its password or closed it.
   */
  async isUnchanged(tx: Tx, { id, passwordHash }: Account): Promise<boolean> {
    const now = await this.lock(tx, id);
    return now?.active === true && now.passwordHash === passwordHash;
  }

  /** The account, held until the transaction ends. */
  async lock(tx: Tx, personId: string): Promise<Account | null> {
    const [found] = await tx.query<Account>(
      `select ${ACCOUNT} from person where id = $1 for no key update`,
      [personId],
    );
    return found ?? null;
  }

  async setPassword(tx: Tx, personId: string, passwordHash: string): Promise<void> {
    await tx.execute('update person set password_hash = $2 where id = $1', [
      personId,
      passwordHash,
    ]);
  }

  async noteSignIn(tx: Tx, personId: string, at: Date): Promise<void> {
    await tx.execute('update person set last_sign_in_at = $2 where id = $1', [personId, at]);
  }

  /** The person and her grants in words, for the session's own view. */
  async describe(
    personId: string,
    grantIds: readonly string[],
  ): Promise<{ person: SessionView['person']; grants: SessionGrant[] }> {
    const [row] = await this.database.query<{
      person: SessionView['person'];
      grants: SessionGrant[];
    }>(
      `select json_build_object('id', p.id, 'name', p.name, 'email', coalesce(p.email, '')) as person,
         coalesce((select json_agg(json_build_object(
             'role', g.role, 'programme', g.programme, 'kind', g.kind,
             'regionId', g.region_id, 'regionName', r.name,
             'agencyId', g.agency_id, 'agencyName', a.name,
             'from', g.from_on, 'until', g.until_on) order by g.from_on, g.id)
           from person_grant g join region r on r.id = g.region_id left join agency a on a.id = g.agency_id
           where g.id = any($2)), '[]'::json) as grants
       from person p where p.id = $1`,
      [personId, grantIds],
    );
    if (!row) throw new Error('A session always belongs to a person.');
    return row;
  }
}

/** Numbers are kept as +62…; people type 0812-3456-789. */
function mobileOf(login: string): string {
  const digits = login.replaceAll(/[\s().-]/g, '');
  return digits.replace(/^0(?=8)/, '+62').replace(/^(?=628)/, '+');
}
