import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { Page, PersonSummary, PersonView, SignInLinkView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatch } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { NotKept } from '../../platform/idempotency/not-kept.js';
import { CreatePersonDto } from './create-person.dto.js';
import { ListPeopleQuery } from './list-people.query.js';
import { MakeSignInLinkDto } from './make-sign-in-link.dto.js';
import { PersonService } from './person.service.js';
import { HelpedPersonSubject, KeptPersonSubject } from './person.subject.js';
import { SignInLinkService } from './sign-in-link.service.js';
import { UpdatePersonDto } from './update-person.dto.js';

@Controller('api/people')
export class PersonController {
  constructor(
    private readonly people: PersonService,
    private readonly links: SignInLinkService,
  ) {}

  @Get()
  @Requires('person:read')
  @Answers(200, 'PersonPage')
  list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: ListPeopleQuery,
  ): Promise<Page<PersonSummary>> {
    return this.people.list(viewer, query);
  }

  @Post()
  @Requires('person:manage')
  @Answers(201, 'PersonView')
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreatePersonDto): Promise<PersonView> {
    return this.people.create(viewer, body);
  }

  @Get(':id')
  @Requires('person:read')
  @Answers(200, 'PersonView')
  read(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PersonView> {
    return this.people.read(viewer, id);
  }

  @Patch(':id')
  @Requires('person:manage')
  @Answers(200, 'PersonView')
  @Subject(KeptPersonSubject)
  update(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: UpdatePersonDto,
    @IfMatch() expected: number | null,
  ): Promise<PersonView> {
    return this.people.update(viewer, id, body, expected);
  }

  /** Makes a one-time link, shown once, to be passed on by hand. */
  @Post(':id/sign-in-link')
  @Requires('sign-in-link:make')
  @NotKept('answer')
  @Answers(200, 'SignInLinkView')
  @Subject(HelpedPersonSubject)
  makeSignInLink(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: MakeSignInLinkDto,
  ): Promise<SignInLinkView> {
    return this.links.make(viewer, id, body.purpose);
  }
}
