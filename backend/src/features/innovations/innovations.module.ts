import { Module } from '@nestjs/common';
import { FormsModule } from '../forms/forms.module.js';
import { PeriodsModule } from '../periods/periods.module.js';
import { BirthService } from './birth.service.js';
import { ArrivalRepository } from './arrival.repository.js';
import { ArrivalService } from './arrival.service.js';
import { CustodyRepository } from './custody.repository.js';
import { CustodyService } from './custody.service.js';
import { DeclarationRepository } from './declaration.repository.js';
import { DeclarationService } from './declaration.service.js';
import { DraftingService } from './drafting.service.js';
import { EditingService } from './editing.service.js';
import { EndingService } from './ending.service.js';
import { EndorsementService } from './endorsement.service.js';
import { ExportNamesRepository } from './export-names.repository.js';
import { FieldChangeController } from './field-change.controller.js';
import { FieldChangeRepository } from './field-change.repository.js';
import { FieldChangeService } from './field-change.service.js';
import { FrozenInnovationRepository } from './frozen-innovation.repository.js';
import { FrozenInnovationService } from './frozen-innovation.service.js';
import { HistoryRepository } from './history.repository.js';
import { InnovationExportController } from './innovation-export.controller.js';
import { InnovationExportService } from './innovation-export.service.js';
import { InnovationLifeController } from './innovation-life.controller.js';
import { InnovationListRepository } from './innovation-list.repository.js';
import { InnovationMoveService } from './innovation-move.service.js';
import { InnovationPathController } from './innovation-path.controller.js';
import { InnovationPublicationController } from './innovation-publication.controller.js';
import { InnovationPlaceRepository } from './innovation-place.repository.js';
import { InnovationPlaceService } from './innovation-place.service.js';
import { InnovationRepository } from './innovation.repository.js';
import { InnovationScopeService } from './innovation-scope.service.js';
import { InnovationService } from './innovation.service.js';
import { INNOVATION_SUBJECTS } from './innovation.subject.js';
import { InnovationViewRepository } from './innovation-view.repository.js';
import { InnovationViewService } from './innovation-view.service.js';
import { InnovationsController } from './innovations.controller.js';
import { MemberController } from './member.controller.js';
import { MemberRepository } from './member.repository.js';
import { MemberService } from './member.service.js';
import { MergerService } from './merger.service.js';
import { OverwritingService } from './overwriting.service.js';
import { PaperEndorsementService } from './paper-endorsement.service.js';
import { PaperGroundRepository } from './paper-ground.repository.js';
import { PublicationRepository } from './publication.repository.js';
import { PublicationService } from './publication.service.js';
import { RejectionService } from './rejection.service.js';
import { ReplacementService } from './replacement.service.js';
import { RestorationController } from './restoration.controller.js';
import { RestorationService } from './restoration.service.js';
import { ReturnService } from './return.service.js';
import { RevisionRepository } from './revision.repository.js';
import { SubmissionService } from './submission.service.js';
import { TextService } from './text.service.js';
import { FormChangeController } from './form-change.controller.js';
import { FormChangeService } from './form-change.service.js';
import { TransferService } from './transfer.service.js';
import { UseStateService } from './use-state.service.js';
import { VerificationService } from './verification.service.js';
import { WithdrawalService } from './withdrawal.service.js';
import { WorkingCopyService } from './working-copy.service.js';

const REPOSITORIES = [
  ArrivalRepository,
  CustodyRepository,
  DeclarationRepository,
  ExportNamesRepository,
  FieldChangeRepository,
  FrozenInnovationRepository,
  HistoryRepository,
  InnovationListRepository,
  InnovationPlaceRepository,
  InnovationRepository,
  InnovationViewRepository,
  PaperGroundRepository,
  MemberRepository,
  PublicationRepository,
  RevisionRepository,
];

/** One service a use case; other features see what is exported. */
const SERVICES = [
  BirthService,
  ArrivalService,
  CustodyService,
  DeclarationService,
  DraftingService,
  EditingService,
  EndingService,
  EndorsementService,
  FieldChangeService,
  FormChangeService,
  FrozenInnovationService,
  InnovationExportService,
  InnovationMoveService,
  InnovationPlaceService,
  InnovationScopeService,
  InnovationService,
  InnovationViewService,
  MemberService,
  MergerService,
  OverwritingService,
  PaperEndorsementService,
  PublicationService,
  RejectionService,
  ReplacementService,
  RestorationService,
  ReturnService,
  SubmissionService,
  TextService,
  TransferService,
  UseStateService,
  VerificationService,
  WithdrawalService,
  WorkingCopyService,
];

@Module({
  imports: [FormsModule, PeriodsModule],
  controllers: [
    InnovationExportController,
    InnovationsController,
    FieldChangeController,
    FormChangeController,
    MemberController,
    InnovationPathController,
    InnovationLifeController,
    InnovationPublicationController,
    RestorationController,
  ],
  providers: [...REPOSITORIES, ...SERVICES, ...INNOVATION_SUBJECTS],
  exports: [...SERVICES],
})
export class InnovationsModule {}
