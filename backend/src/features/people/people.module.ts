import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { AccountClosing } from './account-closing.js';
import { ConsentTiesRepository } from './consent-ties.repository.js';
import { GrantController } from './grant.controller.js';
import { GrantGivingService } from './grant-giving.service.js';
import { GrantRegister } from './grant-register.js';
import { GrantRepository } from './grant.repository.js';
import { GrantService } from './grant.service.js';
import { LinkMakingRepository } from './link-making.repository.js';
import { PersonController } from './person.controller.js';
import { PersonRepository } from './person.repository.js';
import { PersonService } from './person.service.js';
import {
  GrantSubject,
  HelpedPersonSubject,
  KeptPersonSubject,
  SeenPersonSubject,
} from './person.subject.js';
import { PostingEndService } from './posting-end.service.js';
import { SignInLinkService } from './sign-in-link.service.js';
import { Standing } from './standing.js';
import { StandingRepository } from './standing.repository.js';

@Module({
  imports: [RegionsModule, AgenciesModule],
  controllers: [PersonController, GrantController],
  providers: [
    PersonRepository,
    GrantRepository,
    LinkMakingRepository,
    ConsentTiesRepository,
    StandingRepository,
    Standing,
    AccountClosing,
    PersonService,
    GrantRegister,
    GrantGivingService,
    GrantService,
    SignInLinkService,
    PostingEndService,
    KeptPersonSubject,
    SeenPersonSubject,
    HelpedPersonSubject,
    GrantSubject,
  ],
  exports: [PostingEndService],
})
export class PeopleModule {}
