import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { InnovationsModule } from '../innovations/innovations.module.js';
import { AddingService } from './adding.service.js';
import { ChangingService } from './changing.service.js';
import { ContentService } from './content.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceIndicatorRepository } from './evidence-indicator.repository.js';
import { EvidenceListController } from './evidence-list.controller.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceService } from './evidence.service.js';
import { EVIDENCE_SUBJECTS } from './evidence.subject.js';
import { FilingService } from './filing.service.js';
import { MaskingService } from './masking.service.js';
import { PrivacyController } from './privacy.controller.js';
import { PrivacyService } from './privacy.service.js';
import { PurgeRepository } from './purge.repository.js';
import { PurgingService } from './purging.service.js';
import { SentPartsService } from './sent-parts.service.js';
import { TrailRepository } from './trail.repository.js';
import { TrailService } from './trail.service.js';

/** What an innovation can show for itself. */
@Module({
  imports: [InnovationsModule, FilesModule],
  controllers: [EvidenceListController, EvidenceController, PrivacyController],
  providers: [
    AddingService,
    ChangingService,
    ContentService,
    EvidenceIndicatorRepository,
    EvidenceRepository,
    EvidenceService,
    FilingService,
    MaskingService,
    PrivacyService,
    PurgeRepository,
    PurgingService,
    SentPartsService,
    TrailRepository,
    TrailService,
    ...EVIDENCE_SUBJECTS,
  ],
  exports: [AddingService, ContentService, EvidenceService, FilingService],
})
export class EvidenceModule {}
