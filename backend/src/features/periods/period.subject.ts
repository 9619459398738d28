import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { SubjectLookup } from '../../platform/http/subject.js';
import { PeriodService } from './period.service.js';

/** Whether the period in the URL, and its exemption where one is named, exist for the viewer. */
@Injectable()
export class PeriodSubject extends SubjectLookup {
  constructor(private readonly periods: PeriodService) {
    super();
  }

  async assertVisible(viewer: Viewer, parameters: Record<string, string>): Promise<void> {
    const { id, exemptionId } = parameters;
    if (id === undefined) return;
    const { exemptions } = await this.periods.read(viewer, id);
    if (exemptionId === undefined) return;
    if (exemptions.some((exemption) => exemption.id === exemptionId)) return;
    throw new DomainError('not-found', 'not-found');
  }
}
