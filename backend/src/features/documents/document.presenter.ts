import type { DocumentView } from '@satu/contract/views';
import { standingOf } from '@satu/domain/document';
import { dayInZone } from '@satu/domain/time';
import type { DocumentRow } from './document.row.js';

/** A document, and where it stands at this moment of its region. */
export function presentDocument(row: DocumentRow, now: Date): DocumentView {
  const { successor, fileMime, fileBytes } = row;
  return {
    id: row.id,
    regionId: row.regionId,
    agencyId: row.agencyId,
    agencyName: row.agencyName,
    kind: row.kind,
    number: row.number,
    datedOn: row.datedOn,
    title: row.title,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    standing: standingOf(row, successor !== null, dayInZone(now, row.timeZone)),
    file: fileMime !== null && fileBytes !== null ? { mime: fileMime, bytes: fileBytes } : null,
    url: row.url,
    successor: successor && {
      id: successor.id,
      kind: successor.kind,
      number: successor.number,
      datedOn: successor.datedOn,
      title: successor.title,
    },
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
  };
}
