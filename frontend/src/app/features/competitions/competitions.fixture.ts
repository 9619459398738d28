import type { EditionView, EntryView } from '@satu/contract/views';
import { AGENCY_ID } from '@satu/test-kit/access';
import { anInnovation } from '@satu/test-kit/innovation';

/** An edition that takes entries. */
export function anEdition(parts: Partial<EditionView> = {}): EditionView {
  return {
    id: 'edisi',
    competitionId: 'lomba',
    competitionName: 'Lomba Inovasi',
    regionId: 'wilayah',
    year: 2026,
    name: 'Lomba Inovasi 2026',
    status: 'OPEN',
    entriesOpenAt: '2026-10-01T00:00:00Z',
    entriesCloseAt: '2026-12-01T16:59:59Z',
    publishers: 2,
    publishedAt: null,
    entryCount: 1,
    version: 1,
    updatedAt: '2026-10-01T00:00:00Z',
    description: null,
    stages: ['desk', 'interview'].map((key) => ({
      id: key,
      key,
      name: key,
      opensAt: '2026-12-02T00:00:00Z',
      closesAt: '2026-12-20T00:00:00Z',
      rubricVersion: 1,
      rubricLocked: false,
      criteria: [],
    })),
    publicationCalls: 1,
    progress: null,
    ...parts,
  };
}

/** An entry that was sent. */
export function anEntry(parts: Partial<EntryView> = {}): EntryView {
  const { content, formKey, formVersion } = anInnovation();
  return {
    id: 'usulan',
    editionId: 'edisi',
    editionName: 'Lomba Inovasi 2026',
    innovationId: 'i',
    innovationName: 'SIAP Sehat',
    agencyId: AGENCY_ID,
    agencyName: 'Dinas Kesehatan',
    status: 'SUBMITTED',
    number: 'LI-001',
    submittedAt: '2026-11-01T00:00:00Z',
    version: 1,
    updatedAt: '2026-11-01T00:00:00Z',
    revisionNumber: 2,
    fields: {},
    content,
    formKey,
    formVersion,
    exclusion: null,
    assignments: [],
    ...parts,
  };
}
