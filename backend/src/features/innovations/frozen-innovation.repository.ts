import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import type { InForce } from '@satu/domain/innovation';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';
import { isVisible, isWithin, Parameters } from './innovation-scope.js';

/** An innovation as it stands frozen: the revision in force, with the names of today. */
export interface FrozenInnovation {
  innovationId: string;
  regionId: string;
  agencyId: string;
  agencyName: string;
  custodianAgencyId: string;
  custodianAgencyName: string;
  inForce: InForce;
  revisionNumber: number;
  name: string;
  fields: Record<string, unknown>;
  content: Record<string, unknown>;
  formKey: string;
  formVersion: number;
}

/** Frozen texts, for what takes a copy of them. */
@Injectable()
export class FrozenInnovationRepository extends Repository {
  /** Locked against withdrawal until the transaction ends; null where nothing is in force. */
  async find(tx: Tx, viewer: Viewer, innovationId: string): Promise<FrozenInnovation | null> {
    const { bind, values } = new Parameters();
    const rows = await tx.query<FrozenInnovation>(
      `select i.id as "innovationId", i.region_id as "regionId", i.agency_id as "agencyId", a.name as "agencyName",
         i.custodian_agency_id as "custodianAgencyId", c.name as "custodianAgencyName", i.in_force as "inForce",
         r.number as "revisionNumber", r.name, r.fields, r.content, r.form_key as "formKey", r.form_version as "formVersion"
       from innovation i
       join innovation_revision r on r.innovation_id = i.id and r.number = i.in_force_revision
       join agency a on a.id = i.agency_id
       join agency c on c.id = i.custodian_agency_id
       where i.id = ${bind(innovationId)} and ${isVisible(viewer, bind)} and ${isWithin(viewer, 'entry:create', bind)}
       for share of i`,
      values,
    );
    return rows[0] ?? null;
  }
}
