import { Injectable } from '@nestjs/common';
import type { BasisKind, ExemptionRequest } from '@satu/domain/period';
import type { Day } from '@satu/domain/time';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';

registerConstraints({
  exemption_one_active: { kind: 'conflict', code: 'already-exempt' },
});

export interface ExemptionRow {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly basisKind: BasisKind;
  readonly basisNumber: string;
  readonly basisOn: Day;
  readonly reason: string;
  readonly grantedAt: Date;
  readonly grantedBy: string;
  readonly revokedAt: Date | null;
  readonly version: number;
}

// An exemption changes once, when it is revoked: that is its version.
const SELECT = `select e.id, e.agency_id as "agencyId", a.name as "agencyName", e.basis_kind as "basisKind",
    e.basis_number as "basisNumber", e.basis_on::text as "basisOn", e.reason, e.granted_at as "grantedAt",
    g.name as "grantedBy", e.revoked_at as "revokedAt",
    case when e.revoked_at is null then 1 else 2 end as version
  from exemption e join agency a on a.id = e.agency_id join person g on g.id = e.granted_by`;

@Injectable()
export class ExemptionRepository extends Repository {
  async listOf(reader: Reader, periodId: string): Promise<ExemptionRow[]> {
    const sql = `${SELECT} where e.period_id = $1 order by a.name collate "id-x-icu", e.granted_at, e.id`;
    return reader.query<ExemptionRow>(sql, [periodId]);
  }

  async find(reader: Reader, periodId: string, id: string): Promise<ExemptionRow | null> {
    const sql = `${SELECT} where e.period_id = $1 and e.id = $2`;
    return (await reader.query<ExemptionRow>(sql, [periodId, id]))[0] ?? null;
  }

  async lock(tx: Tx, periodId: string, id: string): Promise<ExemptionRow | null> {
    const sql = `${SELECT} where e.period_id = $1 and e.id = $2 for no key update of e`;
    return (await tx.query<ExemptionRow>(sql, [periodId, id]))[0] ?? null;
  }

  /** The agency's standing obligation, locked: whether it is exempt; null when it has none. */
  async lockDuty(tx: Tx, periodId: string, agencyId: string): Promise<{ exempt: boolean } | null> {
    const rows = await tx.query<{ exempt: boolean }>(
      `select exempt from obligation where period_id = $1 and agency_id = $2 and ended_on is null
       for no key update`,
      [periodId, agencyId],
    );
    return rows[0] ?? null;
  }

  async insert(tx: Tx, id: string, periodId: string, request: ExemptionRequest): Promise<void> {
    await tx.execute(
      `insert into exemption (id, period_id, agency_id, region_id, basis_kind, basis_number, basis_on, reason,
         granted_by, granted_at)
       select $1, p.id, $3, p.region_id, $4, $5, $6, $7, $8, $9 from period p where p.id = $2`,
      [
        id,
        periodId,
        request.agencyId,
        request.basisKind,
        request.basisNumber,
        request.basisOn,
        request.reason,
        tx.actorId,
        tx.now,
      ],
    );
  }

  async revoke(tx: Tx, id: string): Promise<void> {
    await tx.execute('update exemption set revoked_by = $2, revoked_at = $3 where id = $1', [
      id,
      tx.actorId,
      tx.now,
    ]);
  }
}
