import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import type { ComplianceAnswer } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { Requires } from '../../platform/http/route-access.js';
import { ComplianceService } from './compliance.service.js';
import { ReadComplianceQuery } from './read-compliance.query.js';
import { SheetInterceptor } from './sheet.interceptor.js';

@Controller('api/compliance')
export class ComplianceController {
  constructor(private readonly compliance: ComplianceService) {}

  @Get()
  @Requires('compliance:read', 'compliance:read-totals')
  @UseInterceptors(SheetInterceptor)
  @Answers(200, 'ComplianceAnswer', { alsoAs: 'text/csv' })
  async read(
    @CurrentViewer() viewer: Viewer,
    @Query() query: ReadComplianceQuery,
  ): Promise<ComplianceAnswer> {
    return this.compliance.answer(viewer, query);
  }
}
