import { Decimal, Id, PartList, Whole } from '../../platform/validation/fields.js';

/** A part of a page to be blackened: shares of its width and height, from the upper left. */
export class MaskBoxDto {
  @Whole({ min: 1, max: 2000 })
  page: number;

  @Decimal({ min: 0, max: 1 })
  x: number;

  @Decimal({ min: 0, max: 1 })
  y: number;

  @Decimal({ min: 0, max: 1 })
  width: number;

  @Decimal({ min: 0, max: 1 })
  height: number;
}

/** Exactly one of the two. */
export class MaskEvidenceDto {
  @PartList(() => MaskBoxDto, { min: 1, max: 2300, optional: true })
  boxes?: MaskBoxDto[];

  /** A finished upload of one's own: a copy that was masked elsewhere, in any accepted format. */
  @Id({ optional: true })
  uploadId?: string;
}
