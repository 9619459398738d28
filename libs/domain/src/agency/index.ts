export { headTitleOf, titleInCapacity } from './agency-head.js';
export {
  AGENCY_KIND_LABELS,
  AGENCY_KINDS,
  isServiceUnit,
  REGIONAL_AGENCY_KINDS,
  SERVICE_UNIT_KINDS,
  type AgencyKind,
} from './agency-kind.js';
export { isPartial, relativesOf, type AgencyNode } from './agency-relation.js';
export {
  assertAgencyFrame,
  assertMayEnd,
  assertNameFree,
  assertParent,
  isSameName,
  standsLonger,
  type AgencyFrame,
} from './agency-rules.js';
export {
  assertReorganisation,
  doPostsGoOn,
  REORGANISATION_KIND_LABELS,
  REORGANISATION_KINDS,
  type CustodyPlacement,
  type Reorganisation,
  type ReorganisationKind,
} from './reorganisation-rules.js';
