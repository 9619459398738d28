import { Injectable } from '@nestjs/common';
import type { CatalogueItem, Page } from '@satu/contract/views';
import { Repository } from '../../platform/database/repository.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import { narrowToHits, type Searched, searching } from '../../platform/search/search-hits.js';
import { presentItem } from './catalogue.presenter.js';
import type { ListCatalogueQuery } from './list-catalogue.query.js';
import type { CatalogueRow, ItemRow } from './catalogue.row.js';

const SEARCHED: Searched = {
  from: 'catalogue_innovation k',
  id: 'k.id',
  words: 'k.search',
  letters: 'k.search_text',
  owner: {
    from: 'agency o',
    id: 'o.id',
    words: 'o.place',
    letters: 'o.place_text',
    references: ['k.agency_id', 'k.custodian_agency_id'],
  },
};

const COLUMNS = `k.id, k.name, k.agency_name as "agencyName", k.region_name as "regionName", k.stage, k.medium,
  k.main_affair_code as "mainAffairCode", k.summary, k.use_state as "useState", k.published_at as "publishedAt"`;

/** Places that are worth telling: a rank further down is read in the results themselves. */
const AWARDED_RANK = 3;

const AWARDS = `(
  select coalesce(json_agg(json_build_object('editionName', d.name, 'year', d.year, 'rank', r.rank) order by d.published_at desc), '[]')
  from entry e join edition d on d.id = e.edition_id join result r on r.entry_id = e.id and r.edition_id = d.id
  where e.innovation_id = k.id and d.published_at is not null and r.rank <= ${AWARDED_RANK})`;

function definition(relevance: string, defaultSort: string): ListDefinition {
  return {
    from: SEARCHED.from,
    columns: COLUMNS,
    id: SEARCHED.id,
    sorts: {
      publishedAt: { sql: 'k.published_at', type: 'timestamptz' },
      name: { sql: 'k.name collate "id-x-icu"', type: 'text' },
      relevance: { sql: relevance, type: 'numeric' },
    },
    defaultSort,
    facets: {
      regionId: 'k.region_id',
      stage: 'k.stage',
      medium: 'k.medium',
      mainAffairCode: 'k.main_affair_code',
      useState: 'k.use_state',
      sdgs: 'unnest(k.sdgs)',
    },
  };
}

/** The public projection: it holds published fields only, so there is nothing to hide here. */
@Injectable()
export class CatalogueRepository extends Repository {
  async list(query: ListCatalogueQuery): Promise<Page<CatalogueItem>> {
    const question = query.q?.trim() ?? '';
    const list = question === '' ? browsing() : answering(question);
    list
      .filter('regionId', 'k.region_id', query.regionId)
      .filter('stage', 'k.stage', query.stage)
      .filter('medium', 'k.medium', query.medium)
      .filter('useState', 'k.use_state', query.useState)
      .filter('mainAffairCode', 'k.main_affair_code', query.mainAffairCode);
    if (query.sdgs) list.where(`k.sdgs && ${list.bind(query.sdgs)}::integer[]`);
    return readPage<ItemRow, CatalogueItem>(this.database, list, query, presentItem);
  }

  async find(id: string): Promise<CatalogueRow | null> {
    const rows = await this.database.query<CatalogueRow>(
      `select ${COLUMNS}, k.region_id as "regionId", k.custodian_agency_name as "custodianAgencyName",
         k.touched_affair_codes as "touchedAffairCodes", k.sdgs, k.content, k.form_key as "formKey",
         k.form_version as "formVersion", ${AWARDS} as "awards"
       from catalogue_innovation k where k.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }
}

/** Newest first: without a question everything answers it equally well. */
function browsing(): ListStatement {
  return new ListStatement(definition('0::numeric', '-publishedAt'));
}

/** What answers the question best first. */
function answering(question: string): ListStatement {
  const list = searching(question, SEARCHED, (relevance) => definition(relevance, '-relevance'));
  narrowToHits(list, SEARCHED);
  return list;
}
