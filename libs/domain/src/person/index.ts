export {
  assertIdentifiers,
  identifierTyped,
  normalIdentifiers,
  normalMobile,
  type IdentifierKind,
  type PersonIdentifiers,
} from './identifier.js';
