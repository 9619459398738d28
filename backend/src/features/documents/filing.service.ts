import { Injectable } from '@nestjs/common';
import type { DocumentView } from '@satu/contract/views';
import { agenciesWhere, chosenAgency, chosenRegion, type Viewer } from '@satu/domain/access';
import { assertDocument, type DocumentKind } from '@satu/domain/document';
import { DomainError } from '@satu/domain/problem';
import { type Day, dayInZone } from '@satu/domain/time';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileIntakeService, type TakenUpload } from '../files/file-intake.service.js';
import { presentDocument } from './document.presenter.js';
import { DocumentRepository, type ShelfPlace } from './document.repository.js';

/** What is said of a document when it is filed. */
export interface Filing {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly datedOn: Day;
  readonly title: string;
  readonly validFrom?: Day | null;
  readonly validUntil?: Day | null;
  readonly agencyId?: string;
  readonly regionWide?: boolean;
  readonly uploadId?: string;
  readonly url?: string;
}

/** A filing whose file was looked at, ready to be entered. */
export interface PreparedFiling {
  readonly filing: Filing;
  readonly place: ShelfPlace;
  readonly upload: TakenUpload | null;
}

/** Files documents: once, with the file or the address where it is published. */
@Injectable()
export class FilingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly documents: DocumentRepository,
    private readonly intake: FileIntakeService,
  ) {}

  async file(viewer: Viewer, filing: Filing): Promise<DocumentView> {
    const prepared = await this.prepare(viewer, filing, await this.placeOf(viewer, filing));
    const view = await this.unitOfWork.run(async (tx) => {
      const id = await this.enter(tx, prepared);
      const row = await this.documents.find(viewer, id, 'document:file', tx);
      if (!row) throw new DomainError('not-found', 'not-found');
      return presentDocument(row, tx.now);
    });
    await this.discard(prepared);
    return view;
  }

  /** What was sent is kept now. */
  async discard({ upload }: PreparedFiling): Promise<void> {
    if (upload) await this.intake.discard(upload);
  }

  /** For the whole region. */
  async placeOfRegion(regionId: string): Promise<ShelfPlace> {
    return stands(await this.documents.placeOfRegion(regionId));
  }

  /** Looks at what is filed before any transaction: a file may take seconds. */
  async prepare(viewer: Viewer, filing: Filing, place: ShelfPlace): Promise<PreparedFiling> {
    const { uploadId, url } = filing;
    const points = { hasFile: uploadId !== undefined, url: url ?? null };
    assertDocument(termOf(filing), points, dayInZone(this.documents.now, place.timeZone));
    const upload =
      uploadId === undefined ? null : await this.intake.take(viewer, uploadId, place.regionId);
    return { filing, place, upload };
  }

  /** Enters the document and its file; answers its id. */
  async enter(tx: Tx, { filing, place, upload }: PreparedFiling): Promise<string> {
    const { regionId, agencyId } = place;
    const fileId = upload ? await this.intake.enter(tx, { regionId, agencyId }, upload) : null;
    const { kind, number, title, url = null } = filing;
    const id = uuid();
    await this.documents.insert(tx, {
      ...{ id, regionId, agencyId, fileId, url },
      ...{ kind, number, title, ...termOf(filing) },
    });
    await this.audit.record(tx, {
      act: 'document.filed',
      subjectType: 'document',
      subjectId: id,
      regionId,
      agencyId,
      detail: { kind, number, title },
    });
    return id;
  }

  private async placeOf(viewer: Viewer, filing: Filing): Promise<ShelfPlace> {
    const ofAgency = agenciesWhere(viewer, 'document:file').length > 0 || filing.agencyId;
    if (filing.regionWide === true || !ofAgency) {
      return this.placeOfRegion(chosenRegion(viewer, 'document:file', undefined));
    }
    const agencyId = chosenAgency(viewer, 'document:file', filing.agencyId);
    return stands(await this.documents.placeOfAgency(agencyId));
  }
}

function stands(place: ShelfPlace | null): ShelfPlace {
  if (!place) throw new DomainError('unprocessable', 'agency-ended');
  return place;
}

function termOf({ datedOn, validFrom = null, validUntil = null }: Filing) {
  return { datedOn, validFrom, validUntil };
}
