import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { FilesModule } from '../files/files.module.js';
import { DocumentChangeService } from './document-change.service.js';
import { DocumentController } from './document.controller.js';
import { DocumentRepository } from './document.repository.js';
import { DocumentService } from './document.service.js';
import { DOCUMENT_SUBJECTS } from './document.subject.js';
import { FilingService } from './filing.service.js';

@Module({
  imports: [AgenciesModule, FilesModule],
  controllers: [DocumentController],
  providers: [
    DocumentRepository,
    DocumentService,
    DocumentChangeService,
    FilingService,
    ...DOCUMENT_SUBJECTS,
  ],
  exports: [DocumentService, FilingService],
})
export class DocumentsModule {}
