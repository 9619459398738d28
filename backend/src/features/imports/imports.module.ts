import { Module } from '@nestjs/common';
import { FormsModule } from '../forms/forms.module.js';
import { InnovationsModule } from '../innovations/innovations.module.js';
import {
  FormDocumentController,
  InnovationDocumentController,
} from './form-document.controller.js';
import { FormDocumentService } from './form-document.service.js';
import { WritableInnovation } from './form-document.subject.js';
import { ImportController } from './import.controller.js';
import { ArrivingRows } from './arriving-rows.service.js';
import { ImportPerformance } from './import-performance.service.js';
import { ImportProgress } from './import-progress.js';
import { ImportRepository } from './import.repository.js';
import { ImportService } from './import.service.js';
import { ImportSheetService } from './import-sheet.service.js';
import { OwnImport } from './import.subject.js';
import { PerformanceRepository } from './performance.repository.js';
import { SheetReader } from './sheet-reader.js';

@Module({
  imports: [FormsModule, InnovationsModule],
  controllers: [ImportController, FormDocumentController, InnovationDocumentController],
  providers: [
    ...[ImportRepository, PerformanceRepository, SheetReader],
    ...[ImportService, ImportSheetService, ImportPerformance, OwnImport],
    ...[ArrivingRows, ImportProgress, FormDocumentService, WritableInnovation],
  ],
})
export class ImportsModule {}
