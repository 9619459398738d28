import type { GrantKind } from '../access/index.js';
import { isPartial } from '../agency/index.js';
import type { InnovationStatus } from '../innovation/index.js';
import { DomainError, type FieldError } from '../problem/index.js';
import type { Day } from '../time/index.js';
import { isOpenStatement, type StatementStatus } from './statement-words.js';

/** Somebody who heads the agency today, and so may sign for it. */
export interface Candidate {
  readonly personId: string;
  readonly capacity: GrantKind;
}

/** A signed sheet as it comes back. */
export interface Scan {
  readonly signedOn: Day;
}

/** What a statement says, and where its innovation has come since it was printed. */
export interface StatementFacts {
  readonly status: StatementStatus;
  readonly revision: number;
  readonly textSha256: string;
  readonly custodianAgencyId: string;
  readonly printedBy: string;
  readonly scannedBy: string | null;
  readonly signatoryId: string;
  readonly innovation: {
    readonly status: InnovationStatus;
    readonly revision: number;
    readonly textSha256: string;
    readonly custodianAgencyId: string;
    /** Everybody who wrote in the text or submitted it. */
    readonly authorIds: readonly string[];
    /** The custodian agency, its ancestors and its descendants. */
    readonly relatives: readonly string[];
  };
}

/** Who says whether the sheet matches. */
export interface Judge {
  readonly personId: string;
  readonly ownAgencyIds: readonly string[];
}

/**
 * Who signs: the one asked for, or the only one there is. Whoever wrote in the text signs it on
 * paper as little as on the screen.
 */
export function chooseSignatory<T extends Candidate>(
  candidates: readonly T[],
  askedId: string | null,
  authorIds: readonly string[],
): T {
  if (candidates.length === 0) throw new DomainError('unprocessable', 'no-signatory');
  const free = candidates.filter(({ personId }) => !authorIds.includes(personId));
  const asked = candidates.filter(({ personId }) => askedId === null || personId === askedId);
  if (asked.length === 0) throw refused('/signatoryId', 'unknown');
  const fit = asked.filter((candidate) => free.includes(candidate));
  if (fit.length === 0) {
    throw new DomainError('conflict', 'conflict-of-interest', { reason: 'OWN_DRAFT' });
  }
  const [only, another] = fit;
  if (only === undefined || another !== undefined) throw refused('/signatoryId', 'required');
  return only;
}

/** What a signature on a sheet stands for. */
export interface SheetFacts {
  readonly revision: number;
  readonly textSha256: string;
  readonly custodianAgencyId: string;
  readonly signatoryId: string;
  readonly capacity: GrantKind;
}

/** A signed sheet goes on standing for the same text, keeper and signatory, whatever its head says now. */
export function isSameSheet(
  open: SheetFacts & { readonly status: StatementStatus },
  asked: SheetFacts,
): boolean {
  return (
    open.status === 'SCANNED' &&
    open.revision === asked.revision &&
    open.textSha256 === asked.textSha256 &&
    open.custodianAgencyId === asked.custodianAgencyId &&
    open.signatoryId === asked.signatoryId &&
    open.capacity === asked.capacity
  );
}

/** Refuses to make a signed sheet that waits for the verifier void, unless that was agreed to. */
export function assertReplaceable(status: StatementStatus, isAgreed: boolean): void {
  if (status === 'SCANNED' && !isAgreed) throw new DomainError('conflict', 'statement-scanned');
}

/** Refuses a sheet for a statement that is done with, and a day before its print or ahead. */
export function assertScan(status: StatementStatus, scan: Scan, printedOn: Day, today: Day): void {
  assertOpen(status);
  if (scan.signedOn > today) throw refused('/signedOn', 'in-the-future');
  if (scan.signedOn < printedOn) throw refused('/signedOn', 'before-start');
}

/**
 * Refuses a signature by whoever did not head the agency, in the capacity that the sheet names, on the
 * day it was signed: an office that began later or had ended gives none.
 */
export function assertInOffice(capacity: GrantKind, heldThen: readonly GrantKind[]): void {
  if (heldThen.includes(capacity)) return;
  throw new DomainError('unprocessable', 'signatory-not-in-office', { capacity });
}

/**
 * Refuses to decide on a sheet that is not there or stands for another text, and whoever is not
 * another person than those who drafted, printed, sent or signed (four eyes), or is of that agency.
 */
export function assertConfirmable(facts: StatementFacts, judge: Judge): void {
  assertOpen(facts.status);
  if (facts.status !== 'SCANNED') {
    throw new DomainError('conflict', 'invalid-transition', { status: facts.status });
  }
  assertSameText(facts);
  const { innovation, printedBy, scannedBy, signatoryId } = facts;
  if ([...innovation.authorIds, printedBy, scannedBy, signatoryId].includes(judge.personId)) {
    throw new DomainError('conflict', 'conflict-of-interest', { reason: 'OWN_DRAFT' });
  }
  if (isPartial(judge.ownAgencyIds, innovation.relatives)) {
    throw new DomainError('conflict', 'conflict-of-interest', { reason: 'OWN_AGENCY' });
  }
}

function assertOpen(status: StatementStatus): void {
  if (status === 'VOID') throw new DomainError('conflict', 'statement-void');
  if (isOpenStatement(status)) return;
  throw new DomainError('conflict', 'invalid-transition', { status });
}

/** A change of text between print and confirmation voids the paper. */
function assertSameText({ innovation, ...printed }: StatementFacts): void {
  const isSame =
    innovation.status === 'SUBMITTED' &&
    innovation.revision === printed.revision &&
    innovation.textSha256 === printed.textSha256 &&
    innovation.custodianAgencyId === printed.custodianAgencyId;
  if (!isSame) throw new DomainError('conflict', 'statement-void');
}

function refused(pointer: string, detail: string): DomainError {
  const error: FieldError = { pointer, detail };
  return new DomainError('invalid', 'validation-failed', {}, [error]);
}
