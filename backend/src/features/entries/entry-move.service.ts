import { Injectable } from '@nestjs/common';
import type { Permission, Viewer } from '@satu/domain/access';
import { assertEntryMove, assertMayEnter, assertTakesEntries } from '@satu/domain/competition';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import { EditionService } from '../competitions/edition.service.js';
import { FrozenInnovationService } from '../innovations/frozen-innovation.service.js';
import { presentEntry } from './entry.presenter.js';
import { EntryRepository } from './entry.repository.js';
import type { EntryRow } from './entry.row.js';

/** An agency's acts on its entry: sending it, and withdrawing it. */
@Injectable()
export class EntryMoveService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly editions: EditionService,
    private readonly entries: EntryRepository,
    private readonly innovations: FrozenInnovationService,
  ) {}

  /** Freezes what is in force at this moment: from here on the entry belongs to its host. */
  async submit(viewer: Viewer, id: string, expected: number | null) {
    return this.unitOfWork.run(async (tx) => {
      const { editionId } = await this.own(tx, viewer, id, 'entry:submit');
      // One after the other, for each takes the next number.
      const edition = await this.editions.lock(tx, viewer, editionId, 'competition:read');
      const entry = await this.lock(tx, viewer, id, 'entry:submit');
      requireVersion(entry.version, expected);
      assertEntryMove(entry.status, 'submission');
      assertTakesEntries(edition, tx.now);
      const frozen = await this.innovations.frozenForEntry(tx, viewer, entry.innovationId);
      const nameTakenBy = await this.entries.numberUnder(tx, editionId, frozen.name);
      const { inForce } = frozen;
      assertMayEnter({ edition, inForce, isEntered: false, nameTakenBy }, tx.now);
      const number = numberOf(edition.year, await this.entries.lastNumber(tx, editionId));
      await this.entries.submit(tx, id, number, frozen);
      return this.finish(tx, viewer, entry, { number, revision: frozen.revisionNumber });
    });
  }

  /** Possible until results are published; what was scored stays, and is left out. */
  async withdraw(viewer: Viewer, id: string, expected: number | null) {
    return this.unitOfWork.run(async (tx) => {
      const { editionId } = await this.own(tx, viewer, id, 'entry:withdraw');
      const edition = await this.editions.share(tx, viewer, editionId);
      const entry = await this.lock(tx, viewer, id, 'entry:withdraw');
      requireVersion(entry.version, expected);
      const status = assertEntryMove(entry.status, 'withdrawal');
      if (edition.publishedAt) throw new DomainError('conflict', 'already-published');
      await this.entries.move(tx, id, status);
      return this.finish(tx, viewer, entry, { number: entry.number });
    });
  }

  /** Before the edition is locked we must know which; nothing else is taken from this look. */
  private async own(tx: Tx, viewer: Viewer, id: string, permission: Permission) {
    const entry = await this.entries.findOwn(tx, viewer, id, permission);
    if (!entry) throw new DomainError('not-found', 'not-found');
    return entry;
  }

  private async lock(tx: Tx, viewer: Viewer, id: string, permission: Permission) {
    const entry = await this.entries.lockOwn(tx, viewer, id, permission);
    if (!entry) throw new DomainError('not-found', 'not-found');
    return entry;
  }

  private async finish(tx: Tx, viewer: Viewer, before: EntryRow, detail: Record<string, unknown>) {
    const entry = await this.own(tx, viewer, before.id, 'entry:read');
    await this.audit.record(tx, {
      act: entry.status === 'SUBMITTED' ? 'entry.submitted' : 'entry.withdrawn',
      subjectType: 'entry',
      subjectId: entry.id,
      regionId: entry.regionId,
      agencyId: entry.agencyId,
      detail: { editionId: entry.editionId, from: before.status, ...detail },
    });
    return presentEntry(entry);
  }
}

/** The number people quote: year and place in the order of sending (2026-001). */
function numberOf(year: number, given: number): string {
  return `${year}-${String(given + 1).padStart(3, '0')}`;
}
