import { Module } from '@nestjs/common';
import { FormsModule } from '../forms/forms.module.js';
import { InnovationsModule } from '../innovations/innovations.module.js';
import { ExitController } from './exit.controller.js';
import { ExitRepository } from './exit.repository.js';
import { LeavingInnovation } from './exit.subject.js';
import { ExitTextService } from './exit-text.service.js';
import { IidExitService } from './iid-exit.service.js';
import { IidPackService } from './iid-pack.service.js';
import { ProfilePaperService } from './profile-paper.service.js';
import { ProposalService } from './proposal.service.js';

/** How an innovation leaves in the shape each programme wants. */
@Module({
  imports: [FormsModule, InnovationsModule],
  controllers: [ExitController],
  providers: [
    ExitRepository,
    ExitTextService,
    IidExitService,
    IidPackService,
    LeavingInnovation,
    ProfilePaperService,
    ProposalService,
  ],
})
export class ExitsModule {}
