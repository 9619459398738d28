import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import type { Tx } from '../../platform/database/transaction.js';
import { FileRegisterService } from './file-register.service.js';
import { ReceivingService, type Received } from './receiving.service.js';
import { UploadService } from './upload.service.js';

/** Somebody's own upload, looked at and kept, not yet in the register. */
export interface TakenUpload extends Received {
  readonly uploadId: string;
}

/** Where a file belongs; without an agency it is the region's own, and counts against no quota. */
export interface IntakePlace {
  readonly regionId: string;
  readonly agencyId: string | null;
}

/** An upload on its way to become a file: for features that file one thing at a time. */
@Injectable()
export class FileIntakeService {
  constructor(
    private readonly uploads: UploadService,
    private readonly receiving: ReceivingService,
    private readonly register: FileRegisterService,
  ) {}

  /**
   * Looks at the viewer's own upload, before any transaction: it may take seconds.
   *
   * @throws DomainError `not-found`, `upload-unfinished` (409), and what the content is refused for.
   */
  async take(viewer: Viewer, uploadId: string, regionId: string): Promise<TakenUpload> {
    const { path } = await this.uploads.finished(viewer, uploadId);
    return { ...(await this.receiving.receive(path, regionId)), uploadId };
  }

  /** Its id in the register; bytes that are known already are the same file. */
  async enter(tx: Tx, place: IntakePlace, upload: TakenUpload): Promise<string> {
    return (await this.register.enter(tx, place, upload)).id;
  }

  /** Its bytes are kept elsewhere now. */
  async discard({ uploadId }: TakenUpload): Promise<void> {
    await this.uploads.discard(uploadId);
  }
}
