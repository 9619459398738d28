import { Injectable } from '@nestjs/common';
import type { DecreeView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import { FilingService, type PreparedFiling } from '../documents/filing.service.js';
import { titleOf } from './decree-text.js';
import type { SignDecreeDto } from './decree.dto.js';
import { presentDecree } from './decree.presenter.js';
import { DecreeRepository } from './decree.repository.js';
import type { DecreeRow } from './decree.row.js';

/** Key of indicator 16 of the index, the regulation of an innovation (`iid-2026.json`). */
const REGULATION = 'regulation';

/** The signed decree comes back: it goes on the shelf, and each line becomes evidence. */
@Injectable()
export class DecreeSigningService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly decrees: DecreeRepository,
    private readonly filings: FilingService,
  ) {}

  /** One transaction; asked for again with the same number and date, it changes nothing. */
  async sign(
    viewer: Viewer,
    { id, expected }: { id: string; expected: number | null },
    dto: SignDecreeDto,
  ): Promise<DecreeView> {
    const seen = await this.decrees.find(viewer, id, 'decree:manage');
    if (!seen) throw new DomainError('not-found', 'not-found');
    if (isSignedAs(seen, dto)) return presentDecree(seen);
    const place = await this.filings.placeOfRegion(seen.regionId);
    const filing = Object.assign({ kind: 'SK' as const, title: titleOf(seen) }, dto);
    const prepared = await this.filings.prepare(viewer, filing, place);
    const view = await this.unitOfWork.run(async (tx) => {
      const row = await this.decrees.lock(tx, viewer, id);
      if (!row) throw new DomainError('not-found', 'not-found');
      if (isSignedAs(row, dto)) return presentDecree(row);
      if (row.status === 'SIGNED') {
        throw new DomainError('conflict', 'decree-signed', { number: row.document?.number ?? '' });
      }
      requireVersion(row.version, expected);
      await this.enter(tx, row, prepared, dto);
      const signed = await this.decrees.find(viewer, id, 'decree:manage', tx);
      if (!signed) throw new DomainError('not-found', 'not-found');
      return presentDecree(signed);
    });
    await this.filings.discard(prepared);
    return view;
  }

  private async enter(tx: Tx, row: DecreeRow, prepared: PreparedFiling, dto: SignDecreeDto) {
    const { id, regionId } = row;
    const documentId = await this.filings.enter(tx, prepared);
    await this.decrees.sign(tx, id, documentId);
    const title = `SK ${dto.number} tentang ${titleOf(row)}`;
    const evidence = { documentId, title, indicatorKey: REGULATION };
    const innovationIds = await this.decrees.addEvidence(tx, id, evidence);
    const detail = { documentId, number: dto.number, evidence: innovationIds.length };
    await this.audit.record(tx, {
      ...{ act: 'decree.signed', subjectType: 'decree', subjectId: id, regionId, detail },
    });
    for (const subjectId of innovationIds) {
      await this.audit.record(tx, {
        ...{ act: 'innovation.named-in-decree', subjectType: 'innovation', subjectId, regionId },
        detail: { decreeId: id, documentId, number: dto.number },
      });
    }
  }
}

function isSignedAs({ document }: DecreeRow, { number, datedOn }: SignDecreeDto): boolean {
  return document?.number === number && document.datedOn === datedOn;
}
