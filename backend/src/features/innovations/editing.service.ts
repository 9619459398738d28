import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertTitled, isEditable } from '@satu/domain/innovation';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import { mergeableWith, type SentField } from '../../platform/database/stale-patch.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Tx } from '../../platform/database/transaction.js';
import type { Target } from './act.js';
import { HistoryRepository } from './history.repository.js';
import { InnovationRepository } from './innovation.repository.js';
import type { InnovationRow, InnovationText } from './innovation-row.js';
import { changedFields, patched, textOf, type TextPatch, valuesOf } from './innovation-text.js';
import { InnovationViewService } from './innovation-view.service.js';

/** Changes to a text, and whether they may be merged with what others wrote meanwhile. */
export interface Edit {
  readonly patch: TextPatch;
  readonly lenient: boolean;
}

/** Writes in a draft or in what was returned, field by field. */
@Injectable()
export class EditingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly innovations: InnovationRepository,
    private readonly history: HistoryRepository,
    private readonly views: InnovationViewService,
    private readonly audit: Audit,
  ) {}

  async edit(viewer: Viewer, { id, expected }: Target, edit: Edit): Promise<InnovationView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.innovations.lock(tx, viewer, id, 'innovation:edit');
      if (!row) throw new DomainError('not-found', 'not-found');
      const after = patched(textOf(row), edit.patch);
      assertTitled(after.name);
      const isStale = expected !== null && expected !== row.version;
      const sent = sentFields(edit.patch, after);
      const merged = isStale ? await this.merge(tx, row, expected, { ...edit, sent }) : null;
      assertEditable(row);
      await this.write(tx, row, after);
      const view = await this.views.afterAct(tx, viewer, id);
      return merged ? { ...view, merged } : view;
    });
  }

  private async merge(
    tx: Tx,
    row: InnovationRow,
    expected: number,
    patch: { sent: readonly SentField[]; lenient: boolean },
  ): Promise<string[]> {
    const isKnownVersion = expected >= 1 && expected < row.version;
    const others = isKnownVersion ? await this.history.changesSince(tx, row.id, expected) : [];
    return mergeableWith({ ...patch, isKnownVersion }, others);
  }

  private async write(tx: Tx, row: InnovationRow, after: InnovationText): Promise<void> {
    const changed = changedFields(textOf(row), after);
    if (changed.length === 0) return;
    await this.innovations.save(tx, row, after);
    const byId = tx.actorId ?? row.createdBy;
    const lines = changed.map((field) => ({ ...field, byId }));
    await this.history.addFieldChanges(tx, row.id, row.version + 1, lines);
    await this.audit.record(tx, {
      act: 'innovation.edited',
      subjectType: 'innovation',
      subjectId: row.id,
      regionId: row.regionId,
      agencyId: row.custodianAgencyId,
      detail: { pointers: changed.map((field) => field.pointer) },
    });
  }
}

function assertEditable({ status, mergedAt }: InnovationRow): void {
  if (isEditable(status) && mergedAt === null) return;
  throw new DomainError('conflict', 'invalid-transition', { status, act: 'edit' });
}

/** The fields of the patch with the values they would have: an emptied one has none. */
function sentFields({ content = {}, ...columns }: TextPatch, after: InnovationText): SentField[] {
  const values = valuesOf(after);
  const value = (key: string): unknown => values[key] ?? null;
  return [
    ...Object.keys(columns).map((key) => ({ pointer: `/${key}`, value: value(key) })),
    ...Object.keys(content ?? {}).map((key) => ({ pointer: `/content/${key}`, value: value(key) })),
  ];
}
