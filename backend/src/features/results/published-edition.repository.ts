import { Injectable } from '@nestjs/common';
import { Repository } from '../../platform/database/repository.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import type { ListPublishedEditionsQuery } from './list-published-editions.query.js';
import { presentPublishedEdition } from './published-edition.presenter.js';

const LIST: ListDefinition = {
  from: 'edition d join competition c on c.id = d.competition_id join region r on r.id = d.region_id',
  columns: `d.id as "editionId", d.name as "editionName", c.name as "competitionName",
    d.region_id as "regionId", r.name as "regionName", d.year, d.published_at as "publishedAt"`,
  id: 'd.id',
  sorts: {
    publishedAt: { sql: 'd.published_at', type: 'timestamptz' },
    year: { sql: 'd.year', type: 'integer' },
    editionName: { sql: 'd.name collate "id-x-icu"', type: 'text' },
  },
  defaultSort: '-publishedAt',
};

/** Editions with public results, of all regions. */
@Injectable()
export class PublishedEditionRepository extends Repository {
  async list(query: ListPublishedEditionsQuery) {
    const list = new ListStatement(LIST);
    list.where('d.published_at is not null');
    list.filter('regionId', 'd.region_id', query.regionId);
    list.filter('year', 'd.year', query.year);
    if (query.q) {
      const words = list.bind(query.q);
      list.where(`strpos(lower(concat_ws(' ', d.name, c.name, r.name)), lower(${words})) > 0`);
    }
    return readPage(this.database, list, query, presentPublishedEdition);
  }
}
