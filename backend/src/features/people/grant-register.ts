import { Injectable } from '@nestjs/common';
import type { GrantView } from '@satu/contract/views';
import { isInForce } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { addDays, type Day } from '@satu/domain/time';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import { AccessRevocation } from '../../platform/auth/access-revocation.js';
import type { Tx } from '../../platform/database/transaction.js';
import { GrantRepository, type GrantName, type NewGrant } from './grant.repository.js';
import { grantOf, presentGrant } from './person.presenter.js';
import type { GrantRow } from './person.row.js';
import { Standing } from './standing.js';

/** Where a post goes on, from which day, and by which reorganisation. */
export interface Passage {
  readonly agencyId: string;
  readonly from: Day;
  readonly reorganisationId: string;
}

/** Writes grants with their audit lines, and ends sessions whose rights are gone. */
@Injectable()
export class GrantRegister {
  constructor(
    private readonly grants: GrantRepository,
    private readonly standing: Standing,
    private readonly audit: Audit,
    private readonly revocation: AccessRevocation,
  ) {}

  /** The grant, held until the transaction ends, if it was given in one of the regions. */
  async lock(tx: Tx, name: GrantName, regionIds: readonly string[]): Promise<GrantRow> {
    return existing(await this.grants.lock(tx, name, regionIds));
  }

  /** The grant, to be ended: an administrator's region is held first, so that two can't end each other. */
  async lockToEnd(tx: Tx, name: GrantName, regionIds: readonly string[]): Promise<GrantRow> {
    const { role, regionId } = existing(await this.grants.find(tx, name, regionIds));
    if (role === 'REGION_ADMIN') await this.standing.holdRegion(tx, regionId);
    return this.lock(tx, name, regionIds);
  }

  /** Given by somebody who, when it comes to it, still gives roles there. */
  async add(tx: Tx, grant: NewGrant): Promise<GrantView> {
    const giver = { personId: grant.giverId, regionId: grant.regionId };
    await this.standing.assertStill(tx, giver, 'grant:give');
    await this.grants.insert(tx, grant);
    const name = { personId: grant.receiverId, grantId: grant.id };
    const row = existing(await this.grants.find(tx, name, [grant.regionId]));
    const { role, programme, kind, from, until, decree, needsConsent } = grant;
    await this.record(tx, 'grant.given', row, {
      role,
      programme,
      kind,
      from,
      until,
      decree,
      needsConsent,
    });
    return presentGrant(row);
  }

  async consent(tx: Tx, before: GrantRow, consenterId: string): Promise<GrantView> {
    await this.grants.consent(tx, nameOf(before), consenterId);
    await this.record(tx, 'grant.consented', before, { role: before.role });
    return this.after(tx, before);
  }

  /** `reorganisationId` when the agency is no more, and the post with it. */
  async end(
    tx: Tx,
    before: GrantRow,
    until: Day,
    reorganisationId: string | null = null,
  ): Promise<GrantView> {
    await this.finish(tx, before, until, reorganisationId);
    return this.after(tx, before);
  }

  /**
   * The post goes on at the agency's successor. No session ends by it: nothing was taken from anybody
   * who is at work.
   */
  async carry(tx: Tx, before: GrantRow, to: Passage): Promise<void> {
    const { agencyId, from, reorganisationId } = to;
    await this.finish(tx, before, addDays(from, -1), reorganisationId);
    const id = uuid();
    await this.grants.carry(tx, nameOf(before), { id, agencyId, from, until: before.until });
    const { role, id: carriedFrom, agencyId: formerAgencyId } = before;
    const detail = { role, from, carriedFrom, formerAgencyId, reorganisationId };
    await this.record(tx, 'grant.carried', { ...before, id, agencyId }, detail);
  }

  private async finish(
    tx: Tx,
    before: GrantRow,
    until: Day,
    reorganisationId: string | null,
  ): Promise<void> {
    await this.grants.end(tx, nameOf(before), { until, reorganisationId });
    const { role, until: formerUntil } = before;
    const cause = reorganisationId === null ? {} : { reorganisationId };
    await this.record(tx, 'grant.ended', before, { role, until, formerUntil, ...cause });
  }

  /** The person works elsewhere from now on; what the grant gives stays the same. */
  async rehome(tx: Tx, before: GrantRow, agencyId: string): Promise<void> {
    await this.grants.rehome(tx, nameOf(before), agencyId);
    const { role, agencyId: formerAgencyId } = before;
    await this.record(tx, 'grant.rehomed', { ...before, agencyId }, { role, formerAgencyId });
  }

  async annul(
    tx: Tx,
    before: GrantRow,
    annullerId: string,
    reorganisationId: string | null = null,
  ): Promise<void> {
    await this.grants.annul(tx, nameOf(before), { annullerId, reorganisationId });
    const cause = reorganisationId === null ? {} : { reorganisationId };
    const { role, from } = before;
    await this.record(tx, 'grant.annulled', before, { role, from, ...cause });
    await this.after(tx, before);
  }

  private async after(tx: Tx, before: GrantRow): Promise<GrantView> {
    const row = existing(await this.grants.find(tx, nameOf(before), [before.regionId]));
    const gone = isInForce(grantOf(before), before.today) && !isInForce(grantOf(row), row.today);
    if (gone) await this.revocation.endSessions(tx, row.personId);
    return presentGrant(row);
  }

  private record(
    tx: Tx,
    act: string,
    { id: grantId, personId, regionId, agencyId }: GrantRow,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(tx, {
      act,
      subjectType: 'person',
      subjectId: personId,
      regionId,
      agencyId,
      detail: { grantId, ...detail },
    });
  }
}

function nameOf({ id, personId }: GrantRow): GrantName {
  return { grantId: id, personId };
}

function existing(row: GrantRow | null): GrantRow {
  if (!row) throw new DomainError('not-found', 'not-found');
  return row;
}
