import type { DecreeLineView, DecreeView } from '@satu/contract/views';
import type { DecreeLine, DecreeRow } from './decree.row.js';

/** A frozen list and whether its decree has come back signed. */
export function presentDecree(row: DecreeRow): DecreeView {
  const { document } = row;
  return {
    id: row.id,
    periodId: row.periodId,
    periodName: row.periodName,
    draftNumber: row.draftNumber,
    status: row.status,
    frozenAt: row.frozenAt.toISOString(),
    frozenBy: row.frozenBy,
    lineCount: row.lineCount,
    document: document && {
      id: document.id,
      kind: document.kind,
      number: document.number,
      datedOn: document.datedOn,
      title: document.title,
    },
    signedAt: row.signedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
  };
}

export function presentLine(row: DecreeLine): DecreeLineView {
  const { line, innovationId, name, agencyName, stage, affairName } = row;
  return { line, innovationId, name, agencyName, stage, affairName };
}
