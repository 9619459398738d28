import { Injectable } from '@nestjs/common';
import type { ImportSummary } from '@satu/contract/views';
import { agenciesWhere, regionsWhere, type Viewer } from '@satu/domain/access';
import type { FormDefinition } from '@satu/domain/form';
import {
  type ImportAgency,
  type SheetRow,
  type StandingInnovation,
  standingKey,
} from '@satu/domain/import';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';

/** A sheet as it is kept. */
export interface ImportBatch {
  readonly id: string;
  readonly regionId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly headings: string[];
  readonly mapping: string[];
  readonly createdAt: Date;
  readonly importedAt: Date | null;
  readonly undoneAt: Date | null;
  readonly version: number;
  readonly imported: number;
  readonly replaced: number;
}

const BATCH = `b.id, b.region_id as "regionId", b.file_name as "fileName", b.sha256, b.headings, b.mapping,
  b.created_at as "createdAt", b.imported_at as "importedAt", b.undone_at as "undoneAt", b.version,
  (select count(*)::int from import_row r where r.batch_id = b.id and r.innovation_id is not null) as imported,
  (select count(*)::int from import_row r where r.batch_id = b.id and r.replaced_id is not null) as replaced`;

/** Imports of one person, and what their rows are held against. */
@Injectable()
export class ImportRepository extends Repository {
  async list({ personId }: Viewer): Promise<ImportSummary[]> {
    const rows = await this.database.query<ImportSummary>(
      `select b.id, b.file_name as "fileName", b.created_at as "createdAt", b.imported_at as "importedAt",
         b.undone_at as "undoneAt", count(r.number)::int as rows, count(r.innovation_id)::int as imported,
         count(r.replaced_id)::int as replaced
       from import_batch b join import_row r on r.batch_id = b.id
       where b.created_by = $1 group by b.id order by b.id desc limit 50`,
      [personId],
    );
    return rows;
  }

  async find(
    { personId }: Viewer,
    id: string,
    reader: Reader = this.database,
  ): Promise<ImportBatch | null> {
    const rows = await reader.query<ImportBatch>(
      `select ${BATCH} from import_batch b where b.id = $1 and b.created_by = $2`,
      [id, personId],
    );
    return rows[0] ?? null;
  }

  async lock(tx: Tx, viewer: Viewer, id: string): Promise<ImportBatch | null> {
    await tx.query('select from import_batch where id = $1 for update', [id]);
    return this.find(viewer, id, tx);
  }

  async rowsOf(id: string, reader: Reader = this.database): Promise<SheetRow[]> {
    return reader.query<SheetRow>(
      'select r.number, r.cells from import_row r where r.batch_id = $1 order by r.number',
      [id],
    );
  }

  async insert(
    tx: Tx,
    batch: Pick<ImportBatch, 'id' | 'regionId' | 'fileName' | 'sha256' | 'headings' | 'mapping'>,
    rows: readonly SheetRow[],
  ): Promise<void> {
    const { id, regionId, fileName, sha256, headings, mapping } = batch;
    await tx.execute(
      `insert into import_batch (id, region_id, created_by, file_name, sha256, headings, mapping, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
      [id, regionId, tx.actorId, fileName, sha256, headings, mapping, tx.now],
    );
    await tx.execute(
      `insert into import_row (batch_id, number, cells)
       select $1, r.number, array(select jsonb_array_elements_text(r.cells))
       from jsonb_to_recordset($2::jsonb) r (number int, cells jsonb)`,
      [id, JSON.stringify(rows)],
    );
  }

  /** Into which region somebody imports: the one of the right, or of the agency it is bound to. */
  async regionFor(viewer: Viewer): Promise<string> {
    const [regionId] = regionsWhere(viewer, 'innovation:import');
    if (regionId !== undefined) return regionId;
    const rows = await this.database.query<{ id: string }>(
      'select a.region_id as id from agency a where a.id = any($1) limit 1',
      [agenciesWhere(viewer, 'innovation:import')],
    );
    return rows[0]?.id ?? '';
  }

  async setMapping(tx: Tx, id: string, mapping: readonly string[]): Promise<void> {
    await tx.execute('update import_batch set mapping = $2 where id = $1', [id, mapping]);
  }

  async setCell(tx: Tx, id: string, cell: { row: number; column: number; value: string }) {
    await tx.execute(
      'update import_row set cells[$3::int + 1] = $4 where batch_id = $1 and number = $2',
      [id, cell.row, cell.column, cell.value],
    );
  }

  async touch(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      'update import_batch set version = version + 1, updated_at = $2 where id = $1',
      [id, tx.now],
    );
  }

  /** Agencies that stand today and for which the viewer may import, by all their names. */
  async agenciesFor(viewer: Viewer, reader: Reader = this.database): Promise<ImportAgency[]> {
    return reader.query<ImportAgency>(
      `select a.id, a.code, array[a.name, a.short_name] as names
       from agency a join region r on r.id = a.region_id
       where (a.id = any($1) or a.region_id = any($2))
         and (a.valid_until is null or a.valid_until > ($3::timestamptz at time zone r.time_zone)::date)
       order by a.name collate "id-x-icu"`,
      [
        agenciesWhere(viewer, 'innovation:import'),
        regionsWhere(viewer, 'innovation:import'),
        reader.now,
      ],
    );
  }

  /**
   * What these agencies have already, as the rules tell innovations apart. A draft under the same form
   * may be written over by whoever writes in its agency, or who alone wrote in it so far.
   */
  async standingOf(
    viewer: Viewer,
    agencyIds: readonly string[],
    form: FormDefinition,
    reader: Reader = this.database,
  ): Promise<Map<string, StandingInnovation>> {
    const rows = await reader.query<StandingInnovation & { agencyId: string; name: string }>(
      `select i.id, i.custodian_agency_id as "agencyId", i.name,
         i.status in ('DRAFT', 'RETURNED') and i.merged_at is null and i.form_key = $2 and i.form_version = $3
         and (i.custodian_agency_id = any($4) or i.region_id = any($5)
           or (i.created_by = $6 and i.submitted_by is null and not exists (
             select from innovation_field_change c where c.innovation_id = i.id and c.by_id <> $6))) as "isReplaceable"
       from innovation i
       where i.custodian_agency_id = any($1) and i.copy_of_id is null and i.status <> 'WITHDRAWN'
       order by i.id desc`,
      [
        ...[agencyIds, form.key, form.version, agenciesWhere(viewer, 'innovation:edit')],
        ...[regionsWhere(viewer, 'innovation:edit'), viewer.personId],
      ],
    );
    return new Map(
      rows.map(({ agencyId, name, id, isReplaceable }) => [
        standingKey(agencyId, name),
        { id, isReplaceable },
      ]),
    );
  }

  /** An earlier import of the same bytes into the region that still stands. */
  async sameFile(batch: ImportBatch): Promise<{ at: Date; by: string } | null> {
    const rows = await this.database.query<{ at: Date; by: string }>(
      `select b.imported_at as at, p.name as by from import_batch b join person p on p.id = b.created_by
       where b.region_id = $1 and b.sha256 = $2 and b.id <> $3 and b.imported_at is not null and b.undone_at is null
       order by b.imported_at desc limit 1`,
      [batch.regionId, batch.sha256, batch.id],
    );
    return rows[0] ?? null;
  }
}
