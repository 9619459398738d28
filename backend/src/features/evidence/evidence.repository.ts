import { Injectable } from '@nestjs/common';
import type { Permission, Viewer } from '@satu/domain/access';
import type { PersonalKind, PrivacyState } from '@satu/domain/personal-data';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Database } from '../../platform/database/database.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { InnovationScopeService } from '../innovations/innovation-scope.service.js';
import { EVIDENCE_COLUMNS, EVIDENCE_TABLES, type EvidenceRow } from './evidence.row.js';

registerConstraints({
  evidence_file_once: { kind: 'conflict', code: 'evidence-exists' },
  evidence_link_once: { kind: 'conflict', code: 'evidence-exists' },
});

/** More than this no record has; the list says so by being full. */
const MOST = 300;

/** What is filed: one of a file and an address. */
export interface NewEvidence {
  readonly id: string;
  readonly innovationId: string;
  readonly title: string;
  readonly fileId: string | null;
  readonly url: string | null;
  readonly personalKinds: readonly PersonalKind[];
  readonly privacy: PrivacyState;
  readonly maskedFileId: string | null;
  readonly createdBy: string;
}

/** What changes of it later. */
export interface EvidenceChanges {
  readonly title?: string;
  readonly privacy?: PrivacyState;
  readonly maskedFileId?: string | null;
}

/** Evidence within the viewer's sight of its innovation. */
@Injectable()
export class EvidenceRepository extends Repository {
  constructor(
    database: Database,
    private readonly scope: InnovationScopeService,
  ) {
    super(database);
  }

  /** Of an innovation that the caller has found for the viewer. */
  async listOf(innovationId: string, withRemoved: boolean): Promise<EvidenceRow[]> {
    return this.database.query<EvidenceRow>(
      `select ${EVIDENCE_COLUMNS} from ${EVIDENCE_TABLES}
       where e.innovation_id = $1 and ($2 or e.removed_at is null or e.purged_at is not null)
       order by e.created_at, e.id limit ${MOST}`,
      [innovationId, withRemoved],
    );
  }

  /**
   * Where the viewer sees the innovation and, when one is named, holds the permission. What was taken off
   * the list is there only for those who work on the innovation.
   */
  async find(
    viewer: Viewer,
    id: string,
    permission: Permission | null,
    reader: Reader = this.database,
  ): Promise<EvidenceRow | null> {
    const values: unknown[] = [id];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const reach = permission === null ? 'true' : this.scope.isWithin(viewer, permission, bind);
    const rows = await reader.query<EvidenceRow>(
      `select ${EVIDENCE_COLUMNS} from ${EVIDENCE_TABLES}
       where e.id = $1 and ${this.scope.isVisible(viewer, bind)} and ${reach}
         and (e.removed_at is null or e.purged_at is not null or ${this.scope.isInside(viewer, bind)})`,
      values,
    );
    return rows[0] ?? null;
  }

  /** The same, held until the transaction ends. */
  async lock(
    tx: Tx,
    viewer: Viewer,
    id: string,
    permission: Permission,
  ): Promise<EvidenceRow | null> {
    await tx.query('select from evidence where id = $1 for update', [id]);
    return this.find(viewer, id, permission, tx);
  }

  async insert(tx: Tx, evidence: NewEvidence): Promise<void> {
    const { id, innovationId, title, fileId, url, createdBy } = evidence;
    const { personalKinds, privacy, maskedFileId } = evidence;
    await tx.execute(
      `insert into evidence (id, innovation_id, kind, title, file_id, url, personal_kinds, privacy, masked_file_id, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, innovationId, fileId === null ? 'LINK' : 'FILE', title, fileId, url],
        ...[personalKinds, privacy, maskedFileId, createdBy, tx.now],
      ],
    );
  }

  async save(tx: Tx, row: EvidenceRow, changes: EvidenceChanges): Promise<void> {
    const { title, privacy, maskedFileId } = { ...row, ...changes };
    await tx.execute(
      `update evidence set title = $2, privacy = $3, masked_file_id = $4, version = version + 1 where id = $1`,
      [row.id, title, privacy, maskedFileId],
    );
  }

  /** Off the list, or on it again. */
  async setRemoved(tx: Tx, id: string, by: string | null): Promise<void> {
    await tx.execute(
      `update evidence set removed_by = $2, removed_at = $3, version = version + 1 where id = $1`,
      [id, by, by === null ? null : tx.now],
    );
  }
}
