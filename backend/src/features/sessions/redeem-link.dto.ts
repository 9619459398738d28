import { Text } from '../../platform/validation/fields.js';

/** A one-time link and the password its owner chose. */
export class RedeemLinkDto {
  @Text({ min: 1, max: 200 })
  token: string;

  @Text({ min: 1, max: 1000 })
  password: string;
}
