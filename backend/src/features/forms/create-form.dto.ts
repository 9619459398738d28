import { Id, Text, Whole } from '../../platform/validation/fields.js';

/** A new edition, copied from one that is published or shipped. */
export class CreateFormDto {
  /** Left out by whoever administers one region only. */
  @Id({ optional: true })
  regionId?: string;

  @Whole({ min: 2020, max: 2100 })
  year: number;

  @Text({ min: 1, max: 60 })
  baseKey: string;

  @Whole({ min: 1, max: 9999 })
  baseVersion: number;
}
