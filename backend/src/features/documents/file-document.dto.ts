import { DOCUMENT_KINDS, type DocumentKind } from '@satu/domain/document';
import { Day, Flag, Id, OneOf, Text } from '../../platform/validation/fields.js';

/** What may be corrected of a document later; its file or link stays. */
export class ChangeDocumentDto {
  @OneOf(DOCUMENT_KINDS, { optional: true })
  kind?: DocumentKind;

  @Text({ min: 1, max: 200, optional: true })
  number?: string;

  @Day({ optional: true })
  datedOn?: string;

  @Text({ min: 1, max: 500, optional: true })
  title?: string;

  @Day({ optional: true, nullable: true })
  validFrom?: string | null;

  @Day({ optional: true, nullable: true })
  validUntil?: string | null;
}

export class FileDocumentDto {
  @OneOf(DOCUMENT_KINDS)
  kind: DocumentKind;

  @Text({ min: 1, max: 200 })
  number: string;

  @Day()
  datedOn: string;

  @Text({ min: 1, max: 500 })
  title: string;

  @Day({ optional: true, nullable: true })
  validFrom?: string | null;

  @Day({ optional: true, nullable: true })
  validUntil?: string | null;

  /** The agency whose document it is; left out by whoever is of one agency. */
  @Id({ optional: true })
  agencyId?: string;

  /** For the whole region; only whoever files for it. */
  @Flag({ optional: true })
  regionWide?: boolean;

  /** The file, sent to /api/uploads before; or else the address where it is published. */
  @Id({ optional: true })
  uploadId?: string;

  @Text({ min: 1, max: 2000, optional: true })
  url?: string;
}

export class SucceedDocumentDto {
  /** The newer document that takes the place of this one. */
  @Id()
  successorId: string;
}
