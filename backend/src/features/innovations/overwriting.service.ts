import { Injectable } from '@nestjs/common';
import type { FieldValues } from '@satu/domain/form';
import { fieldsOf } from '@satu/domain/form';
import { currentForm } from '@satu/domain/shipped-forms';
import type { Tx } from '../../platform/database/transaction.js';
import { assertEditable } from './editing.service.js';
import { InnovationRepository } from './innovation.repository.js';
import type { InnovationText } from './innovation-row.js';
import { type TextPatch, textOf } from './innovation-text.js';
import { TextService } from './text.service.js';

/** Values that are to stand in a draft from now on; fields they don't name stay as they are. */
export interface Overwriting {
  readonly id: string;
  readonly values: FieldValues;
}

/** A draft that was written over: what stood there, and the version it was left at. */
export interface Overwritten {
  readonly id: string;
  readonly former: InnovationText;
  readonly leftVersion: number;
}

/** The same columns in every edition: they are those of the table. */
const COLUMNS = new Set(fieldsOf(currentForm).flatMap(({ key, column }) => (column ? [key] : [])));

/** Writes over drafts that stand, for imports; each field keeps its history as after any edit. */
@Injectable()
export class OverwritingService {
  constructor(
    private readonly innovations: InnovationRepository,
    private readonly texts: TextService,
  ) {}

  async overwrite(tx: Tx, changes: readonly Overwriting[]): Promise<Overwritten[]> {
    const rows = await this.innovations.lockAll(
      tx,
      changes.map(({ id }) => id),
    );
    const values = new Map(changes.map((change) => [change.id, change.values]));
    const done: Overwritten[] = [];
    for (const row of rows) {
      assertEditable(row);
      const after = await this.texts.after(tx, row, patchOf(values.get(row.id) ?? {}));
      const isChanged = await this.texts.write(tx, row, after);
      const leftVersion = isChanged ? row.version + 1 : row.version;
      done.push({ id: row.id, former: textOf(row), leftVersion });
    }
    return done;
  }

  /** Names of those that somebody has changed or sent since they were written over. */
  async touchedOf(tx: Tx, left: readonly Overwritten[]): Promise<string[]> {
    const versions = new Map(left.map(({ id, leftVersion }) => [id, leftVersion]));
    const rows = await this.innovations.lockAll(tx, [...versions.keys()]);
    return rows.filter(({ id, version }) => versions.get(id) !== version).map(({ name }) => name);
  }

  /** Writes again what stood there before. */
  async giveBack(tx: Tx, left: readonly Overwritten[]): Promise<void> {
    const former = new Map(left.map((one) => [one.id, one.former]));
    const rows = await this.innovations.lockAll(tx, [...former.keys()]);
    for (const row of rows) {
      const text = former.get(row.id);
      if (text) await this.texts.write(tx, row, text, 'innovation.restored');
    }
  }
}

function patchOf(values: FieldValues): TextPatch {
  const entries = Object.entries(values);
  const content = entries.filter(([key]) => !COLUMNS.has(key));
  const columns = entries.filter(([key]) => COLUMNS.has(key));
  return { ...Object.fromEntries(columns), content: Object.fromEntries(content) };
}
