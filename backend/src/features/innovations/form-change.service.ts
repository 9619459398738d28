import { Injectable } from '@nestjs/common';
import type { FormChangeView, InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { type FormChange, type FormDefinition, moveToForm } from '@satu/domain/form';
import { DomainError } from '@satu/domain/problem';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import { type FormName, FormLibraryService } from '../forms/form-library.service.js';
import type { Target } from './act.js';
import { assertEditable } from './editing.service.js';
import { InnovationRepository } from './innovation.repository.js';
import type { InnovationRow } from './innovation-row.js';
import { textOf, valuesOf, withValues } from './innovation-text.js';
import { InnovationViewService } from './innovation-view.service.js';
import { TextService } from './text.service.js';

interface Prepared extends FormChange {
  readonly from: FormDefinition;
  readonly to: FormDefinition;
}

/** Moves a draft to the edition in force, after a preview of what that does to each field. */
@Injectable()
export class FormChangeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly innovations: InnovationRepository,
    private readonly forms: FormLibraryService,
    private readonly texts: TextService,
    private readonly views: InnovationViewService,
  ) {}

  /** What moving would do; a text that stands under the edition in force has nothing to move. */
  async preview(viewer: Viewer, id: string): Promise<FormChangeView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.find(tx, viewer, id);
      const { from, to, moves } = await this.prepare(tx, row);
      const values = valuesOf(row);
      return {
        from: { formKey: from.key, formVersion: from.version },
        to: { formKey: to.key, formVersion: to.version },
        moves: moves.map(({ key, fate, from: old, to: next }) => ({
          ...{ key, fate },
          label: (next ?? old)?.label ?? { id: key, en: key },
          value: values[key] ?? null,
        })),
      };
    });
  }

  /** Moves the text; what is set aside stays in the history of its field. */
  async move(
    viewer: Viewer,
    { id, expected }: Target,
    { formKey, formVersion }: FormName,
  ): Promise<InnovationView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.find(tx, viewer, id);
      requireVersion(row.version, expected);
      assertEditable(row);
      const { to, values } = await this.prepare(tx, row);
      if (to.key !== formKey || to.version !== formVersion)
        throw new DomainError('conflict', 'form-moved-on', {
          ...{ formKey: to.key, formVersion: to.version },
        });
      const after = withValues(textOf(row), to, values);
      await this.texts.write(tx, row, after, 'innovation.form-changed');
      return this.views.afterAct(tx, viewer, id);
    });
  }

  private async find(tx: Tx, viewer: Viewer, id: string): Promise<InnovationRow> {
    const row = await this.innovations.lock(tx, viewer, id, 'innovation:edit');
    if (!row) throw new DomainError('not-found', 'not-found');
    return row;
  }

  private async prepare(reader: Reader, row: InnovationRow): Promise<Prepared> {
    const from = await this.texts.formOf(reader, row);
    const to = await this.forms.inForce(reader, row.regionId);
    return { from, to, ...moveToForm(from, to, valuesOf(row)) };
  }
}
