import { Controller, Get, Param, Query } from '@nestjs/common';
import type { CatalogueInnovation, CatalogueItem, LineageView, Page } from '@satu/contract/views';
import { Answers } from '../../platform/http/answers.js';
import { Public } from '../../platform/http/route-access.js';
import { ReplicationService } from '../replications/replication.service.js';
import { CatalogueService } from './catalogue.service.js';
import { ListCatalogueQuery } from './list-catalogue.query.js';

/** Whoever lies between keeps it a minute: what is unpublished must not be shown for long. */
const SHARED = { sharedFor: 60 };

@Controller('api/catalogue/innovations')
export class CatalogueController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly replications: ReplicationService,
  ) {}

  @Get()
  @Public()
  @Answers(200, 'CatalogueInnovationPage', SHARED)
  async list(@Query() query: ListCatalogueQuery): Promise<Page<CatalogueItem>> {
    return this.catalogue.list(query);
  }

  @Get(':id/lineage')
  @Public()
  @Answers(200, 'LineageView', SHARED)
  async lineage(@Param('id') id: string): Promise<LineageView> {
    return this.replications.publicLineageOf(id);
  }

  @Get(':id')
  @Public()
  @Answers(200, 'CatalogueInnovation', SHARED)
  async get(@Param('id') id: string): Promise<CatalogueInnovation> {
    return this.catalogue.get(id);
  }
}
