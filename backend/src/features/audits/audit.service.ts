import { Injectable } from '@nestjs/common';
import type { AuditLine, Page } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { AuditRepository } from './audit.repository.js';
import type { ListAuditQuery } from './list-audit.query.js';

/** The log as the inspectorate reads it; the lines are written by whoever acts. */
@Injectable()
export class AuditService {
  constructor(private readonly lines: AuditRepository) {}

  list(viewer: Viewer, query: ListAuditQuery): Promise<Page<AuditLine>> {
    return this.lines.list(viewer, query);
  }
}
