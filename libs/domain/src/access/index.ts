export { chosenAgency } from './agency-choice.js';
export {
  agenciesWhere,
  assignedRegionsWhere,
  holds,
  MEMBER_ROLES,
  memberOf,
  membershipOf,
  overseenRegionsWhere,
  ownAgencyIds,
  permissionsOf,
  regionsWhere,
  rolesOver,
  type MemberRole,
  type Membership,
  type Place,
  type Viewer,
  type ViewerGrant,
} from './viewer.js';
export {
  assertMayConsent,
  assertMayEndOn,
  assertMayGrant,
  assertMayTakeBack,
  isInForce,
  needsConsent,
  type ConsentTies,
  type Grant,
  type GrantRequest,
} from './grant-rules.js';
export { GRANT_STATES, grantStateOn, type GrantState } from './grant-state.js';
export { assertAdministered, termLost, type Term } from './last-administrator.js';
export {
  mayHelp,
  postsHelpedBy,
  sightOfPeople,
  type PersonSight,
  type Post,
} from './person-sight.js';
export { assertMayJoin, INVITATIONS_AN_HOUR } from './team-rules.js';
export { PERMISSIONS, type Permission } from './permission.js';
export { chosenRegion } from './region-choice.js';
export {
  allows,
  gives,
  ownReachOf,
  reachOf,
  ROLE_PERMISSIONS,
  rolesReaching,
  type Reach,
} from './role-permissions.js';
export {
  CONSENT_ROLES,
  GRANT_KIND_LABELS,
  GRANT_KINDS,
  isAgencyBound,
  PROGRAMME_LABELS,
  PROGRAMMES,
  ROLE_LABELS,
  ROLES,
  type GrantKind,
  type Programme,
  type Role,
} from './role.js';
