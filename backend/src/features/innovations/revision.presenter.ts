import type { RevisionSummary, RevisionView } from '@satu/contract/views';
import type { RevisionHeading, RevisionRow } from './revision.repository.js';

/** A revision in the list of its innovation. */
export function presentHeading({ number, act, at, by }: RevisionHeading): RevisionSummary {
  return { number, act, at: at.toISOString(), by };
}

/** A frozen text, whole. */
export function presentRevision(row: RevisionRow): RevisionView {
  const { innovationId, name, fields, content, formKey, formVersion } = row;
  return {
    ...presentHeading(row),
    ...{ innovationId, name, fields, content, formKey, formVersion },
  };
}
