import { Injectable, type Type } from '@nestjs/common';
import type { Permission, Viewer } from '@satu/domain/access';
import { SubjectLookup } from '../../platform/http/subject.js';
import { InnovationPlaceService } from '../innovations/innovation-place.service.js';
import { EvidenceService } from './evidence.service.js';

/** Whether evidence exists for somebody who wants to do this to it; null: to read it. */
function subjectFor(permission: Permission | null): Type<SubjectLookup> {
  @Injectable()
  class EvidenceSubject extends SubjectLookup {
    constructor(private readonly evidence: EvidenceService) {
      super();
    }

    async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
      await this.evidence.find(viewer, id, permission);
    }
  }
  return EvidenceSubject;
}

export const ReadableEvidence = subjectFor(null);
export const EditableEvidence = subjectFor('innovation:edit');
export const PurgeableEvidence = subjectFor('evidence:purge');

/** Whether an innovation exists for somebody who wants to see its evidence. */
@Injectable()
export class InnovationWithEvidence extends SubjectLookup {
  constructor(private readonly innovations: InnovationPlaceService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
    await this.innovations.see(viewer, id);
  }
}

/** Whether an innovation exists for somebody who wants to add to its evidence. */
@Injectable()
export class InnovationForEvidence extends SubjectLookup {
  constructor(private readonly innovations: InnovationPlaceService) {
    super();
  }

  async assertVisible(viewer: Viewer, { id = '' }: Record<string, string>): Promise<void> {
    await this.innovations.find(viewer, id, 'innovation:edit');
  }
}

export const EVIDENCE_SUBJECTS = [
  ReadableEvidence,
  EditableEvidence,
  PurgeableEvidence,
  InnovationWithEvidence,
  InnovationForEvidence,
];
