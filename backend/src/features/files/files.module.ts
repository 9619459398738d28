import { Module } from '@nestjs/common';
import { RegionsModule } from '../regions/regions.module.js';
import { FileContentService } from './file-content.service.js';
import { FileIntakeService } from './file-intake.service.js';
import { FileRegisterService } from './file-register.service.js';
import { FileSettingRepository } from './file-setting.repository.js';
import { FileSettingService } from './file-setting.service.js';
import { FileDesk } from './inspection/file-desk.js';
import { IncomingPartsService } from './incoming-parts.service.js';
import { FileRemovalService } from './file-removal.service.js';
import { MaskedCopyService } from './masked-copy.service.js';
import { ReceivingService } from './receiving.service.js';
import { ScanVerdictService } from './scan-verdict.service.js';
import { ScanningService } from './scanning.service.js';
import { StoredFileRepository } from './stored-file.repository.js';
import { UploadController } from './upload.controller.js';
import { UploadServer } from './upload-server.js';
import { UploadService } from './upload.service.js';

/** Files that people upload: taken in, looked at, kept once, handed out. */
@Module({
  imports: [RegionsModule],
  controllers: [UploadController],
  providers: [
    FileContentService,
    FileDesk,
    FileIntakeService,
    FileRegisterService,
    FileSettingRepository,
    FileSettingService,
    FileRemovalService,
    IncomingPartsService,
    MaskedCopyService,
    ReceivingService,
    ScanVerdictService,
    ScanningService,
    StoredFileRepository,
    UploadServer,
    UploadService,
  ],
  exports: [
    FileContentService,
    FileIntakeService,
    FileRegisterService,
    FileSettingService,
    FileRemovalService,
    IncomingPartsService,
    MaskedCopyService,
    ReceivingService,
    UploadService,
  ],
})
export class FilesModule {}
