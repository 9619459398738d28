import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { assertUndoable, type CheckedRow } from '@satu/domain/import';
import { DomainError } from '@satu/domain/problem';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ArrivalService, type Arrival } from '../innovations/arrival.service.js';
import type { PerformImportDto } from './import.dto.js';
import { ImportService, type ImportTarget } from './import.service.js';
import { PerformanceRepository } from './performance.repository.js';

/** Performs an import, all of it or nothing, and takes it back. */
@Injectable()
export class ImportPerformance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportService,
    private readonly performance: PerformanceRepository,
    private readonly arrivals: ArrivalService,
    private readonly audit: Audit,
  ) {}

  /** What arrives are drafts of their agencies: nothing counts before a head has endorsed it. */
  async perform(viewer: Viewer, target: ImportTarget, wishes: PerformImportDto): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const batch = await this.imports.locked(tx, viewer, target);
      const rows = chosen(await this.imports.check(viewer, batch, tx), wishes);
      const arriving = rows.map(({ number, agencyId, values }) => ({
        ...{ number, id: uuid(), agencyId, values },
        detail: `${batch.fileName}, baris ${number}`,
      }));
      await this.arrivals.arrive(tx, arriving);
      const links = arriving.map(({ number, id }) => ({ number, innovationId: id }));
      await this.performance.link(tx, batch.id, links);
      await this.audit.record(tx, {
        ...{ act: 'import.performed', subjectType: 'import', subjectId: batch.id },
        ...{ regionId: batch.regionId, detail: { file: batch.fileName, count: arriving.length } },
      });
    });
  }

  async undo(viewer: Viewer, target: ImportTarget): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const batch = await this.imports.lockedInAnyState(tx, viewer, target);
      const { id } = batch;
      const ids = await this.performance.innovationsOf(tx, id);
      const touched = await this.arrivals.touchedOf(tx, ids);
      assertUndoable({ ...batch, touched }, tx.now);
      await this.arrivals.takeBack(tx, ids, `Impor dibatalkan: ${batch.fileName}`);
      await this.performance.markUndone(tx, id);
      await this.audit.record(tx, {
        ...{ act: 'import.undone', subjectType: 'import', subjectId: id },
        ...{ regionId: batch.regionId, detail: { file: batch.fileName, count: ids.length } },
      });
    });
  }
}

type ReadyRow = CheckedRow & Pick<Arrival, 'agencyId'>;

function chosen(checked: readonly CheckedRow[], wishes: PerformImportDto): ReadyRow[] {
  const sound = checked.filter(({ faults }) => faults.length === 0);
  if (sound.length < checked.length && !wishes.leaveFaulty) {
    throw new DomainError('unprocessable', 'import-has-faults', {
      rows: checked.length - sound.length,
    });
  }
  const rows = sound.filter(({ isDuplicate }) => !isDuplicate || wishes.withDuplicates);
  if (rows.length === 0) throw new DomainError('unprocessable', 'import-nothing-left');
  return rows.flatMap((row) => (row.agencyId === null ? [] : [{ ...row, agencyId: row.agencyId }]));
}
