import { createHash } from 'node:crypto';
import type { Tx } from '../platform/database/transaction.js';

/** Tables of the demo, closed so that a table's name is never made of data. */
export type DemoTable =
  | 'region'
  | 'agency'
  | 'person'
  | 'person_grant'
  | 'period'
  | 'exemption'
  | 'verdict'
  | 'innovation'
  | 'innovation_revision'
  | 'innovation_act'
  | 'innovation_note'
  | 'innovation_field_change'
  | 'declaration'
  | 'lapse'
  | 'catalogue_innovation'
  | 'form_edition'
  | 'innovation_member'
  | 'import_batch'
  | 'import_row'
  | 'replication'
  | 'use_confirmation'
  | 'competition'
  | 'edition'
  | 'rubric'
  | 'criterion'
  | 'stage'
  | 'entry'
  | 'entry_person'
  | 'scoresheet'
  | 'score_event'
  | 'publication_call'
  | 'result'
  | 'issued_document'
  | 'statement'
  | 'region_row'
  | 'region_row_evidence'
  | 'document'
  | 'decree'
  | 'evidence'
  | 'evidence_indicator'
  | 'sop'
  | 'sop_evaluation';

/**
 * Writes the demo's rows at the instants at which their acts happened, so that triggers date the
 * history as if the year had been lived. Ids follow from names: the same anchor, the same database.
 */
export class DemoWriter {
  private readonly ids = new Map<string, string>();

  constructor(private readonly tx: Tx) {}

  /** Sets the business clock of what follows. */
  async at(instant: Date): Promise<void> {
    await this.tx.query(`select set_config('satu.now', $1, true)`, [instant.toISOString()]);
  }

  /** Mints the id of a thing born at this instant: a UUID v7 whose random part is its name's hash. */
  mint(name: string, born: Date): string {
    const hash = createHash('sha256').update(`satu-demo:${name}`).digest('hex');
    const time = born.getTime().toString(16).padStart(12, '0');
    const variant = ((parseInt(hash.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
    const id = `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
    this.ids.set(name, id);
    return id;
  }

  /** The id minted for a name; a name that nobody minted is a mistake in the content. */
  id(name: string): string {
    const id = this.ids.get(name);
    if (id === undefined)
      throw new Error(`The demo's content names ${name}, which it doesn't have.`);
    return id;
  }

  has(name: string): boolean {
    return this.ids.has(name);
  }

  async insert(table: DemoTable, row: Readonly<Record<string, unknown>>): Promise<void> {
    const columns = Object.keys(row);
    const places = columns.map((_, index) => `$${index + 1}`);
    await this.tx.execute(
      `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
      Object.values(row),
    );
  }

  /** Changes one row; `version` moves on where the table has one. */
  async change(
    table: 'innovation' | 'edition' | 'period' | 'entry',
    id: string,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const sets = Object.keys(changes).map((column, index) => `${column} = $${index + 2}`);
    await this.tx.execute(
      `update ${table} set ${sets.join(', ')}, version = version + 1 where id = $1`,
      [id, ...Object.values(changes)],
    );
  }

  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.tx.query<Row>(sql, parameters);
  }
}

/** A value for a jsonb column. */
export function json(value: unknown): string {
  return JSON.stringify(value);
}

/** A number in [0, 1) that follows from the name alone. */
export function shareOf(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0) / 2 ** 32;
}
