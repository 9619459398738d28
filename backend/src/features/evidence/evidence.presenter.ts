import type { EvidenceFile, EvidenceLink, EvidenceView } from '@satu/contract/views';
import type { EvidenceFileRow, EvidenceRow } from './evidence.row.js';

/** Whether the viewer may read whole files here. */
export interface EvidenceSight {
  readonly mayReadFull: boolean;
}

/** A piece of evidence, as far as the viewer may know it. */
export function presentEvidence(row: EvidenceRow, { mayReadFull }: EvidenceSight): EvidenceView {
  return {
    id: row.id,
    innovationId: row.innovationId,
    kind: row.kind,
    title: row.title,
    file: row.file && presentFile(row.file),
    link: presentLink(row),
    documentId: row.documentId,
    locator: row.locator,
    indicatorKeys: [...row.indicatorKeys],
    privacy: {
      state: row.privacy,
      declared: [...row.personalKinds],
      findings: mayReadFull ? (row.file?.findings ?? []).map((one) => ({ ...one })) : [],
      mayReadFull,
    },
    addedBy: row.addedBy,
    addedAt: row.createdAt.toISOString(),
    removedAt: row.removedAt?.toISOString() ?? null,
    purged: row.purge && { ...row.purge, at: new Date(row.purge.at).toISOString() },
    version: row.version,
  };
}

function presentFile({ kind, mime, bytes, pageCount, scan }: EvidenceFileRow): EvidenceFile {
  const isShown = kind === 'PDF' || kind === 'IMAGE';
  return { kind, mime, bytes, pageCount, scan, previews: isShown ? (pageCount ?? 1) : 0 };
}

function presentLink(row: EvidenceRow): EvidenceLink | null {
  if (row.url === null) return null;
  return {
    url: row.url,
    checkedAt: row.linkCheckedAt?.toISOString() ?? null,
    failingSince: row.linkFailingSince?.toISOString() ?? null,
    answer: row.linkAnswer,
  };
}
