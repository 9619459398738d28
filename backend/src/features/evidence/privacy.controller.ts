import { Body, Controller, Param, Post } from '@nestjs/common';
import type { EvidenceView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { EditableEvidence, PurgeableEvidence } from './evidence.subject.js';
import { MaskEvidenceDto } from './mask-evidence.dto.js';
import { MaskingService } from './masking.service.js';
import { PurgeEvidenceDto } from './purge-evidence.dto.js';
import { PurgingService } from './purging.service.js';

/** Evidence that is about people. */
@Controller('api/evidence/:id')
export class PrivacyController {
  constructor(
    private readonly masking: MaskingService,
    private readonly purging: PurgingService,
  ) {}

  /** A copy with these parts blackened, or one that was masked elsewhere, stands in for the file. */
  @Post('masking')
  @Requires('innovation:edit')
  @Subject(EditableEvidence)
  @Answers(200, 'EvidenceView')
  async mask(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: MaskEvidenceDto,
    @IfMatchWhenSent() expected: number | null,
  ): Promise<EvidenceView> {
    return this.masking.mask(viewer, { id, expected }, body);
  }

  /** Somebody looked: there is nothing about people in it. */
  @Post('clearance')
  @Requires('innovation:edit')
  @Subject(EditableEvidence)
  @Answers(200, 'EvidenceView')
  async clear(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
  ): Promise<EvidenceView> {
    return this.masking.clear(viewer, { id, expected });
  }

  /** The bytes go for good; a tombstone stays. */
  @Post('purge')
  @Requires('evidence:purge')
  @Subject(PurgeableEvidence)
  @Answers(200, 'EvidenceView')
  async purge(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { reason }: PurgeEvidenceDto,
    @IfMatchWhenSent() expected: number | null,
  ): Promise<EvidenceView> {
    return this.purging.purge(viewer, { id, expected }, reason);
  }
}
