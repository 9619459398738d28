import { Injectable } from '@nestjs/common';
import type { EvidenceView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import {
  assertBoxes,
  assertCovered,
  assertMaskedCopy,
  type MaskBox,
} from '@satu/domain/personal-data';
import { DomainError } from '@satu/domain/problem';
import { requireVersion } from '../../platform/database/version.js';
import { FileIntakeService } from '../files/file-intake.service.js';
import { FileRegisterService } from '../files/file-register.service.js';
import type { Received } from '../files/receiving.service.js';
import { MaskedCopyService } from '../files/masked-copy.service.js';
import type { EvidenceVersion } from './changing.service.js';
import type { EvidenceRow } from './evidence.row.js';
import { EvidenceService } from './evidence.service.js';
import { PrivacyService } from './privacy.service.js';

/** What to mask: parts of pages, or a copy that was masked elsewhere. */
interface Masking {
  readonly boxes?: readonly MaskBox[];
  readonly uploadId?: string;
}

/** Puts a masked copy beside a file that is about people, or says that it is about nobody. */
@Injectable()
export class MaskingService {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly copies: MaskedCopyService,
    private readonly register: FileRegisterService,
    private readonly privacy: PrivacyService,
    private readonly intake: FileIntakeService,
  ) {}

  /** The copy is drawn or looked at before the transaction: it may take seconds. */
  async mask(viewer: Viewer, target: EvidenceVersion, given: Masking): Promise<EvidenceView> {
    const { boxes, uploadId } = given;
    if ((boxes === undefined) === (uploadId === undefined)) {
      const detail = boxes ? 'not-allowed' : 'required';
      throw new DomainError('invalid', 'validation-failed', {}, [{ pointer: '/boxes', detail }]);
    }
    const row = await this.whole(viewer, target);
    if (uploadId !== undefined) return this.replace(viewer, target, row, uploadId);
    return this.cover(viewer, target, row, boxes ?? []);
  }

  async clear(viewer: Viewer, target: EvidenceVersion): Promise<EvidenceView> {
    await this.whole(viewer, target);
    return this.privacy.settle(viewer, target, 'evidence.cleared', () =>
      Promise.resolve({ privacy: 'CLEARED', maskedFileId: null }),
    );
  }

  /** Nothing that was found, and no page that nobody has searched, stays readable. */
  private async cover(
    viewer: Viewer,
    target: EvidenceVersion,
    row: EvidenceRow,
    boxes: readonly MaskBox[],
  ): Promise<EvidenceView> {
    const { id = '', findings = [], pageCount } = row.file ?? {};
    assertBoxes(boxes, pageCount ?? 1);
    assertCovered(boxes, { findings, pageCount: pageCount ?? 1 });
    return this.settle(viewer, target, row, await this.copies.make(id, boxes));
  }

  /** Formats without pages are masked where they were written; what comes is searched like any file. */
  private async replace(
    viewer: Viewer,
    target: EvidenceVersion,
    row: EvidenceRow,
    uploadId: string,
  ): Promise<EvidenceView> {
    const copy = await this.intake.take(viewer, uploadId, row.regionId);
    assertMaskedCopy(copy, row.file);
    const view = await this.settle(viewer, target, row, copy);
    await this.intake.discard(copy);
    return view;
  }

  private async settle(
    viewer: Viewer,
    target: EvidenceVersion,
    row: EvidenceRow,
    copy: Received,
  ): Promise<EvidenceView> {
    return this.privacy.settle(viewer, target, 'evidence.masked', async (tx) => {
      const place = { regionId: row.regionId, agencyId: row.custodianAgencyId };
      const file = await this.register.enter(tx, place, copy);
      return { privacy: 'MASKED', maskedFileId: file.id };
    });
  }

  private async whole(viewer: Viewer, { id, expected }: EvidenceVersion): Promise<EvidenceRow> {
    const row = await this.evidence.find(viewer, id, 'innovation:edit');
    requireVersion(row.version, expected);
    if (!row.file) throw new DomainError('unprocessable', 'cannot-mask');
    return row;
  }
}
