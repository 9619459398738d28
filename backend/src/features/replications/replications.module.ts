import { Module } from '@nestjs/common';
import { InnovationsModule } from '../innovations/innovations.module.js';
import { ReplicationController } from './replication.controller.js';
import { ReplicationRepository } from './replication.repository.js';
import { ReplicationService } from './replication.service.js';
import { JoinableInnovation, ReadableLineage } from './replication.subject.js';
import { SimilarInnovationRepository } from './similar-innovation.repository.js';
import { SimilarInnovationService } from './similar-innovation.service.js';
import { SimilarInnovationsController } from './similar-innovations.controller.js';

/** Joining instead of doubling: what is alike, and who replicates whom. */
@Module({
  imports: [InnovationsModule],
  controllers: [SimilarInnovationsController, ReplicationController],
  providers: [
    ReplicationRepository,
    ReplicationService,
    SimilarInnovationRepository,
    SimilarInnovationService,
    ReadableLineage,
    JoinableInnovation,
  ],
  exports: [ReplicationService],
})
export class ReplicationsModule {}
