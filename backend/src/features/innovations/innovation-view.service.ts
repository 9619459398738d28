import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { isEditable } from '@satu/domain/innovation';
import { DomainError } from '@satu/domain/problem';
import { Database } from '../../platform/database/database.js';
import type { Reader } from '../../platform/database/transaction.js';
import { FormLibraryService } from '../forms/form-library.service.js';
import { PeriodService } from '../periods/period.service.js';
import { presentInnovation } from './innovation.presenter.js';
import { InnovationViewRepository, type ViewRow } from './innovation-view.repository.js';

/** One innovation as its page shows it: with whose turn it is, what is missing, what may be done. */
@Injectable()
export class InnovationViewService {
  constructor(
    private readonly database: Database,
    private readonly rows: InnovationViewRepository,
    private readonly periods: PeriodService,
    private readonly forms: FormLibraryService,
  ) {}

  async get(viewer: Viewer, id: string): Promise<InnovationView> {
    return this.present(this.database, viewer, await this.rows.find(viewer, id));
  }

  /** What an act of the viewer has just changed. */
  async afterAct(reader: Reader, viewer: Viewer, id: string): Promise<InnovationView> {
    return this.present(reader, viewer, await this.rows.changed(reader, viewer, id));
  }

  private async present(
    reader: Reader,
    viewer: Viewer,
    row: ViewRow | null,
  ): Promise<InnovationView> {
    if (!row) throw new DomainError('not-found', 'not-found');
    const concernsPeriod = isEditable(row.status) || row.status === 'SUBMITTED';
    const period = concernsPeriod ? await this.periods.periodToday(reader, row.regionId) : null;
    const form = await this.forms.of(reader, row);
    const inForce = isEditable(row.status) ? await this.forms.inForce(reader, row.regionId) : form;
    return presentInnovation(row, { viewer, period, form, inForce, now: reader.now });
  }
}
