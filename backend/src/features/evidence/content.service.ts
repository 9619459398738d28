import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { copyFor, isReadingInFull } from '@satu/domain/personal-data';
import { DomainError } from '@satu/domain/problem';
import type { OutgoingFile } from '../../platform/http/send-file.js';
import { FileContentService } from '../files/file-content.service.js';
import type { EvidenceRow } from './evidence.row.js';
import { EvidenceService, reaches } from './evidence.service.js';
import { TrailService } from './trail.service.js';

/** Hands out what evidence holds: the whole file, or its masked copy. */
@Injectable()
export class ContentService {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly files: FileContentService,
    private readonly trail: TrailService,
  ) {}

  async whole(viewer: Viewer, id: string, full: boolean): Promise<OutgoingFile> {
    const { fileId, row } = await this.chosen(viewer, id, full);
    return this.files.whole(fileId, row.title);
  }

  async page(viewer: Viewer, id: string, page: number, full: boolean): Promise<OutgoingFile> {
    const { fileId } = await this.chosen(viewer, id, full);
    return this.files.page(fileId, page);
  }

  /** Which file the viewer gets. Reading a whole one that is about people leaves a line. */
  private async chosen(
    viewer: Viewer,
    id: string,
    full: boolean,
  ): Promise<{ fileId: string; row: EvidenceRow }> {
    const row = await this.evidence.find(viewer, id, null);
    if (!row.file) throw new DomainError('not-found', 'not-found');
    const mayReadFull = reaches(viewer, 'evidence:read-full', row);
    const copy = copyFor(row.privacy, { full, mayReadFull });
    if (isReadingInFull(row.privacy, copy)) await this.trail.readInFull(viewer, row);
    return { fileId: copy === 'MASKED' ? (row.maskedFileId ?? row.file.id) : row.file.id, row };
  }
}
