import { Decimal, PartList, Whole } from '../../platform/validation/fields.js';

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

export class MaskEvidenceDto {
  @PartList(() => MaskBoxDto, { min: 1, max: 500 })
  boxes: MaskBoxDto[];
}
