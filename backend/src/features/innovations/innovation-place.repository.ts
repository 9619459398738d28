import { Injectable } from '@nestjs/common';
import type { Permission, Viewer } from '@satu/domain/access';
import type { InnovationStatus } from '@satu/domain/innovation';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { isInside, isVisible, isWithin, Parameters } from './innovation-scope.js';

/** An innovation as far as what hangs on it needs to know. */
export interface InnovationPlace {
  /** The original, also when a working copy was named. */
  readonly id: string;
  readonly name: string;
  readonly regionId: string;
  readonly custodianAgencyId: string;
  readonly status: InnovationStatus;
  /** Whether the viewer works on it, or only reads what was endorsed. */
  readonly isInside: boolean;
}

/** Finds what an innovation's attachments hang on, within the viewer's sight. */
@Injectable()
export class InnovationPlaceRepository extends Repository {
  async find(
    viewer: Viewer,
    id: string,
    permission: Permission | null,
    reader: Reader = this.database,
  ): Promise<InnovationPlace | null> {
    const { bind, values } = new Parameters();
    const rows = await reader.query<InnovationPlace>(
      `select coalesce(i.copy_of_id, i.id) as id, i.name, i.region_id as "regionId",
         i.custodian_agency_id as "custodianAgencyId", i.status, ${isInside(viewer, bind)} as "isInside"
       from innovation i
       where i.id = ${bind(id)} and ${isVisible(viewer, bind)}
         and ${permission === null ? 'true' : isWithin(viewer, permission, bind)}`,
      values,
    );
    return rows[0] ?? null;
  }

  /** Keeps the innovation where and as it is until the transaction ends. */
  async hold(tx: Tx, id: string): Promise<void> {
    await tx.query('select from innovation where id = $1 for share', [id]);
  }
}
