export {
  REGION_KIND_LABELS,
  REGION_KINDS,
  REGION_WORDS,
  type RegionKind,
  type RegionWords,
} from './region-kind.js';
