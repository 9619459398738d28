import { Injectable } from '@nestjs/common';
import type { FormDefinition } from '@satu/domain/form';
import { Audit } from '../../platform/audit/audit.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { FormLibraryService } from '../forms/form-library.service.js';
import { HistoryRepository } from './history.repository.js';
import { InnovationRepository } from './innovation.repository.js';
import type { InnovationRow, InnovationText } from './innovation-row.js';
import { changedFields, patched, textOf, type TextPatch } from './innovation-text.js';

/** The text of an innovation under its form: what it becomes, and what is kept of what it was. */
@Injectable()
export class TextService {
  constructor(
    private readonly forms: FormLibraryService,
    private readonly innovations: InnovationRepository,
    private readonly history: HistoryRepository,
    private readonly audit: Audit,
  ) {}

  formOf(reader: Reader, text: InnovationText): Promise<FormDefinition> {
    return this.forms.of(reader, text);
  }

  /** The text after the patch; refuses what its form does not take. */
  async after(reader: Reader, row: InnovationText, patch: TextPatch): Promise<InnovationText> {
    return patched(await this.formOf(reader, row), textOf(row), patch);
  }

  /** Saves the text and says whether it differs; what it overwrites stays in the history of each field. */
  async write(
    tx: Tx,
    row: InnovationRow,
    after: InnovationText,
    act = 'innovation.edited',
  ): Promise<boolean> {
    const changed = changedFields(textOf(row), after);
    const isMoved = after.formKey !== row.formKey || after.formVersion !== row.formVersion;
    if (changed.length === 0 && !isMoved) return false;
    await this.innovations.save(tx, row, after);
    const byId = tx.actorId ?? row.createdBy;
    const lines = changed.map((field) => ({ ...field, byId }));
    await this.history.addFieldChanges(tx, row.id, row.version + 1, lines);
    await this.audit.record(tx, {
      act,
      subjectType: 'innovation',
      subjectId: row.id,
      regionId: row.regionId,
      agencyId: row.custodianAgencyId,
      detail: { pointers: changed.map((field) => field.pointer), ...formMove(row, after, isMoved) },
    });
    return true;
  }
}

function formMove(before: InnovationText, after: InnovationText, isMoved: boolean): object {
  if (!isMoved) return {};
  const name = ({ formKey, formVersion }: InnovationText): string => `${formKey} ${formVersion}`;
  return { from: name(before), to: name(after) };
}
