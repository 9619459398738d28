import type { GrantKind } from '@satu/domain/access';
import type { StatementStatus } from '@satu/domain/statement';

/** A statement of endorsement that the head signs on paper, and how far its sheet has come. */
export interface StatementView {
  id: string;
  innovationId: string;
  innovationName: string;
  agencyName: string;
  /** The frozen revision that the paper names, and its SHA-256. */
  revision: number;
  textSha256: string;
  /** The code on the paper, in four groups. */
  code: string;
  paperSha256: string;
  signatory: string;
  capacity: GrantKind;
  status: StatementStatus;
  printedAt: string;
  printedBy: string;
  scan: { at: string; by: string; signedOn: string; mime: string } | null;
  decidedAt: string | null;
  decidedBy: string | null;
  refusalReason: string | null;
  updatedAt: string;
  version: number;
}

/** Somebody who heads the agency today. */
export interface SignatoryView {
  personId: string;
  name: string;
  capacity: GrantKind;
  /** Whoever wrote in the text doesn't sign it. */
  wroteIt: boolean;
}

export interface SignatoriesView {
  items: SignatoryView[];
}
