import { Injectable } from '@nestjs/common';
import {
  agenciesWhere,
  memberOf,
  ownAgencyIds,
  regionsWhere,
  type Viewer,
} from '@satu/domain/access';
import { INNOVATION_STAGES, INNOVATION_STATUSES } from '@satu/domain/innovation';
import type { InnovationSummary, Page } from '@satu/contract/views';
import { Repository } from '../../platform/database/repository.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import { readWhole, type Whole } from '../../platform/paging/read-whole.js';
import { narrowToHits, type Searched, searching } from '../../platform/search/search-hits.js';
import { AUTHORS } from './innovation.repository.js';
import { isVisible } from './innovation-scope.js';
import { presentSummary, type SummaryRow } from './innovation-summary.presenter.js';
import type { ListInnovationsQuery } from './list-innovations.query.js';

/** Names come by sub-selects: they are looked up for the rows of the page, not for all counted. */
export const SUMMARY_NAMES = `(select a.name from agency a where a.id = i.agency_id) as "agencyName",
  (select c.name from agency c where c.id = i.custodian_agency_id) as "custodianAgencyName",
  array(select d.period_id from declaration d where d.innovation_id = i.id order by d.declared_at, d.id) as "periodIds",
  array(select p.year from declaration d join period p on p.id = d.period_id where d.innovation_id = i.id order by p.year) as "years"`;

const COLUMNS = `i.id, i.name, i.agency_id as "agencyId", i.custodian_agency_id as "custodianAgencyId", i.status, i.stage,
  i.main_affair_code as "mainAffairCode", i.initiator, i.medium, i.form, i.use_state as "useState", i.version, i.updated_at as "updatedAt", i.turn_since as "turnSince",
  i.published_at as "publishedAt", i.copy_of_id as "copyOfId", ${SUMMARY_NAMES}`;

const CUSTODIAN_NAME = `(select c.name from agency c where c.id = i.custodian_agency_id) collate "id-x-icu"`;

/** The place of a value in the order in which people go through them; none comes last. */
function placeIn(values: readonly string[], column: string): string {
  return `coalesce(array_position(array['${values.join("', '")}'], ${column}::text), ${values.length + 1})`;
}

const SEARCHED: Searched = {
  from: 'innovation i',
  id: 'i.id',
  words: 'i.search',
  letters: 'i.search_text',
  owner: {
    from: 'agency o',
    id: 'o.id',
    words: 'o.place',
    letters: 'o.place_text',
    // After a reorganisation some still say the name of who made it, others of who answers for it.
    references: ['i.custodian_agency_id', 'i.agency_id'],
  },
};

/** The list; without a question everything answers it equally well. */
function definition(relevance = '0::numeric'): ListDefinition {
  return {
    from: SEARCHED.from,
    columns: COLUMNS,
    id: SEARCHED.id,
    sorts: {
      updatedAt: { sql: 'i.updated_at', type: 'timestamptz' },
      name: { sql: 'i.name collate "id-x-icu"', type: 'text' },
      turnSince: { sql: 'i.turn_since', type: 'timestamptz' },
      custodianAgencyName: { sql: CUSTODIAN_NAME, type: 'text' },
      status: { sql: placeIn(INNOVATION_STATUSES, 'i.status'), type: 'integer' },
      stage: { sql: placeIn(INNOVATION_STAGES, 'i.stage'), type: 'integer' },
      relevance: { sql: relevance, type: 'numeric' },
    },
    defaultSort: '-updatedAt',
    facets: {
      status: 'i.status',
      stage: 'i.stage',
      mainAffairCode: 'i.main_affair_code',
      useState: 'i.use_state',
      agencyId: 'i.agency_id',
      custodianAgencyId: 'i.custodian_agency_id',
    },
  };
}

