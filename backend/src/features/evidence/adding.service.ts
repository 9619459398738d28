import { Injectable } from '@nestjs/common';
import type { EvidenceView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertLink } from '@satu/domain/evidence';
import { titleOfFile } from '@satu/domain/file';
import { DomainError } from '@satu/domain/problem';
import { FileRegisterService } from '../files/file-register.service.js';
import { ReceivingService } from '../files/receiving.service.js';
import { UploadService } from '../files/upload.service.js';
import type { AddEvidenceDto } from './add-evidence.dto.js';
import { EvidenceService } from './evidence.service.js';
import { type Filing, FilingService } from './filing.service.js';

/** A file on the disk of this machine and the name it was sent under. */
export interface LocalFile {
  readonly path: string;
  readonly name: string;
}

/** Adds evidence from wherever it comes: an upload, a script's file, a link, a file known already. */
@Injectable()
export class AddingService {
  constructor(
    private readonly filing: FilingService,
    private readonly evidence: EvidenceService,
    private readonly uploads: UploadService,
    private readonly receiving: ReceivingService,
    private readonly register: FileRegisterService,
  ) {}

  /** Exactly one source is named. */
  async add(viewer: Viewer, innovationId: string, dto: AddEvidenceDto): Promise<EvidenceView> {
    const { uploadId, url, fileOf } = dto;
    if ([uploadId, url, fileOf].filter((source) => source !== undefined).length !== 1) {
      const detail = (uploadId ?? url ?? fileOf) ? 'not-allowed' : 'required';
      throw new DomainError('invalid', 'validation-failed', {}, [{ pointer: '/uploadId', detail }]);
    }
    if (uploadId !== undefined) return this.addUpload(viewer, innovationId, dto, uploadId);
    if (url !== undefined) return this.addLink(viewer, innovationId, dto, url);
    return this.addKnown(viewer, innovationId, dto, fileOf ?? '');
  }

  /** A file that was just received: looked at first, then filed. It stays where it is. */
  async addFile(
    viewer: Viewer,
    innovationId: string,
    dto: AddEvidenceDto,
    { path, name }: LocalFile,
  ): Promise<EvidenceView> {
    const filing = filingOf(dto, titleOfFile(name));
    const { regionId } = await this.filing.placeFor(viewer, innovationId, filing);
    const received = await this.receiving.receive(path, regionId);
    const id = await this.filing.file(viewer, innovationId, filing, async (tx, place) => {
      const agencyId = place.custodianAgencyId;
      const file = await this.register.enter(tx, { regionId, agencyId }, received);
      return { fileId: file.id, url: null, findings: file.findings };
    });
    return this.evidence.get(viewer, id);
  }

  private async addUpload(
    viewer: Viewer,
    innovationId: string,
    dto: AddEvidenceDto,
    uploadId: string,
  ): Promise<EvidenceView> {
    const upload = await this.uploads.finished(viewer, uploadId);
    const added = await this.addFile(viewer, innovationId, dto, upload);
    await this.uploads.discard(uploadId);
    return added;
  }

  private async addLink(
    viewer: Viewer,
    innovationId: string,
    dto: AddEvidenceDto,
    text: string,
  ): Promise<EvidenceView> {
    const address = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
    const url = assertLink(address);
    const filing = filingOf(dto, address?.hostname ?? '');
    await this.filing.placeFor(viewer, innovationId, filing);
    const id = await this.filing.file(viewer, innovationId, filing, () =>
      Promise.resolve({ fileId: null, url, findings: [] }),
    );
    return this.evidence.get(viewer, id);
  }

  /** Only a file that the viewer could read whole is used again. */
  private async addKnown(
    viewer: Viewer,
    innovationId: string,
    dto: AddEvidenceDto,
    fileOf: string,
  ): Promise<EvidenceView> {
    const known = await this.evidence.find(viewer, fileOf, 'evidence:read-full');
    const filing = filingOf(dto, known.title);
    await this.filing.placeFor(viewer, innovationId, filing);
    const id = await this.filing.file(viewer, innovationId, filing, async (tx, place) => {
      const { regionId, custodianAgencyId: agencyId } = place;
      const file = known.file && (await this.register.find(tx, regionId, known.file.id));
      if (!file) throw new DomainError('not-found', 'not-found');
      await this.register.keepFor(tx, { regionId, agencyId }, file);
      return { fileId: file.id, url: null, findings: file.findings, known };
    });
    return this.evidence.get(viewer, id);
  }
}

function filingOf(dto: AddEvidenceDto, otherwise: string): Filing {
  return {
    title: dto.title ?? (otherwise || 'Bukti dukung'),
    indicatorKeys: dto.indicatorKeys ?? [],
    personalKinds: dto.personalKinds ?? [],
  };
}
