import { Injectable } from '@nestjs/common';
import type { Page, ReviewItem } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Database } from '../../platform/database/database.js';
import type { ListReviewsQuery } from './list-reviews.query.js';
import { MaturityService } from './maturity.service.js';
import { ReviewRepository } from './review.repository.js';

/** The list of claims that an agency looks at again after a change of edition. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewRepository,
    private readonly sheets: MaturityService,
  ) {}

  async list(viewer: Viewer, query: ListReviewsQuery): Promise<Page<ReviewItem>> {
    const regionIds = [...new Set(viewer.grants.map(({ regionId }) => regionId))];
    const rubrics = await Promise.all(
      regionIds.map((id) => this.sheets.rubricIn(this.database, id)),
    );
    const indicators = rubrics.flatMap(({ rubric }) => rubric.indicators);
    const names = new Map(indicators.map(({ key, name }) => [key, name]));
    // What the new edition asks for no more has no name there.
    return this.reviews.list(viewer, query, (key) => names.get(key) ?? { id: key, en: key });
  }
}
