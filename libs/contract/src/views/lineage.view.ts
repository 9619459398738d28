import type { InnovationStage, InnovationStatus } from '@satu/domain/innovation';
import type { Likeness } from '@satu/domain/lineage';

/** An innovation that stands already and is like what is being typed. */
export interface SimilarInnovation {
  id: string;
  name: string;
  agencyName: string;
  regionName: string;
  /** In which it began, or was to begin. */
  year: number;
  stage: InnovationStage | null;
  /** Null for what another region published. */
  status: InnovationStatus | null;
  /** Where it can be read: among the region's own, or in the public catalogue. */
  source: 'REGION' | 'CATALOGUE';
  likeness: Likeness;
  /** The typed words that stand in it. */
  words: string[];
}

export interface SimilarInnovationsView {
  items: SimilarInnovation[];
}

/** One innovation in a tree of replications. */
export interface LineageItem {
  id: string;
  name: string;
  agencyName: string;
  regionName: string;
  year: number;
  stage: InnovationStage | null;
  source: 'REGION' | 'CATALOGUE';
  /** What it replicates, as far as the reader may see it. */
  ofId: string | null;
  /** Steps below the first of the tree. */
  depth: number;
}

/** Who replicates whom around one innovation, in the order in which the tree is read. */
export interface LineageView {
  innovationId: string;
  items: LineageItem[];
  /** Replications in force, and in how many regions they stand. */
  replications: number;
  replicatingRegions: number;
}
