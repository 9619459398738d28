import { Injectable } from '@nestjs/common';
import { assertUndoable, type CheckedRow } from '@satu/domain/import';
import { DomainError } from '@satu/domain/problem';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../platform/database/transaction.js';
import { ArrivalService } from '../innovations/arrival.service.js';
import { OverwritingService } from '../innovations/overwriting.service.js';
import type { PerformImportDto } from './import.dto.js';
import type { ImportBatch } from './import.repository.js';
import type { DryRun } from './import.service.js';
import { ImportProgress } from './import-progress.js';
import { PerformanceRepository } from './performance.repository.js';

/** Rows that go in together; small enough that the bar moves, large enough to cost few statements. */
const CHUNK = 100;

/** What an import came to. */
export interface Outcome {
  readonly imported: number;
  readonly replaced: number;
}

/** Turns checked rows into drafts, or writes them over drafts; and takes that back. */
@Injectable()
export class ArrivingRows {
  constructor(
    private readonly arrivals: ArrivalService,
    private readonly overwriting: OverwritingService,
    private readonly performance: PerformanceRepository,
    private readonly progress: ImportProgress,
  ) {}

  async arrive(
    tx: Tx,
    batch: ImportBatch,
    { form, checked }: DryRun,
    wishes: PerformImportDto,
  ): Promise<Outcome> {
    const { fresh, over } = chosen(checked, wishes);
    await this.progress.during(batch.id, fresh.length + over.length, async (more) => {
      for (const rows of chunks(fresh)) {
        const arriving = rows.map(({ number, agencyId, values }) => ({
          ...{ number, id: uuid(), agencyId: agencyId ?? '', values },
          detail: `${batch.fileName}, baris ${number}`,
        }));
        await this.arrivals.arrive(tx, form, arriving);
        const links = arriving.map(({ number, id }) => ({ number, innovationId: id }));
        await this.performance.link(tx, batch.id, links);
        more(rows.length);
      }
      for (const rows of chunks(over)) {
        await this.writeOver(tx, batch, rows);
        more(rows.length);
      }
    });
    await this.performance.markDone(tx, batch.id);
    return { imported: fresh.length, replaced: over.length };
  }

  /** Withdraws what arrived, and writes again what was written over. */
  async takeBack(tx: Tx, batch: ImportBatch): Promise<Outcome> {
    const ids = await this.performance.innovationsOf(tx, batch.id);
    const replaced = await this.performance.replacedOf(tx, batch.id);
    const touched = [
      ...(await this.arrivals.touchedOf(tx, ids)),
      ...(await this.overwriting.touchedOf(tx, replaced)),
    ];
    assertUndoable({ ...batch, touched }, tx.now);
    await this.arrivals.takeBack(tx, ids, `Impor dibatalkan: ${batch.fileName}`);
    await this.overwriting.giveBack(tx, replaced);
    await this.performance.markUndone(tx, batch.id);
    return { imported: ids.length, replaced: replaced.length };
  }

  private async writeOver(tx: Tx, batch: ImportBatch, rows: readonly CheckedRow[]): Promise<void> {
    const numbers = new Map(rows.map(({ replaces, number }) => [replaces, number]));
    const changes = rows.map(({ replaces, values }) => ({ id: replaces ?? '', values }));
    const done = await this.overwriting.overwrite(tx, changes);
    const links = done.map((one) => ({ ...one, number: numbers.get(one.id) ?? 0 }));
    await this.performance.linkReplaced(tx, batch.id, links);
  }
}

/** Which rows arrive, and which are written over what stands. */
function chosen(checked: readonly CheckedRow[], wishes: PerformImportDto) {
  const sound = checked.filter(({ faults }) => faults.length === 0);
  if (sound.length < checked.length && !wishes.leaveFaulty) {
    throw new DomainError('unprocessable', 'import-has-faults', {
      rows: checked.length - sound.length,
    });
  }
  const isOver = ({ replaces }: CheckedRow): boolean =>
    wishes.replaceDuplicates === true && replaces !== null;
  const over = sound.filter(isOver);
  const fresh = sound.filter(
    (row) => !isOver(row) && (!row.isDuplicate || wishes.withDuplicates === true),
  );
  if (fresh.length + over.length === 0) {
    throw new DomainError('unprocessable', 'import-nothing-left');
  }
  return { fresh, over };
}

function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, place) =>
    rows.slice(place * CHUNK, (place + 1) * CHUNK),
  );
}
