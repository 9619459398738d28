import { Controller, Get, Param, Query } from '@nestjs/common';
import { Answers } from '../../platform/http/answers.js';
import { Public } from '../../platform/http/route-access.js';
import { ListPublishedEditionsQuery } from './list-published-editions.query.js';
import { ResultService } from './result.service.js';

/** Everybody sees a publication in the same moment, so whoever keeps an answer asks again. */
const SHARED = { sharedFor: 0 };

@Controller('api/catalogue/editions')
export class PublishedEditionController {
  constructor(private readonly results: ResultService) {}

  @Get()
  @Public()
  @Answers(200, 'CatalogueResults', SHARED)
  async list(@Query() query: ListPublishedEditionsQuery) {
    return this.results.listPublished(query);
  }

  @Get(':id/results')
  @Public()
  @Answers(200, 'ResultsView', SHARED)
  async read(@Param('id') id: string) {
    return this.results.readPublished(id);
  }
}
