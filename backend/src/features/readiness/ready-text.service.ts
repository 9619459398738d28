import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { valuesUnder, type FormDefinition } from '@satu/domain/form';
import { isEditable, type SubmissionFacts } from '@satu/domain/innovation';
import type { Period } from '@satu/domain/period';
import { Database } from '../../platform/database/database.js';
import { FormLibraryService } from '../forms/form-library.service.js';
import { InnovationService } from '../innovations/innovation.service.js';
import { PeriodService } from '../periods/period.service.js';

/** An innovation as the rules about sending it see it. */
export interface ReadyText {
  readonly innovation: InnovationView;
  readonly form: FormDefinition;
  readonly facts: SubmissionFacts;
  /** The period that a submission would fall into now. */
  readonly period: Period | null;
  readonly isOpen: boolean;
  readonly now: Date;
}

/** Reads the text with its form and the period of today. */
@Injectable()
export class ReadyTextService {
  constructor(
    private readonly database: Database,
    private readonly innovations: InnovationService,
    private readonly forms: FormLibraryService,
    private readonly periods: PeriodService,
  ) {}

  async read(viewer: Viewer, id: string): Promise<ReadyText> {
    const innovation = await this.innovations.get(viewer, id);
    const form = await this.forms.of(this.database, innovation);
    const period = await this.periods.periodToday(this.database, innovation.regionId);
    const { inForce, copyOfId, status } = innovation;
    const fields = valuesUnder(form, innovation);
    return {
      ...{ innovation, form, period },
      facts: { fields, form, isCopy: copyOfId !== null, inForce },
      isOpen: isEditable(status),
      now: this.database.now,
    };
  }
}
