import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { assertIndicatorKeys, assertTakesEvidence } from '@satu/domain/evidence';
import {
  type KnownPrivacy,
  type PersonalKind,
  privacyAtFirst,
  privacyOnceMore,
} from '@satu/domain/personal-data';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import {
  type InnovationPlace,
  InnovationPlaceService,
} from '../innovations/innovation-place.service.js';
import { EvidenceIndicatorRepository } from './evidence-indicator.repository.js';
import { EvidenceRepository, type NewEvidence } from './evidence.repository.js';

/** What is said of a new piece of evidence beside what it points at. */
export interface Filing {
  readonly title: string;
  readonly indicatorKeys: readonly string[];
  readonly personalKinds: readonly PersonalKind[];
}

/** What a piece of evidence points at. */
export interface Pointer {
  readonly fileId: string | null;
  readonly url: string | null;
  /** Numbers of people in its text. */
  readonly findings: readonly unknown[];
  /** How the same file stands where it is used already. */
  readonly known?: KnownPrivacy & { readonly maskedFileId: string | null };
}

/** Files evidence under an innovation; where it comes from is the caller's business. */
@Injectable()
export class FilingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly innovations: InnovationPlaceService,
    private readonly evidence: EvidenceRepository,
    private readonly indicators: EvidenceIndicatorRepository,
    private readonly audit: Audit,
  ) {}

  /** Where the viewer may add evidence, asked before anything costly is done. */
  async placeFor(viewer: Viewer, innovationId: string, filing: Filing): Promise<InnovationPlace> {
    assertIndicatorKeys(filing.indicatorKeys);
    const place = await this.innovations.find(viewer, innovationId, 'innovation:edit');
    assertTakesEvidence(place.status);
    return place;
  }

  /** Answers the id of the new evidence; what it points at is made in the same transaction. */
  async file(
    viewer: Viewer,
    innovationId: string,
    filing: Filing,
    point: (tx: Tx, place: InnovationPlace) => Promise<Pointer>,
  ): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const place = await this.innovations.hold(tx, viewer, innovationId, 'innovation:edit');
      assertTakesEvidence(place.status);
      const { fileId, url, ...about } = await point(tx, place);
      const { title, indicatorKeys } = filing;
      const stands = standing(filing, about);
      const id = uuid();
      await this.evidence.insert(tx, {
        ...{ id, innovationId: place.id, title, fileId, url, ...stands },
        createdBy: viewer.personId,
      });
      await this.indicators.assign(tx, id, indicatorKeys, viewer.personId);
      await this.audit.record(tx, {
        ...{ act: 'evidence.added', subjectType: 'evidence', subjectId: id },
        ...{ regionId: place.regionId, agencyId: place.custodianAgencyId },
        detail: {
          innovationId: place.id,
          fileId,
          url,
          indicatorKeys,
          personalKinds: stands.personalKinds,
        },
      });
      return id;
    });
  }
}

/** How the file stands towards people in its new place: never weaker than where it is used already. */
function standing(
  { personalKinds: said }: Filing,
  { findings, known }: Pick<Pointer, 'findings' | 'known'>,
): Pick<NewEvidence, 'personalKinds' | 'privacy' | 'maskedFileId'> {
  if (!known) {
    return { personalKinds: said, privacy: privacyAtFirst(said, findings), maskedFileId: null };
  }
  const privacy = privacyOnceMore(known, said);
  return {
    personalKinds: [...new Set([...known.personalKinds, ...said])],
    privacy,
    maskedFileId: privacy === 'MASKED' ? known.maskedFileId : null,
  };
}
