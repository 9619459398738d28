import type { EntryView, ScoresheetSummary, ScoresheetView } from '@satu/contract/views';
import { anInnovation } from '@satu/test-kit/innovation';

/** A sheet in an evaluator's list. */
export function aSheetSummary(parts: Partial<ScoresheetSummary> = {}): ScoresheetSummary {
  return {
    id: 'lembar',
    entryId: 'usulan',
    stageId: 'tahap',
    editionId: 'edisi',
    editionName: 'Lomba 2026',
    innovationName: 'SIAP Sehat',
    agencyName: 'Dinas Kesehatan',
    status: 'DRAFT',
    scored: 0,
    criteria: 2,
    closesAt: '2026-12-01T16:59:59Z',
    version: 1,
    updatedAt: '2026-11-20T00:00:00Z',
    ...parts,
  };
}

/** A sheet with two criteria, unscored. */
export function aSheet(parts: Partial<ScoresheetView> = {}): ScoresheetView {
  const levels = [0, 1, 2].map((level) => ({ level, text: `Tingkat ${level}`, textEn: '' }));
  const criterion = { nameEn: '', weight: 50, levels };
  return {
    ...aSheetSummary(),
    scores: [],
    stage: {
      id: 'tahap',
      key: 'desk',
      name: 'Seleksi',
      opensAt: '2026-11-01T00:00:00Z',
      closesAt: '2026-12-01T16:59:59Z',
      rubricVersion: 1,
      rubricLocked: true,
      criteria: [
        { ...criterion, id: 'k1', key: 'novelty', name: 'Kebaruan' },
        { ...criterion, id: 'k2', key: 'benefit', name: 'Manfaat' },
      ],
    },
    recusalReason: null,
    previousId: null,
    nextId: 'lembar-2',
    nextOpenId: 'lembar-2',
    walk: { position: 1, total: 6, submitted: 3, begun: 1 },
    ...parts,
  };
}

/** The entry that the sheet judges. */
export function anEntry(parts: Partial<EntryView> = {}): EntryView {
  const { content, formKey, formVersion } = anInnovation();
  return {
    id: 'usulan',
    editionId: 'edisi',
    editionName: 'Lomba 2026',
    innovationId: 'i',
    innovationName: 'SIAP Sehat',
    agencyId: 'dinkes',
    agencyName: 'Dinas Kesehatan',
    status: 'SUBMITTED',
    number: '001',
    submittedAt: '2026-11-01T00:00:00Z',
    version: 1,
    updatedAt: '2026-11-01T00:00:00Z',
    revisionNumber: 1,
    fields: {},
    content,
    formKey,
    formVersion,
    exclusion: null,
    assignments: [],
    ...parts,
  };
}
