import { Injectable } from '@nestjs/common';
import type { Page, ReviewItem } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import type { Bilingual } from '@satu/domain/language';
import type { ReviewReason } from '@satu/domain/maturity';
import { Database } from '../../platform/database/database.js';
import { Repository } from '../../platform/database/repository.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import { InnovationScopeService } from '../innovations/innovation-scope.service.js';
import type { ListReviewsQuery } from './list-reviews.query.js';

interface ReviewRow {
  readonly id: string;
  readonly name: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly claims: readonly { readonly key: string; readonly reasons: ReviewReason[] }[];
}

const LIST: ListDefinition = {
  from: 'innovation i join agency a on a.id = i.custodian_agency_id',
  columns: `i.id, i.name, i.custodian_agency_id as "agencyId", a.name as "agencyName", (
    select json_agg(json_build_object('key', c.indicator_key, 'reasons', c.review) order by c.indicator_key)
    from maturity_claim c where c.innovation_id = i.id and c.review <> '{}') as claims`,
  id: 'i.id',
  sorts: { name: { sql: 'i.name collate "id-x-icu"', type: 'text' } },
  defaultSort: 'name',
};

/** What a change of edition has put in question, by innovation. */
@Injectable()
export class ReviewRepository extends Repository {
  constructor(
    database: Database,
    private readonly scope: InnovationScopeService,
  ) {
    super(database);
  }

  /** Where the viewer works on innovations: the own agency, or all of the region. */
  async list(
    viewer: Viewer,
    query: ListReviewsQuery,
    nameOf: (key: string) => Bilingual,
  ): Promise<Page<ReviewItem>> {
    const list = new ListStatement(LIST);
    const bind = (value: unknown) => list.bind(value);
    list.where(this.scope.isVisible(viewer, bind)).where(this.scope.isInside(viewer, bind));
    list.where(`i.status not in ('REJECTED', 'WITHDRAWN') and exists (
      select from maturity_claim c where c.innovation_id = i.id and c.review <> '{}')`);
    list.filter('agencyId', 'i.custodian_agency_id', query.agencyId);
    return readPage(this.database, list, query, ({ claims, ...row }: ReviewRow): ReviewItem => {
      const { id, name, agencyId, agencyName } = row;
      const named = claims.map(({ key, reasons }) => ({
        indicatorKey: key,
        indicatorName: nameOf(key),
        reasons,
      }));
      return { id, name, agencyId, agencyName, claims: named };
    });
  }
}
