import { Text } from '../../platform/validation/fields.js';

/** The old password proves that it is still the owner who sits there. */
export class ChangePasswordDto {
  @Text({ min: 1, max: 1000 })
  currentPassword: string;

  @Text({ min: 1, max: 1000 })
  newPassword: string;
}
