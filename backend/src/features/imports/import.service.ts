import { Injectable } from '@nestjs/common';
import type { ImportSummary, ImportView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import type { FormDefinition } from '@satu/domain/form';
import { type CheckedRow, checkRows, guessColumns, importColumns } from '@satu/domain/import';
import type { Language } from '@satu/domain/language';
import { DomainError } from '@satu/domain/problem';
import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { Database } from '../../platform/database/database.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FormLibraryService } from '../forms/form-library.service.js';
import type { ChangeImportDto } from './import.dto.js';
import { presentImport } from './import.presenter.js';
import { type ImportBatch, ImportRepository } from './import.repository.js';
import { SheetReader } from './sheet-reader.js';

/** An import, and the version its maker has seen. */
export interface ImportTarget {
  readonly id: string;
  readonly expected: number | null;
}

/** The rows of an import as they would arrive, and the form under which they would. */
export interface DryRun {
  readonly form: FormDefinition;
  readonly checked: readonly CheckedRow[];
}

/** Brings sheets, says what would come of them, and lets them be mended. */
@Injectable()
export class ImportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly reader: SheetReader,
    private readonly database: Database,
    private readonly forms: FormLibraryService,
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
    const mapping = guessColumns(await this.forms.inForce(this.database, regionId), headings);
    await this.unitOfWork.run((tx) =>
      this.imports.insert(tx, { id, regionId, fileName, sha256, headings, mapping }, rows),
    );
    return this.get(viewer, id, language);
  }

  async get(viewer: Viewer, id: string, language: Language): Promise<ImportView> {
    const batch = found(await this.imports.find(viewer, id));
    const [rows, same] = await Promise.all([this.imports.rowsOf(id), this.imports.sameFile(batch)]);
    const isDone = batch.importedAt !== null;
    const form = await this.forms.inForce(this.database, batch.regionId);
    const checked = isDone ? [] : (await this.check(viewer, batch)).checked;
    return presentImport({ batch, form, rows, checked, same }, language);
  }

  /** When it was performed; null: not yet. */
  async importedAt(viewer: Viewer, id: string): Promise<Date | null> {
    return found(await this.imports.find(viewer, id)).importedAt;
  }

  async assertOwn(viewer: Viewer, id: string): Promise<void> {
    found(await this.imports.find(viewer, id));
  }

  /** The dry run: worked out from what stands now, never stored. */
  async check(viewer: Viewer, batch: ImportBatch, reader: Reader = this.database): Promise<DryRun> {
    const form = await this.forms.inForce(reader, batch.regionId);
    const agencies = await this.imports.agenciesFor(viewer, reader);
    const ids = agencies.map(({ id }) => id);
    const standing = await this.imports.standingOf(viewer, ids, form, reader);
    const rows = await this.imports.rowsOf(batch.id, reader);
    return { form, checked: checkRows(rows, { form, mapping: batch.mapping, agencies, standing }) };
  }

  async change(viewer: Viewer, target: ImportTarget, changes: ChangeImportDto): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const batch = await this.locked(tx, viewer, target);
      const { mapping, cells = [] } = changes;
      if (mapping) {
        const form = await this.forms.inForce(tx, batch.regionId);
        assertMapping(form, mapping, batch.headings.length);
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

function assertMapping(form: FormDefinition, mapping: readonly string[], count: number): void {
  const keys = new Set(importColumns(form).map(({ key }) => key));
  const used = mapping.filter(Boolean);
  const fits =
    mapping.length === count &&
    used.every((key) => keys.has(key)) &&
    new Set(used).size === used.length;
  if (fits) return;
  const detail = new Set(used).size === used.length ? 'not-allowed' : 'duplicate';
  throw new DomainError('invalid', 'validation-failed', {}, [{ pointer: '/mapping', detail }]);
}

function found(batch: ImportBatch | null): ImportBatch {
  if (batch) return batch;
  throw new DomainError('not-found', 'not-found');
}
