import { Injectable } from '@nestjs/common';
import type { LineageView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import type { AuditAct } from '@satu/domain/audit';
import { assertMayJoin } from '@satu/domain/lineage';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import { Database } from '../../platform/database/database.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import type { Target } from '../innovations/act.js';
import { InnovationService } from '../innovations/innovation.service.js';
import { presentLineage } from './replication.presenter.js';
import { type JoinableRow, ReplicationRepository } from './replication.repository.js';

/** Whoever has no account sees what is published. */
const EVERYBODY: Viewer = { personId: '', grants: [] };

/** Joins an innovation to the one that it replicates, instead of a second record of the same. */
@Injectable()
export class ReplicationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly innovations: InnovationService,
    private readonly database: Database,
    private readonly replications: ReplicationRepository,
    private readonly audit: Audit,
  ) {}

  /** The tree of what the viewer sees herself; for what is published elsewhere there is the catalogue's door. */
  async lineageOf(viewer: Viewer, id: string): Promise<LineageView> {
    await this.innovations.assertExists(viewer, id, 'innovation:read');
    return this.present(this.database, viewer, id);
  }

  /** The tree as far as it is published, for everybody. */
  async publicLineageOf(id: string): Promise<LineageView> {
    const rows = await this.replications.treeAround(this.database, EVERYBODY, id);
    if (rows.length === 0) throw new DomainError('not-found', 'not-found');
    const copies = rows.filter(({ ofId }) => ofId === id);
    const regions = new Set(copies.map(({ regionName }) => regionName)).size;
    return presentLineage(id, rows, { replications: copies.length, regions });
  }

  async join(viewer: Viewer, target: Target, ofId: string): Promise<LineageView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.lock(tx, viewer, target.id);
      if (!(await this.replications.isReadable(tx, viewer, ofId))) {
        throw new DomainError('invalid', 'validation-failed', {}, [
          { pointer: '/ofId', detail: 'unknown' },
        ]);
      }
      assertMayJoin(row);
      await this.replications.join(tx, row.id, ofId);
      await this.log(tx, row, 'innovation.joined', ofId);
      return this.present(tx, viewer, target.id);
    });
  }

  /** Takes a join back; without one nothing happens. */
  async part(viewer: Viewer, target: Target): Promise<LineageView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.lock(tx, viewer, target.id);
      // A working copy has a version of its own; its lineage is the original's.
      if (row.id === target.id) requireVersion(row.version, target.expected);
      if (row.ofId !== null) {
        await this.replications.part(tx, row.id);
        await this.log(tx, row, 'innovation.parted', row.ofId);
      }
      return this.present(tx, viewer, target.id);
    });
  }

  private async lock(tx: Tx, viewer: Viewer, id: string): Promise<JoinableRow> {
    const row = await this.replications.lock(tx, viewer, id);
    if (!row) throw new DomainError('not-found', 'not-found');
    return row;
  }

  private async present(reader: Reader, viewer: Viewer, id: string): Promise<LineageView> {
    const rows = await this.replications.treeAround(reader, viewer, id);
    if (rows.length === 0) throw new DomainError('not-found', 'not-found');
    return presentLineage(id, rows, await this.replications.countOf(reader, id));
  }

  private async log(tx: Tx, row: JoinableRow, act: AuditAct, ofId: string): Promise<void> {
    await this.audit.record(tx, {
      act,
      subjectType: 'innovation',
      subjectId: row.id,
      regionId: row.regionId,
      agencyId: row.custodianAgencyId,
      detail: { ofId },
    });
  }
}
