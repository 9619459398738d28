import { Injectable } from '@nestjs/common';
import type { EvidenceView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertBoxes, type MaskBox } from '@satu/domain/personal-data';
import { DomainError } from '@satu/domain/problem';
import { requireVersion } from '../../platform/database/version.js';
import { FileRegisterService } from '../files/file-register.service.js';
import { MaskedCopyService } from '../files/masked-copy.service.js';
import type { EvidenceVersion } from './changing.service.js';
import type { EvidenceRow } from './evidence.row.js';
import { EvidenceService } from './evidence.service.js';
import { PrivacyService } from './privacy.service.js';

/** Puts a masked copy beside a file that is about people, or says that it is about nobody. */
@Injectable()
export class MaskingService {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly copies: MaskedCopyService,
    private readonly register: FileRegisterService,
    private readonly privacy: PrivacyService,
  ) {}

  /** The copy is drawn before the transaction: it may take seconds. */
  async mask(
    viewer: Viewer,
    target: EvidenceVersion,
    boxes: readonly MaskBox[],
  ): Promise<EvidenceView> {
    const row = await this.whole(viewer, target);
    assertBoxes(boxes, row.file?.pageCount ?? 1);
    const copy = await this.copies.make(row.file?.id ?? '', boxes);
    return this.privacy.settle(viewer, target, 'evidence.masked', async (tx) => {
      const place = { regionId: row.regionId, agencyId: row.custodianAgencyId };
      const file = await this.register.enter(tx, place, copy);
      return { privacy: 'MASKED', maskedFileId: file.id };
    });
  }

  async clear(viewer: Viewer, target: EvidenceVersion): Promise<EvidenceView> {
    await this.whole(viewer, target);
    return this.privacy.settle(viewer, target, 'evidence.cleared', () =>
      Promise.resolve({ privacy: 'CLEARED', maskedFileId: null }),
    );
  }

  private async whole(viewer: Viewer, { id, expected }: EvidenceVersion): Promise<EvidenceRow> {
    const row = await this.evidence.find(viewer, id, 'innovation:edit');
    requireVersion(row.version, expected);
    if (!row.file) throw new DomainError('unprocessable', 'cannot-mask');
    return row;
  }
}
