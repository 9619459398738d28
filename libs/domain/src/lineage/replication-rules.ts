import type { InnovationStatus } from '../innovation/index.js';
import { DomainError } from '../problem/index.js';

/** An innovation that would be joined to another as its replication. */
export interface Joining {
  readonly status: InnovationStatus;
  /** The innovation that it replicates already. */
  readonly ofId: string | null;
}

const ENDED: ReadonlySet<InnovationStatus> = new Set<InnovationStatus>(['REJECTED', 'WITHDRAWN']);

/**
 * Refuses to join what has ended, or what is joined already: whoever errs takes the first join back.
 * That nothing replicates itself, also not by a detour, is held in the database, for two may be
 * joined at once.
 */
export function assertMayJoin({ status, ofId }: Joining): void {
  if (ENDED.has(status)) {
    throw new DomainError('conflict', 'invalid-transition', { status, act: 'replication' });
  }
  if (ofId !== null) throw new DomainError('conflict', 'already-replication', { ofId });
}

/** One innovation in a tree of replications. */
export interface LineageNode {
  readonly id: string;
  /** What it replicates; null: the first of them. */
  readonly ofId: string | null;
}

/** A node with its depth, in the order in which a tree is read. */
export type PlacedNode<Node extends LineageNode> = Node & { readonly depth: number };

/**
 * The nodes in the order of reading, each behind what it replicates. One whose origin the reader may
 * not see begins a tree of its own: nothing is said of what lies between.
 */
export function treeOrder<Node extends LineageNode>(
  nodes: readonly Node[],
): readonly PlacedNode<Node>[] {
  const seen = new Set(nodes.map(({ id }) => id));
  const isRoot = ({ ofId }: Node): boolean => ofId === null || !seen.has(ofId);
  const below = (node: Node, depth: number): PlacedNode<Node>[] => [
    { ...node, depth },
    ...nodes.filter(({ ofId }) => ofId === node.id).flatMap((child) => below(child, depth + 1)),
  ];
  return nodes.filter(isRoot).flatMap((root) => below(root, 0));
}
