import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import { chosenAgency, type Viewer } from '@satu/domain/access';
import { assertTitled } from '@satu/domain/innovation';
import { DomainError } from '@satu/domain/problem';
import { v7 as uuid } from 'uuid';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Tx } from '../../platform/database/transaction.js';
import { FormLibraryService } from '../forms/form-library.service.js';
import { BirthService } from './birth.service.js';
import { InnovationRepository } from './innovation.repository.js';
import { emptyText, patched, type TextPatch } from './innovation-text.js';
import { InnovationViewService } from './innovation-view.service.js';

/** A title, whose it is, and whatever else is known already. */
export interface NewDraft {
  readonly name: string;
  /** Left out by someone who writes for one agency only. */
  readonly agencyId: string | undefined;
  readonly patch: TextPatch;
}

/** Begins a draft: a title is enough. */
@Injectable()
export class DraftingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly innovations: InnovationRepository,
    private readonly forms: FormLibraryService,
    private readonly births: BirthService,
    private readonly views: InnovationViewService,
  ) {}

  async create(viewer: Viewer, { name, agencyId, patch }: NewDraft): Promise<InnovationView> {
    assertTitled(name);
    const chosenId = chosenAgency(viewer, 'innovation:create', agencyId);
    return this.unitOfWork.run(async (tx) => {
      const regionId = await this.regionOf(tx, chosenId);
      const form = await this.forms.inForce(tx, regionId);
      const id = uuid();
      await this.births.enter(tx, {
        ...patched(form, emptyText(form, name), patch),
        ...{ id, regionId, agencyId: chosenId, custodianAgencyId: chosenId },
        ...{ createdBy: viewer.personId, copyOfId: null },
      });
      return this.views.afterAct(tx, viewer, id);
    });
  }

  private async regionOf(tx: Tx, agencyId: string): Promise<string> {
    const regionId = await this.innovations.regionOfLivingAgency(tx, agencyId);
    if (regionId !== null) return regionId;
    throw new DomainError('unprocessable', 'agency-ended', { agencyId });
  }
}
