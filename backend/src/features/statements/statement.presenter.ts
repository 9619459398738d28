import type { SignatoryView, StatementView } from '@satu/contract/views';
import { formatCode } from '@satu/domain/document';
import type { Head } from './statement.repository.js';
import type { StatementRow } from './statement.row.js';

/** A printed statement and how far its sheet has come. */
export function presentStatement(row: StatementRow): StatementView {
  return {
    id: row.id,
    innovationId: row.innovationId,
    innovationName: row.innovationName,
    agencyName: row.agencyName,
    revision: row.revision,
    textSha256: row.textSha256,
    code: formatCode(row.code),
    paperSha256: row.paperSha256,
    signatory: row.signatoryName,
    capacity: row.capacity,
    status: row.status,
    printedAt: row.printedAt.toISOString(),
    printedBy: row.printedByName,
    scan: scanOf(row),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: row.decidedByName,
    refusalReason: row.refusalReason,
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
  };
}

function scanOf({ scannedAt, scannedByName, signedOn, fileMime }: StatementRow) {
  if (!scannedAt || scannedByName === null || signedOn === null || fileMime === null) return null;
  return { at: scannedAt.toISOString(), by: scannedByName, signedOn, mime: fileMime };
}

/** Somebody who may be named on the paper. */
export function presentSignatory(
  { personId, name, capacity }: Head,
  authorIds: readonly string[],
): SignatoryView {
  return { personId, name, capacity, wroteIt: authorIds.includes(personId) };
}
