import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { assertMayPublish, rankEntries, type RankedEntry } from '@satu/domain/competition';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import type { EditionRow } from '../competitions/edition.row.js';
import { EditionService } from '../competitions/edition.service.js';
import { ResultRepository } from './result.repository.js';

/** Publishing in one step: the last of the people who must agree makes everything appear. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly editions: EditionService,
    private readonly results: ResultRepository,
  ) {}

  /** The lock on the edition keeps out whoever scores, hands in, assigns or withdraws meanwhile. */
  async publish(viewer: Viewer, editionId: string, expected: number | null) {
    return this.unitOfWork.run(async (tx) => {
      const edition = await this.editions.lock(tx, viewer, editionId, 'edition:publish');
      requireVersion(edition.version, expected);
      const scored = await this.results.scored(tx, editionId);
      const state = { ...edition, callerIds: await this.results.callers(tx, editionId) };
      const openSheets = await this.results.openSheets(tx, editionId);
      const contest = { entries: scored, openSheets };
      const { publishes } = assertMayPublish(state, viewer.personId, contest, tx.now);
      await this.results.saveCall(tx, editionId, viewer.personId);
      await this.results.touchEdition(tx, editionId, publishes);
      const rubric = await this.editions.rubricOf(tx, editionId);
      await this.finish(tx, edition, publishes ? rankEntries(rubric, scored) : null);
      return this.editions.read(viewer, editionId, tx);
    });
  }

  private async finish(
    tx: Tx,
    { id, regionId }: EditionRow,
    ranked: readonly RankedEntry[] | null,
  ): Promise<void> {
    const subject = { subjectType: 'edition', subjectId: id, regionId };
    await this.audit.record(tx, { act: 'edition.publication-called', ...subject });
    if (ranked === null) return;
    await this.results.insertResults(tx, id, ranked);
    const sheets = await this.results.countedSheets(tx, id);
    await this.audit.record(tx, { act: 'edition.published', ...subject, detail: { sheets } });
  }
}
