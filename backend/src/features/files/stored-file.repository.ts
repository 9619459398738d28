import { Injectable } from '@nestjs/common';
import type { FileKind, ScanState } from '@satu/domain/file';
import { v7 as uuid } from 'uuid';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import type { Finding } from './inspection/file-facts.js';

/** A file as the register knows it. */
export interface StoredFile {
  readonly id: string;
  readonly regionId: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: FileKind;
  readonly mime: string;
  readonly pageCount: number | null;
  readonly scan: ScanState;
  readonly findings: readonly Finding[];
}

/** Where a file belongs and for whom it is kept. */
export interface FilePlace {
  readonly regionId: string;
  readonly agencyId: string;
}

const COLUMNS = `id, region_id as "regionId", sha256, bytes::float8 as bytes, kind, mime,
  page_count as "pageCount", scan, findings`;

/** Every column that points at a file, but for who keeps it and what was drawn of it. */
const POINTERS = `select quote_ident(c.relname) as "from", quote_ident(a.attname) as "column"
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  join lateral unnest(k.conkey, k.confkey) as pair(here, there) on true
  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here
  join pg_attribute t on t.attrelid = k.confrelid and t.attnum = pair.there and t.attname = 'id'
  where k.contype = 'f' and k.confrelid = 'stored_file'::regclass and c.relname <> 'stored_file_agency'
  order by 1, 2`;

/** The register of files; the bytes lie in the store. */
@Injectable()
export class StoredFileRepository extends Repository {
  /** The bytes of this hash neither come nor go until the transaction ends, in any region. */
  async holdBytes(tx: Tx, sha256: string): Promise<void> {
    await tx.execute(`select pg_advisory_xact_lock(hashtextextended('bytes:' || $1, 0))`, [sha256]);
  }

  /** A file that stays while the transaction runs: letting it go waits, and then sees who points at it. */
  async findToKeep(tx: Tx, id: string): Promise<StoredFile | null> {
    const rows = await tx.query<StoredFile>(
      `select ${COLUMNS} from stored_file where id = $1 and purged_at is null for share`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Callers have found what names the file within the viewer's sight. */
  async find(id: string, reader: Reader = this.database): Promise<StoredFile | null> {
    const rows = await reader.query<StoredFile>(
      `select ${COLUMNS} from stored_file where id = $1 and purged_at is null`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The file of these bytes in the region: known already, or entered now. */
  async enter(tx: Tx, file: Omit<StoredFile, 'id'>): Promise<StoredFile> {
    const rows = await tx.query<StoredFile>(
      `insert into stored_file (id, region_id, sha256, bytes, kind, mime, page_count, scan, findings, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (region_id, sha256) do update set purged_at = null,
         findings = case when stored_file.purged_at is null then stored_file.findings else excluded.findings end,
         scan = case when stored_file.purged_at is null then stored_file.scan else excluded.scan end
       returning ${COLUMNS}`,
      [
        ...[uuid(), file.regionId, file.sha256, file.bytes, file.kind, file.mime],
        ...[file.pageCount, file.scan, JSON.stringify(file.findings), tx.now],
      ],
    );
    const [entered] = rows;
    if (!entered) throw new Error('A file was entered and is not there.');
    return entered;
  }

  /** Makes others who add a file for this agency wait, so that its quota is counted once. */
  async holdQuota(tx: Tx, agencyId: string): Promise<void> {
    await tx.execute(`select pg_advisory_xact_lock(hashtextextended('files:' || $1, 0))`, [
      agencyId,
    ]);
  }

  /** Bytes kept for the agency. */
  async usedBy(agencyId: string, reader: Reader = this.database): Promise<number> {
    const rows = await reader.query<{ bytes: number }>(
      `select coalesce(sum(bytes), 0)::float8 as bytes from stored_file_agency
       where agency_id = $1 and released_at is null`,
      [agencyId],
    );
    return rows[0]?.bytes ?? 0;
  }

  async isKeptFor(tx: Tx, fileId: string, agencyId: string): Promise<boolean> {
    const rows = await tx.query(
      'select from stored_file_agency where file_id = $1 and agency_id = $2 and released_at is null',
      [fileId, agencyId],
    );
    return rows.length > 0;
  }

  async keepFor(tx: Tx, fileId: string, agencyId: string): Promise<void> {
    await tx.execute(
      `insert into stored_file_agency (id, file_id, agency_id, added_at) values ($1, $2, $3, $4)
       on conflict (agency_id, file_id) where released_at is null do nothing`,
      [uuid(), fileId, agencyId, tx.now],
    );
  }

  /** Says what the scanner found; false when somebody said it before. */
  async setScan(tx: Tx, id: string, scan: ScanState): Promise<boolean> {
    const sql = `update stored_file set scan = $2 where id = $1 and scan = 'PENDING'`;
    return (await tx.execute(sql, [id, scan])) > 0;
  }

  /**
   * Those of the files that no row of any table points at; they are held until the transaction ends.
   * Which columns point at files is asked of the catalogue, so none that joins later is forgotten.
   */
  async unusedOf(tx: Tx, ids: readonly string[]): Promise<StoredFile[]> {
    const files = await tx.query<StoredFile>(
      `select ${COLUMNS} from stored_file where id = any ($1) and purged_at is null order by id for update`,
      [ids],
    );
    const pointers = await tx.query<{ from: string; column: string }>(POINTERS);
    const used = await tx.query<{ id: string }>(
      pointers
        .map(({ from, column }) => `select ${column} as id from ${from} where ${column} = any ($1)`)
        .join(' union '),
      [ids],
    );
    return files.filter(({ id }) => !used.some((row) => row.id === id));
  }

  /** The bytes are gone: nobody keeps them any more. */
  async release(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      'update stored_file_agency set released_at = $2 where file_id = $1 and released_at is null',
      [id, tx.now],
    );
    await tx.execute(`update stored_file set purged_at = $2, findings = '[]' where id = $1`, [
      id,
      tx.now,
    ]);
  }

  /** Whether any region still keeps these bytes. */
  async isKept(tx: Tx, sha256: string): Promise<boolean> {
    const rows = await tx.query(
      'select from stored_file where sha256 = $1 and purged_at is null limit 1',
      [sha256],
    );
    return rows.length > 0;
  }
}
