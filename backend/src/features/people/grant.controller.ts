import { Body, Controller, Delete, Param, Patch, Post } from '@nestjs/common';
import type { GrantView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatch, IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { EndGrantDto } from './end-grant.dto.js';
import { GiveGrantDto } from './give-grant.dto.js';
import { GrantGivingService } from './grant-giving.service.js';
import { GrantService } from './grant.service.js';
import { GrantSubject, SeenPersonSubject } from './person.subject.js';

@Controller('api/people/:id/grants')
export class GrantController {
  constructor(
    private readonly giving: GrantGivingService,
    private readonly grants: GrantService,
  ) {}

  @Post()
  @Requires('grant:give')
  @Answers(201, 'GrantView')
  @Subject(SeenPersonSubject)
  give(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: GiveGrantDto,
  ): Promise<GrantView> {
    return this.giving.give(viewer, id, body);
  }

  /** Brings the end nearer; `If-Match` carries the grant's own tag. */
  @Patch(':grantId')
  @Requires('grant:give')
  @Answers(200, 'GrantView')
  @Subject(GrantSubject)
  end(
    @CurrentViewer() viewer: Viewer,
    @Param() { id: personId, grantId }: { id: string; grantId: string },
    @Body() body: EndGrantDto,
    @IfMatch() expected: number | null,
  ): Promise<GrantView> {
    return this.grants.end(viewer, { personId, grantId }, body.until, expected);
  }

  /** Annuls from the first day. */
  @Delete(':grantId')
  @Requires('grant:give')
  @Answers(204)
  @Subject(GrantSubject)
  annul(
    @CurrentViewer() viewer: Viewer,
    @Param() { id: personId, grantId }: { id: string; grantId: string },
    @IfMatch() expected: number | null,
  ): Promise<void> {
    return this.grants.annul(viewer, { personId, grantId }, expected);
  }

  @Post(':grantId/consent')
  @Requires('grant:consent')
  @Answers(200, 'GrantView')
  consent(
    @CurrentViewer() viewer: Viewer,
    @Param() { id: personId, grantId }: { id: string; grantId: string },
    @IfMatchWhenSent() expected: number | null,
  ): Promise<GrantView> {
    return this.grants.consent(viewer, { personId, grantId }, expected);
  }
}
