import { PERMISSIONS, type Permission } from '@satu/domain/access';
import { Day, SomeOf, Text } from '../../platform/validation/fields.js';

/** A key for a machine: what it may do, and until when. */
export class CreateTokenDto {
  @Text({ min: 1, max: 100 })
  name: string;

  @SomeOf(PERMISSIONS, { min: 1 })
  permissions: Permission[];

  /** Last day, included; at most a year ahead. */
  @Day({ optional: true })
  expiresOn?: string;
}
