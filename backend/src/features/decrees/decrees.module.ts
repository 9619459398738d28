import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { DecreeSigningService } from './decree-signing.service.js';
import { DecreeController } from './decree.controller.js';
import { DecreeRepository } from './decree.repository.js';
import { DecreeService } from './decree.service.js';
import { DECREE_SUBJECTS } from './decree.subject.js';

@Module({
  imports: [DocumentsModule],
  controllers: [DecreeController],
  providers: [DecreeRepository, DecreeService, DecreeSigningService, ...DECREE_SUBJECTS],
})
export class DecreesModule {}