/** The list of innovations: page by page, or whole for a sheet. */
@Injectable()
export class InnovationListRepository extends Repository {
  async list(viewer: Viewer, query: ListInnovationsQuery): Promise<Page<InnovationSummary>> {
    const list = asked(viewer, query);
    return readPage<SummaryRow, InnovationSummary>(this.database, list, query, presentSummary);
  }

  async whole(viewer: Viewer, query: ListInnovationsQuery): Promise<Whole<InnovationSummary>> {
    const list = asked(viewer, query);
    return readWhole<SummaryRow, InnovationSummary>(this.database, list, query, presentSummary);
  }
}

/** Exactly what the query asks for, within the viewer's sight. */
function asked(viewer: Viewer, query: ListInnovationsQuery): ListStatement {
  const question = query.q?.trim() ?? '';
  const isAsked = question !== '';
  const list = isAsked
    ? searching(question, SEARCHED, definition)
    : new ListStatement(definition());
  narrowToSight(list, viewer);
  if (query.waitingFor === 'me') narrowToTurn(list, viewer);
  if (isAsked) narrowToHits(list, SEARCHED);
  filter(list, query);
  return list;
}

/** A working copy is listed for those who write it, and for the verifier whose turn it is. */
function narrowToSight(list: ListStatement, viewer: Viewer): void {
  const bind = (value: unknown): string => list.bind(value);
  list.where(isVisible(viewer, bind));
  list.where(`i.copy_of_id is null or (i.merged_at is null and (
    i.custodian_agency_id = any(${bind(agenciesWhere(viewer, 'innovation:edit'))})
    or i.id = any(${bind(memberOf(viewer))})
    or (i.status = 'ENDORSED' and i.region_id = any(${bind(regionsWhere(viewer, 'innovation:verify'))}))))`);
}

/** Whose turn it is by status, and that the reader may take it: not for the own draft or agency. */
function narrowToTurn(list: ListStatement, viewer: Viewer): void {
  const me = list.bind(viewer.personId);
  const desks = viewer.grants.filter((grant) => grant.role === 'AGENCY_STAFF');
  const staffed = list.bind(desks.flatMap((grant) => grant.agencyIds));
  const headed = list.bind(agenciesWhere(viewer, 'innovation:endorse'));
  const judged = list.bind(regionsWhere(viewer, 'innovation:verify'));
  const own = list.bind(ownAgencyIds(viewer));
  const edited = list.bind(memberOf(viewer, 'innovation:edit'));
  list.where(`i.merged_at is null and (
    (i.status in ('DRAFT', 'RETURNED') and (i.custodian_agency_id = any(${staffed}) or i.created_by = ${me}
      or i.id = any(${edited})))
    or (i.status = 'SUBMITTED' and i.custodian_agency_id = any(${headed}) and ${me} <> all(${AUTHORS}))
    or (i.status = 'ENDORSED' and i.region_id = any(${judged})
      and i.custodian_agency_id <> all(array(
        select r.id from unnest(${own}::uuid[]) o (id), related_agencies(o.id) r (id)))))`);
}

function filter(list: ListStatement, query: ListInnovationsQuery): void {
  list
    .filter('status', 'i.status', query.status)
    .filter('stage', 'i.stage', query.stage)
    .filter('useState', 'i.use_state', query.useState)
    .filter('agencyId', 'i.agency_id', query.agencyId)
    .filter('custodianAgencyId', 'i.custodian_agency_id', query.custodianAgencyId)
    .filter('mainAffairCode', 'i.main_affair_code', query.mainAffairCode);
  if (query.published !== undefined) {
    list.where(`i.published_at is ${query.published ? 'not null' : 'null'}`);
  }
  if (query.periodId) {
    list.where(`exists (select from declaration d
      where d.innovation_id = i.id and d.period_id = any(${list.bind(query.periodId)}))`);
  }
  if (query.year) {
    list.where(`exists (select from declaration d join period p on p.id = d.period_id
      where d.innovation_id = i.id and p.year = any(${list.bind(query.year)}))`);
  }
}
