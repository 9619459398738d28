import type { UseConfirmationItem, UseStatementView } from '@satu/contract/views';
import type { ConfirmationRow, StatementRow } from './confirmation.row.js';

/** An innovation in the living register. */
export function presentConfirmation(row: ConfirmationRow): UseConfirmationItem {
  const { confirmedAt, confirmedBy, confirmedState } = row;
  return {
    innovationId: row.id,
    name: row.name,
    custodianAgencyId: row.custodianAgencyId,
    custodianAgencyName: row.custodianAgencyName,
    useState: row.useState,
    useStateSince: row.useStateSince,
    version: row.version,
    due: row.due,
    dueBy: row.dueBy?.toISOString() ?? null,
    mine: row.mine,
    last:
      confirmedAt && confirmedBy && confirmedState
        ? { at: confirmedAt.toISOString(), by: confirmedBy, state: confirmedState }
        : null,
  };
}

/** What was said of an innovation in one year. */
export function presentStatement(row: StatementRow): UseStatementView {
  const { year, state, reason, evidenceTitle, url, by, at } = row;
  return { year, state, reason, evidenceTitle, url, by, at: at.toISOString() };
}
