import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { EvidenceListView, EvidenceView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import type { SatuRequest } from '../../platform/http/request.js';
import { Requires, RequiresTaking } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { AddEvidenceDto } from './add-evidence.dto.js';
import { AddingService } from './adding.service.js';
import { EvidenceService } from './evidence.service.js';
import { InnovationForEvidence, InnovationWithEvidence } from './evidence.subject.js';
import { ListEvidenceQuery } from './list-evidence.query.js';
import { SentPartsService } from './sent-parts.service.js';

/** The evidence of one innovation. */
@Controller('api/innovations/:id/evidence')
@Subject(InnovationWithEvidence)
export class EvidenceListController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly adding: AddingService,
    private readonly parts: SentPartsService,
  ) {}

  @Get()
  @Requires('innovation:read')
  @Answers(200, 'EvidenceListView')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() { removed }: ListEvidenceQuery,
  ): Promise<EvidenceListView> {
    return this.evidence.listOf(viewer, id, removed ?? false);
  }

  /** A finished upload, a link, or a file known already; a script may send a file in parts. */
  @Post()
  @RequiresTaking('multipart/form-data', 'innovation:edit')
  @Subject(InnovationForEvidence)
  @Answers(201, 'EvidenceView', { location: '/api/evidence/:id' })
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: AddEvidenceDto,
    @Req() request: SatuRequest,
  ): Promise<EvidenceView> {
    const inParts = request.headers['content-type']?.startsWith('multipart/') ?? false;
    return inParts ? this.parts.add(viewer, id, request.raw) : this.adding.add(viewer, id, body);
  }
}
