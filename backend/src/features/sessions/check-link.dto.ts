import { Text } from '../../platform/validation/fields.js';

/** A one-time link that somebody opened. In the body, since addresses stand in logs. */
export class CheckLinkDto {
  @Text({ min: 1, max: 200 })
  token: string;
}
