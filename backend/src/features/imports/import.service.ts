import { Injectable } from '@nestjs/common';
import type { ImportSummary, ImportView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { type CheckedRow, checkRows, guessColumns, IMPORT_COLUMNS } from '@satu/domain/import';
import type { Language } from '@satu/domain/language';
import { DomainError } from '@satu/domain/problem';
import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ChangeImportDto } from './import.dto.js';
import { presentImport } from './import.presenter.js';
import { type ImportBatch, ImportRepository } from './import.repository.js';
import { SheetReader } from './sheet-reader.js';

/** An import, and the version its maker has seen. */
export interface ImportTarget {
  readonly id: string;
  readonly expected: number | null;
}

const KEYS = new Set(IMPORT_COLUMNS.map(({ key }) => key));

/** Brings sheets, says what would come of them, and lets them be mended. */
@Injectable()
export class ImportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly reader: SheetReader,
  ) {}

  async list(viewer: Viewer): Promise<ImportSummary[]> {
    return this.imports.list(viewer);
  }

  async bring(
    viewer: Viewer,
    { fileName, bytes }: { fileName: string; bytes: Buffer },
    language: Language,
  ): Promise<ImportView> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { headings, rows } = await this.reader.read(bytes);
    const regionId = await this.imports.regionFor(viewer);
    const id = uuid();
    const mapping = guessColumns(headings);
    await this.unitOfWork.run((tx) =>
      this.imports.insert(tx, { id, regionId, fileName, sha256, headings, mapping }, rows),
    );
    return this.get(viewer, id, language);
  }

  async get(viewer: Viewer, id: string, language: Language): Promise<ImportView> {
    const batch = found(await this.imports.find(viewer, id));
    const [rows, same] = await Promise.all([this.imports.rowsOf(id), this.imports.sameFile(batch)]);
    const isDone = batch.importedAt !== null;
    const checked = isDone ? [] : await this.check(viewer, batch);
    return presentImport({ batch, rows, checked, same }, language);
  }

  async assertOwn(viewer: Viewer, id: string): Promise<void> {
    found(await this.imports.find(viewer, id));
  }

  /** The dry run: worked out from what stands now, never stored. */
  async check(viewer: Viewer, batch: ImportBatch, reader?: Reader): Promise<CheckedRow[]> {
    const agencies = await this.imports.agenciesFor(viewer, reader);
    const standing = await this.imports.standingOf(
      agencies.map(({ id }) => id),
      reader,
    );
    const rows = await this.imports.rowsOf(batch.id, reader);
    return checkRows(rows, { mapping: batch.mapping, agencies, standing });
  }

  async change(viewer: Viewer, target: ImportTarget, changes: ChangeImportDto): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const batch = await this.locked(tx, viewer, target);
      const { mapping, cells = [] } = changes;
      if (mapping) {
        assertMapping(mapping, batch.headings.length);
        await this.imports.setMapping(tx, batch.id, mapping);
      }
      for (const cell of cells) {
        if (cell.column < batch.headings.length) await this.imports.setCell(tx, batch.id, cell);
      }
      await this.imports.touch(tx, batch.id);
    });
  }

  /** The import, held for an act; refused when it was performed, or changed since it was seen. */
  async locked(tx: Tx, viewer: Viewer, target: ImportTarget): Promise<ImportBatch> {
    const batch = await this.lockedInAnyState(tx, viewer, target);
    if (batch.importedAt !== null) throw new DomainError('conflict', 'import-already-performed');
    return batch;
  }

  async lockedInAnyState(
    tx: Tx,
    viewer: Viewer,
    { id, expected }: ImportTarget,
  ): Promise<ImportBatch> {
    const batch = found(await this.imports.lock(tx, viewer, id));
    if (expected === null || expected === batch.version) return batch;
    throw new DomainError('stale', 'stale-version');
  }
}

function assertMapping(mapping: readonly string[], count: number): void {
  const used = mapping.filter(Boolean);
  const fits =
    mapping.length === count &&
    used.every((key) => KEYS.has(key)) &&
    new Set(used).size === used.length;
  if (fits) return;
  const detail = new Set(used).size === used.length ? 'not-allowed' : 'duplicate';
  throw new DomainError('invalid', 'validation-failed', {}, [{ pointer: '/mapping', detail }]);
}

function found(batch: ImportBatch | null): ImportBatch {
  if (batch) return batch;
  throw new DomainError('not-found', 'not-found');
}
