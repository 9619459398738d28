import { Injectable } from '@nestjs/common';
import type { RegionRowView } from '@satu/contract/views';
import { regionsWhere, type Viewer } from '@satu/domain/access';
import { assertRowStatement, isTier, type Tier } from '@satu/domain/maturity';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import type { FillRowDto, VerifyRowDto } from './region-row.dto.js';
import { mayFillRow, mayVerifyRow } from './region-row.presenter.js';
import {
  RegionRowRepository,
  type RowEvidence,
  type RowStatement,
  type StoredRow,
} from './region-row.repository.js';
import { type FoundRow, RegionRowService } from './region-row.service.js';

/** Which row of which region, upon which version. */
export interface RowTarget {
  readonly regionId: string;
  readonly rowId: string;
  readonly expected: number | null;
}

type Work = (tx: Tx, place: FoundRow, row: StoredRow) => Promise<Record<string, unknown>>;

/** Who owns a row, what the owner says, and what the verifier finds. */
@Injectable()
export class RegionRowFillingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly rows: RegionRowRepository,
    private readonly reading: RegionRowService,
  ) {}

  async setOwner(viewer: Viewer, target: RowTarget, agencyId: string): Promise<RegionRowView> {
    if (!regionsWhere(viewer, 'rubric:manage').includes(target.regionId)) throw missing();
    return this.perform(viewer, target, 'region-row.owned', async (tx, place, row) => {
      requireVersion(row.version, target.expected);
      if (!(await this.rows.isAgency(tx, target.regionId, agencyId))) {
        throw refused('/agencyId', 'unknown');
      }
      await this.rows.own(tx, place.id, agencyId);
      return { before: row.ownerAgencyId, after: agencyId };
    });
  }

  async fill(viewer: Viewer, target: RowTarget, dto: FillRowDto): Promise<RegionRowView> {
    return this.perform(viewer, target, 'region-row.filled', async (tx, place, row) => {
      if (!mayFillRow(row, viewer)) throw missing();
      requireVersion(row.version, target.expected);
      const { evidence, ...said } = dto;
      const after = statementAfter(row, said);
      assertRowStatement(place.row, after);
      await this.rows.fill(tx, place.id, after);
      if (evidence) await this.prove(tx, row, evidence);
      return { before: statementAfter(row, {}), after, evidence: evidence ?? null };
    });
  }

  async verify(viewer: Viewer, target: RowTarget, dto: VerifyRowDto): Promise<RegionRowView> {
    return this.perform(viewer, target, 'region-row.verified', async (tx, place, row) => {
      if (!regionsWhere(viewer, 'maturity:verify').includes(target.regionId)) throw missing();
      requireVersion(row.version, target.expected);
      if (!mayVerifyRow(row, target.regionId, viewer)) {
        throw new DomainError('conflict', 'conflict-of-interest', { reason: 'OWN_AGENCY' });
      }
      const tier = tierOf(dto.tier);
      assertFinding(row, tier, dto.note);
      await this.rows.verify(tx, place.id, tier, dto.note);
      return { tier, note: dto.note };
    });
  }

  private async perform(viewer: Viewer, target: RowTarget, act: string, work: Work) {
    return this.unitOfWork.run(async (tx) => {
      const place = await this.reading.find(viewer, target.regionId, target.rowId, tx);
      const row = await this.rows.lock(tx, place.id, place.periodId, place.row.key);
      const detail = await work(tx, place, row);
      await this.audit.record(tx, {
        act,
        subjectType: 'region-row',
        subjectId: place.id,
        regionId: target.regionId,
        agencyId: row.ownerAgencyId,
        detail: { row: place.row.key, ...detail },
      });
      return this.reading.view(viewer, place, tx);
    });
  }

  private async prove(tx: Tx, row: StoredRow, given: readonly Proof[]): Promise<void> {
    const wrong = given.findIndex(({ url, locator }) => url === null && locator === null);
    if (wrong >= 0) throw refused(`/evidence/${wrong}/url`, 'required');
    const unsafe = given.findIndex(({ url }) => url !== null && !/^https?:\/\//i.test(url));
    if (unsafe >= 0) throw refused(`/evidence/${unsafe}/url`, 'no-url');
    const kept = row.evidence.filter((old) => given.some((one) => isSame(old, one)));
    const added = given.filter((one) => !row.evidence.some((old) => isSame(old, one)));
    const ids = kept.map(({ id }) => id);
    await this.rows.prove(tx, row.id, ids, added);
  }
}

function statementAfter(row: StoredRow, said: Omit<FillRowDto, 'evidence'>): RowStatement {
  return {
    value: said.value === undefined ? row.value : said.value,
    tier: said.tier === undefined ? row.tier : tierOf(said.tier),
    reason: said.reason ?? row.reason,
    source: said.source ?? row.source,
    note: said.note ?? row.note,
  };
}

function assertFinding(row: StoredRow, tier: Tier | null, note: string | null): void {
  if (tier === null) return;
  if (row.tier === null) throw refused('/tier', 'not-allowed');
  if (tier !== row.tier && (note ?? '').trim() === '') throw refused('/note', 'required');
  if (tier > 0 && row.evidence.length === 0) {
    throw new DomainError('unprocessable', 'evidence-required', { rowKey: row.rowKey });
  }
}

function tierOf(tier: number | null): Tier | null {
  return tier !== null && isTier(tier) ? tier : null;
}

type Proof = Omit<RowEvidence, 'id'>;

function isSame(one: Proof, other: Proof): boolean {
  return one.title === other.title && one.url === other.url && one.locator === other.locator;
}

function refused(pointer: string, detail: string): DomainError {
  return new DomainError('invalid', 'validation-failed', {}, [{ pointer, detail }]);
}

const missing = () => new DomainError('not-found', 'not-found');
