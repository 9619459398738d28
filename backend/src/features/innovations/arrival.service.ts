import { Injectable } from '@nestjs/common';
import { type FieldValues, fieldsOf, type FormDefinition } from '@satu/domain/form';
import { currentForm } from '@satu/domain/shipped-forms';
import type { Tx } from '../../platform/database/transaction.js';
import { ArrivalRepository } from './arrival.repository.js';
import { emptyText, patched } from './innovation-text.js';

/** An innovation that comes from elsewhere: a row of a sheet. */
export interface Arrival {
  readonly id: string;
  readonly agencyId: string;
  readonly values: FieldValues;
  /** Where it comes from, as its history tells it. */
  readonly detail: string;
}

/** The same columns in every edition: they are those of the table. */
const COLUMNS = new Set(fieldsOf(currentForm).flatMap(({ key, column }) => (column ? [key] : [])));

/** Many drafts at once, and back: for imports, which ask the rules for each row themselves. */
@Injectable()
export class ArrivalService {
  constructor(private readonly arrivals: ArrivalRepository) {}

  /** Enters them under the form. */
  async arrive(tx: Tx, form: FormDefinition, arrivals: readonly Arrival[]): Promise<void> {
    const drafts = arrivals.map(({ id, agencyId, values, detail }) => {
      const entries = Object.entries(values);
      const columns = entries.filter(([key]) => COLUMNS.has(key));
      const content = Object.fromEntries(entries.filter(([key]) => !COLUMNS.has(key)));
      const text = patched(form, emptyText(form, String(values['name'])), {
        ...Object.fromEntries(columns),
        content,
      });
      return { ...text, id, agencyId, detail };
    });
    await this.arrivals.insert(tx, drafts);
  }

  /** Names of those that somebody has changed, sent or given evidence since they arrived. */
  async touchedOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
    return this.arrivals.touchedOf(tx, ids);
  }

  /** Withdraws all of them: nothing that stood in a record is lost. */
  async takeBack(tx: Tx, ids: readonly string[], reason: string): Promise<void> {
    await this.arrivals.withdraw(tx, ids, reason);
  }
}
