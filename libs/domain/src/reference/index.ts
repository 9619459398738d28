export {
  AFFAIR_GROUPS,
  affairOf,
  AFFAIRS,
  isAffairCode,
  type Affair,
  type AffairGroup,
} from './affairs.js';
export { ASTA_CITA, type NationalMission } from './asta-cita.js';
export { isSdgNumber, SDGS, type Sdg } from './sdgs.js';
