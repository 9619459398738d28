import { Body, Controller, Get, Param, Patch, Post, Put } from '@nestjs/common';
import type { MaturityView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatch, IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { ClaimingService } from './claiming.service.js';
import { ClaimsDto, FindingsDto } from './claim.dto.js';
import { FindingService } from './finding.service.js';
import { MaturityService } from './maturity.service.js';
import { ClaimableSheet, ReadableSheet, VerifiableSheet } from './maturity.subject.js';

/** How mature an innovation is: claimed by its agency, verified beside it. */
@Controller('api/innovations/:id/maturity')
@Subject(ReadableSheet)
export class MaturityController {
  constructor(
    private readonly sheets: MaturityService,
    private readonly claiming: ClaimingService,
    private readonly findings: FindingService,
  ) {}

  @Get()
  @Requires('innovation:read')
  @Answers(200, 'MaturityView')
  async read(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<MaturityView> {
    return this.sheets.read(viewer, id);
  }

  /** All claims; an indicator that is left out is claimed no more. */
  @Put()
  @Requires('maturity:claim')
  @Subject(ClaimableSheet)
  @Answers(200, 'MaturityView')
  async replace(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ClaimsDto,
    @IfMatch() expected: number | null,
  ): Promise<MaturityView> {
    return this.claiming.replace(viewer, id, body.indicators, expected);
  }

  /** Some claims, merged with what others changed on the sheet meanwhile. */
  @Patch()
  @Requires('maturity:claim')
  @Subject(ClaimableSheet)
  @Answers(200, 'MaturityView')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ClaimsDto,
    @IfMatch() expected: number | null,
  ): Promise<MaturityView> {
    return this.claiming.change(viewer, id, body.indicators, expected);
  }

  @Post('verification')
  @Requires('maturity:verify')
  @Subject(VerifiableSheet)
  @Answers(200, 'MaturityView')
  async verify(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: FindingsDto,
    @IfMatchWhenSent() expected: number | null,
  ): Promise<MaturityView> {
    return this.findings.find(viewer, id, body.indicators, expected);
  }
}
