import { Body, Controller, Param, Post } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { EndorsementService } from './endorsement.service.js';
import {
  ReadableInnovation,
  RejectableInnovation,
  ReturnableInnovation,
  SubmittableInnovation,
  VerifiableInnovation,
} from './innovation.subject.js';
import { RejectInnovationDto } from './reject-innovation.dto.js';
import { RejectionService } from './rejection.service.js';
import { ReturnInnovationDto } from './return-innovation.dto.js';
import { ReturnService } from './return.service.js';
import { SubmissionService } from './submission.service.js';
import { SubmitInnovationDto } from './submit-innovation.dto.js';
import { VerificationService } from './verification.service.js';
import { VerifyInnovationDto } from './verify-innovation.dto.js';

/** The way of an innovation from draft to verified, and what stops it there. */
@Controller('api/innovations/:id')
@Subject(ReadableInnovation)
export class InnovationPathController {
  constructor(
    private readonly submissions: SubmissionService,
    private readonly endorsements: EndorsementService,
    private readonly returns: ReturnService,
    private readonly verifications: VerificationService,
    private readonly rejections: RejectionService,
  ) {}

  @Post('submission')
  @Requires('innovation:submit')
  @Subject(SubmittableInnovation)
  @Answers(200, 'InnovationView')
  async submit(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
    @Body() { periodId }: SubmitInnovationDto,
  ): Promise<InnovationView> {
    return this.submissions.submit(viewer, { id, expected }, periodId);
  }

  @Post('endorsement')
  @Requires('innovation:endorse')
  @Answers(200, 'InnovationView')
  async endorse(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
  ): Promise<InnovationView> {
    return this.endorsements.endorse(viewer, { id, expected });
  }

  @Post('return')
  @Requires('innovation:return')
  @Subject(ReturnableInnovation)
  @Answers(200, 'InnovationView')
  async return(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
    @Body() said: ReturnInnovationDto,
  ): Promise<InnovationView> {
    return this.returns.returnForCompletion(viewer, { id, expected }, said);
  }

  @Post('verification')
  @Requires('innovation:verify')
  @Subject(VerifiableInnovation)
  @Answers(200, 'InnovationView')
  async verify(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
    @Body() { criteria }: VerifyInnovationDto,
  ): Promise<InnovationView> {
    return this.verifications.verify(viewer, { id, expected }, criteria);
  }

  @Post('rejection')
  @Requires('innovation:reject')
  @Subject(RejectableInnovation)
  @Answers(200, 'InnovationView')
  async reject(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
    @Body() rejection: RejectInnovationDto,
  ): Promise<InnovationView> {
    return this.rejections.reject(viewer, { id, expected }, rejection);
  }
}
