import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import type { LineageView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatch, IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { JoinReplicationDto } from './join-replication.dto.js';
import { ReplicationService } from './replication.service.js';
import { JoinableInnovation, ReadableLineage } from './replication.subject.js';

/** What an innovation replicates, and what replicates it. */
@Controller('api/innovations/:id')
@Subject(JoinableInnovation)
export class ReplicationController {
  constructor(private readonly replications: ReplicationService) {}

  @Get('lineage')
  @Requires('innovation:read')
  @Subject(ReadableLineage)
  @Answers(200, 'LineageView')
  async lineage(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<LineageView> {
    return this.replications.lineageOf(viewer, id);
  }

  @Post('replication')
  @Requires('innovation:edit')
  @Answers(200, 'LineageView')
  async join(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
    @Body() { ofId }: JoinReplicationDto,
  ): Promise<LineageView> {
    return this.replications.join(viewer, { id, expected }, ofId);
  }

  @Delete('replication')
  @Requires('innovation:edit')
  @Answers(200, 'LineageView')
  async part(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatch() expected: number | null,
  ): Promise<LineageView> {
    return this.replications.part(viewer, { id, expected });
  }
}
