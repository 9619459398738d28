import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import type { CatalogueInnovation, CatalogueItem, Page } from '@satu/contract/views';
import { Answers } from '../../platform/http/answers.js';
import { Public } from '../../platform/http/route-access.js';
import { CatalogueService } from './catalogue.service.js';
import { ListCatalogueQuery } from './list-catalogue.query.js';

/** Kept a minute by whoever lies between: what is unpublished must not be shown for long. */
const FOR_A_MINUTE = 'public, max-age=60';

@Controller('api/catalogue/innovations')
export class CatalogueController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Get()
  @Public()
  @Header('cache-control', FOR_A_MINUTE)
  @Answers(200, 'CatalogueInnovationPage')
  async list(@Query() query: ListCatalogueQuery): Promise<Page<CatalogueItem>> {
    return this.catalogue.list(query);
  }

  @Get(':id')
  @Public()
  @Header('cache-control', FOR_A_MINUTE)
  @Answers(200, 'CatalogueInnovation')
  async get(@Param('id') id: string): Promise<CatalogueInnovation> {
    return this.catalogue.get(id);
  }
}
