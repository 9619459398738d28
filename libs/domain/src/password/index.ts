export {
  assertOtherPassword,
  assertPassword,
  MAX_PASSWORD_LENGTH,
  MIN_PASSWORD_LENGTH,
  passwordWeaknesses,
  type PasswordOwner,
  type PasswordWeakness,
} from './password-rules.js';
