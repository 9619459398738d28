import { Module } from '@nestjs/common';
import { SopController } from './sop.controller.js';
import { SopCustodyRepository } from './sop-custody.repository.js';
import { SopCustodyService } from './sop-custody.service.js';
import { SopEvaluationRepository } from './sop-evaluation.repository.js';
import { SopEvaluationService } from './sop-evaluation.service.js';
import { SopRepository } from './sop.repository.js';
import { SopService } from './sop.service.js';
import { EvaluableSop, ReadableSop, WritableSop } from './sop.subject.js';

/** The register of SOPs and their yearly evaluation. */
@Module({
  controllers: [SopController],
  providers: [
    SopRepository,
    SopEvaluationRepository,
    SopService,
    SopEvaluationService,
    ReadableSop,
    WritableSop,
    EvaluableSop,
    SopCustodyRepository,
    SopCustodyService,
  ],
  exports: [SopCustodyService],
})
export class SopsModule {}
