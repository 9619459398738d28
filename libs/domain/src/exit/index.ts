export {
  answersFor,
  fileLackOf,
  windowStart,
  type ExitAnswer,
  type ExitField,
  type ExitLimits,
  type ExitMapping,
  type FileLack,
} from './exit-mapping.js';
export { IID_EXIT } from './iid-exit.table.js';
export { PROPOSAL_EXITS, PROPOSAL_GROUPS, type ProposalGroup } from './proposal-exit.table.js';
