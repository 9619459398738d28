import type { EvidenceKind } from '@satu/domain/evidence';
import type { FileKind, ScanState } from '@satu/domain/file';
import type { FoundKind, PersonalKind, PrivacyState } from '@satu/domain/personal-data';

/** A file as its readers see it; the bytes are at `/api/evidence/:id/content`. */
export interface EvidenceFile {
  kind: FileKind;
  mime: string;
  bytes: number;
  pageCount: number | null;
  scan: ScanState;
  /** How many pages can be shown as pictures, at `/api/evidence/:id/pages/:n`. */
  previews: number;
}

/** An address elsewhere, and what the daily look at it found. */
export interface EvidenceLink {
  url: string;
  checkedAt: string | null;
  /** Since when it has not answered; null while it does, or before the first look. */
  failingSince: string | null;
  /** What came back the last time: a status such as `404`, or a word such as `timeout`. */
  answer: string | null;
}

/** A number found in the text of a file. */
export interface EvidenceFinding {
  kind: FoundKind;
  /** First four and last two digits. */
  sample: string;
  page: number | null;
  /** Shares of the page's width and height from its upper left. */
  box: { x: number; y: number; width: number; height: number } | null;
}

/** How a file stands towards the people it may be about. */
export interface EvidencePrivacy {
  state: PrivacyState;
  declared: PersonalKind[];
  /** Shown to those who may read the whole file; empty for everybody else. */
  findings: EvidenceFinding[];
  /** Whether the viewer may ask for the whole file (`?full=true`), which is written into the trail. */
  mayReadFull: boolean;
}

/** What remains of purged evidence. */
export interface EvidenceTombstone {
  at: string;
  by: string;
  reason: string;
  kind: string;
  bytes: number;
  sha256: string;
  /** The same bytes stay, since something else holds them: a document, a signed sheet, another innovation. */
  isKept: boolean;
}

export interface EvidenceView {
  id: string;
  innovationId: string;
  kind: EvidenceKind;
  title: string;
  file: EvidenceFile | null;
  link: EvidenceLink | null;
  documentId: string | null;
  /** Page or line of the document that is cited. */
  locator: string | null;
  /** Keys of the rubric's indicators that it serves. */
  indicatorKeys: string[];
  privacy: EvidencePrivacy;
  addedBy: string;
  addedAt: string;
  removedAt: string | null;
  purged: EvidenceTombstone | null;
  version: number;
}

export interface EvidenceListView {
  items: EvidenceView[];
  /** Whether the viewer may add, rename, assign and remove. */
  mayChange: boolean;
  mayPurge: boolean;
  /** Bytes that the agency keeps, and may keep. */
  space: { used: number; quota: number };
  /** The largest file of each kind in bytes. */
  limits: Record<FileKind, number>;
}
