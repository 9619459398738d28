import { Injectable } from '@nestjs/common';
import { type Permission, regionsWhere, type Viewer } from '@satu/domain/access';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import { presentCompetition } from './competition.presenter.js';
import type { CompetitionRow } from './competition.row.js';
import type { ListCompetitionsQuery } from './list-competitions.query.js';

registerConstraints({
  competition_name_key: { kind: 'conflict', code: 'name-taken' },
});

const COLUMNS = 'c.id, c.region_id as "regionId", c.name, c.updated_at as "updatedAt"';

const LIST: ListDefinition = {
  from: 'competition c',
  columns: COLUMNS,
  id: 'c.id',
  sorts: {
    updatedAt: { sql: 'c.updated_at', type: 'timestamptz' },
    name: { sql: 'c.name collate "id-x-icu"', type: 'text' },
  },
  defaultSort: '-updatedAt',
};

@Injectable()
export class CompetitionRepository extends Repository {
  async list(viewer: Viewer, query: ListCompetitionsQuery) {
    const list = new ListStatement(LIST);
    const regionIds = regionsWhere(viewer, 'competition:read');
    list.where(`c.region_id = any(${list.bind(regionIds)})`);
    list.filter('regionId', 'c.region_id', query.regionId);
    if (query.q) list.where(`strpos(lower(c.name), lower(${list.bind(query.q)})) > 0`);
    return readPage(this.database, list, query, presentCompetition);
  }

  /** The competition, if it lies in a region where the viewer holds the permission. */
  async find(
    viewer: Viewer,
    id: string,
    permission: Permission,
    reader: Reader = this.database,
  ): Promise<CompetitionRow | null> {
    const rows = await reader.query<CompetitionRow>(
      `select ${COLUMNS} from competition c where c.id = $1 and c.region_id = any($2)`,
      [id, regionsWhere(viewer, permission)],
    );
    return rows[0] ?? null;
  }

  async insert(tx: Tx, row: Omit<CompetitionRow, 'updatedAt'>): Promise<void> {
    await tx.execute(
      'insert into competition (id, region_id, name, created_at, updated_at) values ($1, $2, $3, $4, $4)',
      [row.id, row.regionId, row.name, tx.now],
    );
  }
}
