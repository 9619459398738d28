import { Injectable } from '@nestjs/common';
import type { UseConfirmationItem, Page } from '@satu/contract/views';
import { agenciesWhere, type Viewer } from '@satu/domain/access';
import type { UseState } from '@satu/domain/innovation';
import { v7 as uuid } from 'uuid';
import { Database } from '../../platform/database/database.js';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import { InnovationScopeService } from '../innovations/innovation-scope.service.js';
import { presentConfirmation } from './confirmation.presenter.js';
import {
  ASKING_PERIOD,
  type ConfirmationRow,
  LAST,
  type StatementRow,
} from './confirmation.row.js';
import type { ListConfirmationsQuery } from './list-confirmations.query.js';

/** One yearly statement on an innovation. */
export interface NewConfirmation {
  readonly innovationId: string;
  readonly periodId: string;
  readonly state: UseState;
  readonly reason: string | null;
  readonly evidenceId: string | null;
  readonly link: { readonly title: string; readonly url: string } | null;
}

const FROM = `innovation i join agency a on a.id = i.custodian_agency_id ${ASKING_PERIOD} ${LAST}`;

/** `mine` takes the placeholder of the agencies for which the viewer confirms. */
function definition(mine: string): ListDefinition {
  return {
    from: FROM,
    columns: `i.id, i.name, i.custodian_agency_id as "custodianAgencyId", a.name as "custodianAgencyName",
      i.use_state as "useState", i.use_state_since::text as "useStateSince", i.version, p.id is not null as due,
      p.closes_at as "dueBy", i.custodian_agency_id = any(${mine}) as mine,
      l.confirmed_at as "confirmedAt", l.by as "confirmedBy", l.state as "confirmedState"`,
    id: 'i.id',
    sorts: {
      name: { sql: 'i.name collate "id-x-icu"', type: 'text' },
      agencyName: { sql: 'a.name collate "id-x-icu"', type: 'text' },
      // What nobody ever confirmed has waited longest.
      confirmedAt: { sql: `coalesce(l.confirmed_at, '-infinity')`, type: 'timestamptz' },
    },
    defaultSort: 'agencyName',
    facets: { useState: 'i.use_state', custodianAgencyId: 'i.custodian_agency_id' },
  };
}

/** The living register: what is in use, and who said so when. */
@Injectable()
export class ConfirmationRepository extends Repository {
  constructor(
    database: Database,
    private readonly scope: InnovationScopeService,
  ) {
    super(database);
  }

  /** Of the agencies the viewer works for, or the whole region for those who look after it. */
  async list(viewer: Viewer, query: ListConfirmationsQuery): Promise<Page<UseConfirmationItem>> {
    // Time and the own agencies come first: the columns name them.
    const list = new ListStatement(definition('$2::uuid[]'));
    const bind = (value: unknown): string => list.bind(value);
    const [now, mine] = [
      bind(this.database.now),
      bind(agenciesWhere(viewer, 'innovation:set-use-state')),
    ];
    // Always true: keeps both in the facets too, whose columns don't ask for them.
    list.where(`${now}::timestamptz is not null and ${mine}::uuid[] is not null`);
    list.where(this.scope.isVisible(viewer, bind));
    list.where(this.scope.isInside(viewer, bind));
    list.where('i.copy_of_id is null and i.in_force is not null');
    list.filter('useState', 'i.use_state', query.useState);
    list.filter('custodianAgencyId', 'i.custodian_agency_id', query.custodianAgencyId);
    if (query.due !== undefined) list.where(`(p.id is not null) = ${bind(query.due)}`);
    if (query.q) {
      list.where(
        `strpos(lower(unaccent(concat_ws(' ', i.name, a.name))), lower(unaccent(${bind(query.q)}))) > 0`,
      );
    }
    return readPage<ConfirmationRow, UseConfirmationItem>(
      this.database,
      list,
      query,
      presentConfirmation,
    );
  }

  /** What was said of one innovation, the latest first. */
  async statementsOf(viewer: Viewer, innovationId: string): Promise<StatementRow[]> {
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    return this.database.query<StatementRow>(
      `select p.year, u.state, u.reason, coalesce(u.link_title, v.title) as "evidenceTitle", coalesce(u.link_url, v.url) as url,
         w.name as by, u.confirmed_at as at
       from innovation i join use_confirmation u on u.innovation_id = i.id join period p on p.id = u.period_id
       join person w on w.id = u.confirmed_by
       left join evidence v on v.id = u.evidence_id and v.innovation_id = u.innovation_id and v.removed_at is null
       where i.id = ${bind(innovationId)} and ${this.scope.isVisible(viewer, bind)} and ${this.scope.isInside(viewer, bind)}
       order by u.confirmed_at desc, u.id desc limit 50`,
      values,
    );
  }

  /** When a piece of evidence of this innovation was filed; null: it has none of that id. */
  async evidenceOf(tx: Tx, innovationId: string, evidenceId: string): Promise<Date | null> {
    const rows = await tx.query<{ createdAt: Date }>(
      `select created_at as "createdAt" from evidence
       where id = $1 and innovation_id = $2 and removed_at is null for share`,
      [evidenceId, innovationId],
    );
    return rows[0]?.createdAt ?? null;
  }

  async insert(tx: Tx, said: NewConfirmation): Promise<void> {
    await tx.execute(
      `insert into use_confirmation (id, innovation_id, period_id, state, reason, evidence_id, link_title, link_url,
         confirmed_by, confirmed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[uuid(), said.innovationId, said.periodId, said.state, said.reason, said.evidenceId],
        ...[said.link?.title ?? null, said.link?.url ?? null, tx.actorId, tx.now],
      ],
    );
  }
}
