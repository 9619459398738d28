import { Controller, Get, Query } from '@nestjs/common';
import type { AuditLine, Page } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { Requires } from '../../platform/http/route-access.js';
import { AuditService } from './audit.service.js';
import { ListAuditQuery } from './list-audit.query.js';

@Controller('api/audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  /** Who did what to something, newest first. */
  @Get()
  @Requires('audit:read')
  @Answers(200, 'AuditPage')
  list(@CurrentViewer() viewer: Viewer, @Query() query: ListAuditQuery): Promise<Page<AuditLine>> {
    return this.audit.list(viewer, query);
  }
}
