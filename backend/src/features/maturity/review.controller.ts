import { Controller, Get, Query } from '@nestjs/common';
import type { Page, ReviewItem } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { Requires } from '../../platform/http/route-access.js';
import { ListReviewsQuery } from './list-reviews.query.js';
import { ReviewService } from './review.service.js';

@Controller('api/maturity-reviews')
export class ReviewController {
  constructor(private readonly reviews: ReviewService) {}

  /** Innovations whose claims must be looked at again since the edition changed. */
  @Get()
  @Requires('innovation:read')
  @Answers(200, 'ReviewPage')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: ListReviewsQuery,
  ): Promise<Page<ReviewItem>> {
    return this.reviews.list(viewer, query);
  }
}
