import { Injectable } from '@nestjs/common';
import type { EvidenceListView, EvidenceView } from '@satu/contract/views';
import {
  agenciesWhere,
  memberOf,
  type Permission,
  regionsWhere,
  type Viewer,
} from '@satu/domain/access';
import { takesEvidence } from '@satu/domain/evidence';
import { DomainError } from '@satu/domain/problem';
import type { Reader } from '../../platform/database/transaction.js';
import { FileRegisterService } from '../files/file-register.service.js';
import { FileSettingService } from '../files/file-setting.service.js';
import { InnovationPlaceService } from '../innovations/innovation-place.service.js';
import { presentEvidence } from './evidence.presenter.js';
import { EvidenceRepository } from './evidence.repository.js';
import type { EvidenceRow } from './evidence.row.js';

/** Where evidence belongs, as far as rights are concerned. */
interface EvidencePlace {
  readonly regionId: string;
  readonly custodianAgencyId: string;
  readonly innovationId: string;
}

/** Whether the permission reaches the innovation: by its agency, its region or a place in its team. */
export function reaches(viewer: Viewer, permission: Permission, place: EvidencePlace): boolean {
  return (
    agenciesWhere(viewer, permission).includes(place.custodianAgencyId) ||
    regionsWhere(viewer, permission).includes(place.regionId) ||
    memberOf(viewer, permission).includes(place.innovationId)
  );
}

/** Reading evidence. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly innovations: InnovationPlaceService,
    private readonly files: FileRegisterService,
    private readonly settings: FileSettingService,
  ) {}

  async listOf(viewer: Viewer, innovationId: string, removed: boolean): Promise<EvidenceListView> {
    const place = await this.innovations.see(viewer, innovationId);
    const { regionId, custodianAgencyId: agencyId } = place;
    const here = { ...place, innovationId: place.id };
    const mayEdit = reaches(viewer, 'innovation:edit', here);
    const rows = await this.evidence.listOf(place.id, removed && place.isInside);
    return {
      items: rows.map((row) => this.present(viewer, row)),
      mayChange: mayEdit && takesEvidence(place.status),
      mayPurge: reaches(viewer, 'evidence:purge', here),
      space: await this.files.spaceOf({ regionId, agencyId }),
      limits: (await this.settings.rulesOf(regionId)).limits,
    };
  }

  async get(viewer: Viewer, id: string, reader?: Reader): Promise<EvidenceView> {
    return this.present(viewer, await this.find(viewer, id, null, reader));
  }

  /** The row, if it exists for the viewer; with a permission, for who wants to do this to it. */
  async find(
    viewer: Viewer,
    id: string,
    permission: Permission | null,
    reader?: Reader,
  ): Promise<EvidenceRow> {
    const row = await this.evidence.find(viewer, id, permission, reader);
    if (!row) throw new DomainError('not-found', 'not-found');
    return row;
  }

  present(viewer: Viewer, row: EvidenceRow): EvidenceView {
    return presentEvidence(row, { mayReadFull: reaches(viewer, 'evidence:read-full', row) });
  }
}
