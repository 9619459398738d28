import type { Labels } from '../language/index.js';

export const STATEMENT_STATUSES = ['PRINTED', 'SCANNED', 'REFUSED', 'CONFIRMED', 'VOID'] as const;
export type StatementStatus = (typeof STATEMENT_STATUSES)[number];

export const STATEMENT_STATUS_LABELS: Labels<StatementStatus> = {
  PRINTED: { id: 'Dicetak, menunggu tanda tangan', en: 'Printed, waiting for the signature' },
  SCANNED: { id: 'Menunggu dicocokkan', en: 'Waiting to be matched' },
  REFUSED: { id: 'Tidak cocok', en: 'Does not match' },
  CONFIRMED: { id: 'Cocok, disetujui', en: 'Matches, endorsed' },
  VOID: { id: 'Tidak berlaku lagi', en: 'Void' },
};

/** Whether the paper is still on its way: a confirmed or void one is done with. */
export function isOpenStatement(status: StatementStatus): boolean {
  return status === 'PRINTED' || status === 'SCANNED' || status === 'REFUSED';
}
