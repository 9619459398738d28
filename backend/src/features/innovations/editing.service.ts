import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertTitled, isEditable } from '@satu/domain/innovation';
import { DomainError } from '@satu/domain/problem';
import { mergeableWith, type SentField } from '../../platform/database/stale-patch.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import type { Tx } from '../../platform/database/transaction.js';
import type { Target } from './act.js';
import { HistoryRepository } from './history.repository.js';
import { InnovationRepository } from './innovation.repository.js';
import type { InnovationRow, InnovationText } from './innovation-row.js';
import { type FrozenText, restoredText, type TextPatch, valuesOf } from './innovation-text.js';
import { InnovationViewService } from './innovation-view.service.js';
import { TextService } from './text.service.js';

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
    private readonly texts: TextService,
  ) {}

  async edit(viewer: Viewer, { id, expected }: Target, edit: Edit): Promise<InnovationView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.innovations.lock(tx, viewer, id, 'innovation:edit');
      if (!row) throw new DomainError('not-found', 'not-found');
      const after = await this.texts.after(tx, row, edit.patch);
      assertTitled(after.name);
      const isStale = expected !== null && expected !== row.version;
      const sent = sentFields(edit.patch, after);
      const merged = isStale ? await this.merge(tx, row, expected, { ...edit, sent }) : null;
      assertEditable(row);
      await this.texts.write(tx, row, after);
      const view = await this.views.afterAct(tx, viewer, id);
      return merged ? { ...view, merged } : view;
    });
  }

  /** The row that an earlier text is written into, where the viewer writes, upon the version she saw. */
  async lock(tx: Tx, viewer: Viewer, { id, expected }: Target): Promise<InnovationRow> {
    const row = await this.innovations.lock(tx, viewer, id, 'innovation:edit');
    if (!row) throw new DomainError('not-found', 'not-found');
    requireVersion(row.version, expected);
    return row;
  }

  /** Writes an earlier text again; what it overwrites stays in the history of the fields. */
  async restore(tx: Tx, row: InnovationRow, frozen: FrozenText): Promise<void> {
    assertEditable(row);
    const after = restoredText(await this.texts.formOf(tx, row), row, frozen);
    await this.texts.write(tx, row, after, 'innovation.restored');
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
}

/** Refuses to write where the text lies with somebody else. */
export function assertEditable({ status, mergedAt }: InnovationRow): void {
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
