import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { AgencyView, Page } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatch } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { AgencyAdministrationService } from './agency-administration.service.js';
import { AgencySubject } from './agency.subject.js';
import { CreateAgencyDto } from './create-agency.dto.js';
import { ListAgenciesQuery } from './list-agencies.query.js';
import { UpdateAgencyDto } from './update-agency.dto.js';

@Controller('api/agencies')
@Subject(AgencySubject)
export class AgencyController {
  constructor(private readonly agencies: AgencyAdministrationService) {}

  @Get()
  @Requires('agency:read')
  @Answers(200, 'AgencyPage')
  list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: ListAgenciesQuery,
  ): Promise<Page<AgencyView>> {
    return this.agencies.list(viewer, query);
  }

  @Post()
  @Requires('agency:manage')
  @Answers(201, 'AgencyView')
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateAgencyDto): Promise<AgencyView> {
    return this.agencies.create(viewer, body);
  }

  @Get(':id')
  @Requires('agency:read')
  @Answers(200, 'AgencyView')
  read(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<AgencyView> {
    return this.agencies.read(viewer, id);
  }

  @Patch(':id')
  @Requires('agency:manage')
  @Answers(200, 'AgencyView')
  update(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: UpdateAgencyDto,
    @IfMatch() expected: number | null,
  ): Promise<AgencyView> {
    return this.agencies.update(viewer, id, body, expected);
  }
}
