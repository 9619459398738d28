import type { DocumentKind, DocumentStanding } from '@satu/domain/document';

/** What names a document where another speaks of it. */
export interface DocumentReference {
  id: string;
  kind: DocumentKind;
  number: string;
  datedOn: string;
  title: string;
}

/** A document on the region's shelf: filed once, cited by any number of innovations. */
export interface DocumentView extends DocumentReference {
  regionId: string;
  /** The agency that filed it for itself; null: for the whole region. */
  agencyId: string | null;
  agencyName: string | null;
  validFrom: string | null;
  validUntil: string | null;
  /** Where it stands today, by the region's calendar. */
  standing: DocumentStanding;
  file: { mime: string; bytes: number } | null;
  url: string | null;
  /** The newer one that took its place. */
  successor: DocumentReference | null;
  updatedAt: string;
  version: number;
}
