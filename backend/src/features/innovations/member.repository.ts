import { Injectable } from '@nestjs/common';
import type { MemberRole } from '@satu/domain/access';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';

registerConstraints({
  innovation_member_once: { kind: 'conflict', code: 'member-already' },
});

/** A member of a team; `standing` is false once the post that it stands on is over. */
export interface MemberRow {
  id: string;
  innovationId: string;
  personId: string;
  personName: string;
  role: MemberRole;
  agencyName: string | null;
  mayWrite: boolean;
  standing: boolean;
  invitedBy: string;
  invitedAt: Date;
  version: number;
}

/** Somebody with a post in the custodian agency or one of its units. */
export interface CandidateRow {
  personId: string;
  personName: string;
  agencyName: string;
  /** Holds a post by which innovations are written: may become an editor. */
  mayWrite: boolean;
}

const CANDIDATE_LIMIT = 200;

/** People with a post today in the agency that answers for innovation `i`, or beneath it. */
const POSTS = `
  with recursive beneath as (
    select a.id from agency a join innovation i on i.custodian_agency_id = a.id where i.id = $1
    union select a.id from agency a join beneath b on a.parent_id = b.id)
  select g.person_id, min(a.name) as agency_name, bool_or(g.role in ('AGENCY_STAFF', 'AGENCY_HEAD')) as may_write
  from beneath b join agency a on a.id = b.id join person_grant g on g.agency_id = b.id
  join region r on r.id = g.region_id
  where g.annulled_at is null and (not g.needs_consent or g.consented_at is not null)
    and ($2::timestamptz at time zone r.time_zone)::date between g.from_on and coalesce(g.until_on, 'infinity')
  group by g.person_id`;

/** Teams of innovations. */
@Injectable()
export class MemberRepository extends Repository {
  async list(innovationId: string): Promise<MemberRow[]> {
    return this.read(this.database, innovationId, null);
  }

  /** One member, held until the transaction ends. */
  async lock(tx: Tx, innovationId: string, id: string): Promise<MemberRow | null> {
    await tx.query('select from innovation_member where id = $1 for update', [id]);
    return (await this.read(tx, innovationId, id))[0] ?? null;
  }

  /** Who could be invited: everybody with a post there who isn't in the team yet. */
  async candidates(innovationId: string): Promise<CandidateRow[]> {
    return this.database.query<CandidateRow>(
      `select p.id as "personId", p.name as "personName", o.agency_name as "agencyName", o.may_write as "mayWrite"
       from (${POSTS}) o join person p on p.id = o.person_id and p.active
       where not exists (select from innovation_member m
         where m.innovation_id = $1 and m.person_id = p.id and m.ended_at is null)
       order by p.name collate "id-x-icu", p.id limit ${CANDIDATE_LIMIT}`,
      [innovationId, this.database.now],
    );
  }

  /** The person's post there today; null for nobody of the agency. */
  async postOf(
    tx: Tx,
    innovationId: string,
    personId: string,
  ): Promise<{ mayWrite: boolean } | null> {
    const rows = await tx.query<{ mayWrite: boolean }>(
      `select o.may_write as "mayWrite" from (${POSTS}) o join person p on p.id = o.person_id and p.active
       where o.person_id = $3`,
      [innovationId, tx.now, personId],
    );
    return rows[0] ?? null;
  }

  /** How many invitations the person has sent since then; one at a time, so none slips by. */
  async invitedSince(tx: Tx, personId: string, since: Date): Promise<number> {
    await tx.query('select from person where id = $1 for no key update', [personId]);
    const rows = await tx.query<{ count: number }>(
      'select count(*)::integer as count from innovation_member where invited_by = $1 and invited_at > $2',
      [personId, since],
    );
    return rows[0]?.count ?? 0;
  }

  async insert(
    tx: Tx,
    member: { id: string; innovationId: string; personId: string; role: MemberRole },
  ): Promise<void> {
    await tx.execute(
      `insert into innovation_member (id, innovation_id, person_id, role, invited_by, invited_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [member.id, member.innovationId, member.personId, member.role, tx.actorId, tx.now],
    );
  }

  async change(tx: Tx, id: string, role: MemberRole): Promise<void> {
    await tx.execute(
      'update innovation_member set role = $2, version = version + 1 where id = $1',
      [id, role],
    );
  }

  async end(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      'update innovation_member set ended_by = $2, ended_at = $3, version = version + 1 where id = $1',
      [id, tx.actorId, tx.now],
    );
  }

  private read(reader: Reader, innovationId: string, id: string | null): Promise<MemberRow[]> {
    return reader.query<MemberRow>(
      `select m.id, m.innovation_id as "innovationId", m.person_id as "personId", p.name as "personName", m.role,
         o.agency_name as "agencyName", coalesce(o.may_write, false) as "mayWrite", o.person_id is not null as "standing",
         b.name as "invitedBy", m.invited_at as "invitedAt", m.version
       from innovation_member m join person p on p.id = m.person_id join person b on b.id = m.invited_by
       left join (${POSTS}) o on o.person_id = m.person_id
       where m.innovation_id = $1 and m.ended_at is null and ($3::uuid is null or m.id = $3)
       order by p.name collate "id-x-icu", m.id`,
      [innovationId, reader.now, id],
    );
  }
}
