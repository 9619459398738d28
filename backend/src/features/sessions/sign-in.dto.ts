import { Text } from '../../platform/validation/fields.js';

/** E-mail, mobile number or NIP. */
export class SignInDto {
  @Text({ min: 1, max: 254 })
  login: string;

  @Text({ min: 1, max: 1000 })
  password: string;
}
