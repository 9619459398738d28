import { Injectable } from '@nestjs/common';
import type { MaturityView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertClaims, isTier } from '@satu/domain/maturity';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import { ClaimRepository, type NewClaim } from './claim.repository.js';
import type { ClaimRow, SheetRow } from './claim.row.js';
import type { ClaimDto } from './claim.dto.js';
import { hasEnded, MaturityService } from './maturity.service.js';

/** The agency says how far its innovation has come, indicator by indicator. */
@Injectable()
export class ClaimingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly claims: ClaimRepository,
    private readonly reading: MaturityService,
  ) {}

  /** All claims at once: an indicator that is left out is claimed no more. */
  async replace(
    viewer: Viewer,
    id: string,
    given: readonly ClaimDto[],
    expected: number | null,
  ): Promise<MaturityView> {
    return this.write(viewer, id, (sheet) => {
      requireVersion(sheet.version, expected);
      const named = new Set(given.map(({ indicatorKey }) => indicatorKey));
      const emptied = sheet.claims
        .filter(({ indicatorKey, tier, basis, note }) => {
          const says = tier !== null || basis !== null || note !== '';
          return says && !named.has(indicatorKey);
        })
        .map(({ indicatorKey }) => ({ indicatorKey, tier: null, basis: null, note: '' }));
      return [...given, ...emptied];
    });
  }

  /** Some claims: what a colleague changed elsewhere on the sheet meanwhile is no obstacle. */
  async change(
    viewer: Viewer,
    id: string,
    given: readonly ClaimDto[],
    expected: number | null,
  ): Promise<MaturityView> {
    return this.write(viewer, id, (sheet) => {
      assertNobodyElseChanged(sheet, given, expected);
      return given;
    });
  }

  private async write(
    viewer: Viewer,
    id: string,
    ask: (sheet: SheetRow) => readonly ClaimDto[],
  ): Promise<MaturityView> {
    return this.unitOfWork.run(async (tx) => {
      const sheet = await this.claims.lock(tx, viewer, id, 'maturity:claim');
      if (!sheet) throw new DomainError('not-found', 'not-found');
      const asked = ask(sheet);
      if (hasEnded(sheet)) throw new DomainError('conflict', 'maturity-closed');
      const { rubric } = await this.reading.rubricIn(tx, sheet.regionId);
      const known = new Set(rubric.indicators.map(({ key }) => key));
      // What an edition before asked for is kept as it was; only the emptying of it is no fault here.
      const claims = asked.filter(
        ({ indicatorKey, tier }) => tier !== null || known.has(indicatorKey),
      );
      assertClaims(rubric, claims);
      await this.keep(tx, sheet, claims.filter(differsIn(sheet)).map(asNewClaim));
      return this.reading.read(viewer, id, tx);
    });
  }

  private async keep(tx: Tx, sheet: SheetRow, claims: readonly NewClaim[]): Promise<void> {
    if (claims.length === 0) return;
    await this.claims.save(tx, sheet, claims);
    await this.audit.record(tx, {
      act: 'innovation.maturity-claimed',
      subjectType: 'innovation',
      subjectId: sheet.id,
      regionId: sheet.regionId,
      agencyId: sheet.custodianAgencyId,
      detail: {
        changes: claims.map((after) => ({ before: beforeOf(sheet, after.indicatorKey), after })),
      },
    });
  }
}

/** Whether saving the claim changes anything; a claim that was to be looked at again is confirmed by it. */
function differsIn(sheet: SheetRow) {
  return (claim: ClaimDto): boolean => {
    const before = beforeOf(sheet, claim.indicatorKey);
    if (before === null) return claim.tier !== null || claim.basis !== null || claim.note !== '';
    return before.review.length > 0 || saysOther(before, claim);
  };
}

function beforeOf(sheet: SheetRow, key: string): ClaimRow | null {
  return sheet.claims.find(({ indicatorKey }) => indicatorKey === key) ?? null;
}

function saysOther(before: ClaimRow, claim: ClaimDto): boolean {
  return before.tier !== claim.tier || before.basis !== claim.basis || before.note !== claim.note;
}

function asNewClaim({ indicatorKey, tier, basis, note }: ClaimDto): NewClaim {
  return { indicatorKey, tier: tier !== null && isTier(tier) ? tier : null, basis, note };
}

/** Refuses to write over what somebody else has said of the same indicator since it was read. */
function assertNobodyElseChanged(
  sheet: SheetRow,
  given: readonly ClaimDto[],
  expected: number | null,
): void {
  if (expected === null || expected === sheet.version) return;
  assertSameEdition(sheet, given, expected);
  const conflicts = given.flatMap((claim) => {
    const theirs = beforeOf(sheet, claim.indicatorKey);
    if (theirs === null || theirs.changedIn <= expected || !saysOther(theirs, claim)) return [];
    return [
      {
        pointer: `/indicators/${claim.indicatorKey}`,
        yours: { tier: claim.tier, basis: claim.basis, note: claim.note },
        theirs: { tier: theirs.tier, basis: theirs.basis, note: theirs.note },
        by: theirs.claimedBy,
        at: new Date(theirs.claimedAt).toISOString(),
      },
    ];
  });
  if (conflicts.length > 0) throw new DomainError('stale', 'stale-version', { conflicts });
}

/** Refuses what was chosen by the words or weights of an edition before: it would count as looked at again. */
function assertSameEdition(sheet: SheetRow, given: readonly ClaimDto[], expected: number): void {
  const moved = given.filter(({ indicatorKey }) => {
    const theirs = beforeOf(sheet, indicatorKey);
    return theirs !== null && theirs.changedIn > expected && theirs.review.length > 0;
  });
  if (moved.length === 0) return;
  const indicators = moved.map(({ indicatorKey }) => indicatorKey);
  throw new DomainError('stale', 'edition-changed', { indicators });
}
