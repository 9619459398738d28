import { Module } from '@nestjs/common';
import { InnovationsModule } from '../innovations/innovations.module.js';
import { ImportController } from './import.controller.js';
import { ImportPerformance } from './import-performance.service.js';
import { ImportRepository } from './import.repository.js';
import { ImportService } from './import.service.js';
import { ImportSheetService } from './import-sheet.service.js';
import { OwnImport } from './import.subject.js';
import { PerformanceRepository } from './performance.repository.js';
import { SheetReader } from './sheet-reader.js';

@Module({
  imports: [InnovationsModule],
  controllers: [ImportController],
  providers: [
    ...[ImportRepository, PerformanceRepository, SheetReader],
    ...[ImportService, ImportSheetService, ImportPerformance, OwnImport],
  ],
})
export class ImportsModule {}
