import { Injectable } from '@nestjs/common';
import type { Permission, Viewer } from '@satu/domain/access';
import type { AgencyKind } from '@satu/domain/agency';
import type { InnovationStage, InnovationStatus } from '@satu/domain/innovation';
import type { TimeZone } from '@satu/domain/time';
import { Repository } from '../../platform/database/repository.js';
import type { Reader } from '../../platform/database/transaction.js';
import { AUTHORS, RELATIVES } from './innovation.repository.js';
import { isVisible, isWithin, Parameters } from './innovation-scope.js';

/** What a paper about an innovation can name: the text that was sent last, and whose it is. */
export interface PaperGround {
  readonly id: string;
  /** What a working copy corrects, otherwise the innovation itself: evidence and exits hang on it. */
  readonly originalId: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly regionWords: { readonly letterhead?: readonly string[] };
  readonly timeZone: TimeZone;
  readonly name: string;
  readonly status: InnovationStatus;
  readonly stage: InnovationStage | null;
  readonly affairName: string | null;
  readonly submittedAt: Date | null;
  /** Number of the last frozen revision; 0 for a draft that was never sent. */
  readonly revision: number;
  /** Of that revision's title, fields and content, as PostgreSQL writes them. */
  readonly textSha256: string;
  readonly agencyName: string;
  readonly custodianAgencyId: string;
  readonly custodianAgencyName: string;
  readonly custodianAgencyKind: AgencyKind;
  readonly authorIds: readonly string[];
  readonly relatives: readonly string[];
}

const GROUND = `select i.id, coalesce(i.copy_of_id, i.id) as "originalId", i.region_id as "regionId", g.name as "regionName", g.words as "regionWords",
    g.time_zone as "timeZone", i.name, i.status, i.stage, f.name as "affairName", i.submitted_at as "submittedAt",
    i.revision_count as "revision", coalesce(r.hash, '') as "textSha256", a.name as "agencyName",
    i.custodian_agency_id as "custodianAgencyId", c.name as "custodianAgencyName", c.kind as "custodianAgencyKind",
    ${AUTHORS} as "authorIds", ${RELATIVES} as "relatives"
  from innovation i
  join region g on g.id = i.region_id
  join agency a on a.id = i.agency_id
  join agency c on c.id = i.custodian_agency_id
  left join affair f on f.code = i.main_affair_code
  left join lateral (
    select encode(sha256(convert_to(jsonb_build_array(v.name, v.fields, v.content)::text, 'UTF8')), 'hex') as hash
    from innovation_revision v where v.innovation_id = i.id and v.number = i.revision_count
  ) r on true`;

@Injectable()
export class PaperGroundRepository extends Repository {
  /** Null where the viewer doesn't see it or doesn't hold the permission there. */
  async find(viewer: Viewer, id: string, permission: Permission): Promise<PaperGround | null> {
    const { bind, values } = new Parameters();
    const rows = await this.database.query<PaperGround>(
      `${GROUND} where i.id = ${bind(id)} and ${isVisible(viewer, bind)} and ${isWithin(viewer, permission, bind)}`,
      values,
    );
    return rows[0] ?? null;
  }

  async get(reader: Reader, id: string): Promise<PaperGround | null> {
    const rows = await reader.query<PaperGround>(`${GROUND} where i.id = $1`, [id]);
    return rows[0] ?? null;
  }
}
