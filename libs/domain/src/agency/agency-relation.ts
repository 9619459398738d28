/**
 * Whether a person is partial towards an agency: a post in it, above it, or below it. `relatives`
 * are the agency itself, its ancestors and its descendants.
 */
export function isPartial(ownAgencyIds: readonly string[], relatives: readonly string[]): boolean {
  return ownAgencyIds.some((id) => relatives.includes(id));
}

/** An agency and where it hangs. */
export interface AgencyNode {
  readonly id: string;
  readonly parentId: string | null;
}

/** The agency, its ancestors and its descendants, by id, from the region's whole tree. */
export function relativesOf(agencyId: string, tree: readonly AgencyNode[]): readonly string[] {
  return [...new Set([...ancestorsOf(agencyId, tree), ...relativesBelow(agencyId, tree)])];
}

function ancestorsOf(agencyId: string, tree: readonly AgencyNode[]): readonly string[] {
  const parents = new Map(tree.map((node) => [node.id, node.parentId]));
  const path: string[] = [];
  let current: string | null = agencyId;
  while (current !== null && !path.includes(current)) {
    path.push(current);
    current = parents.get(current) ?? null;
  }
  return path;
}

/** The agency and everything below it, by id. */
export function relativesBelow(agencyId: string, tree: readonly AgencyNode[]): readonly string[] {
  const found = new Set([agencyId]);
  // A Set visits what is added while it is walked, so this reaches every level.
  for (const id of found) {
    for (const node of tree) if (node.parentId === id) found.add(node.id);
  }
  return [...found];
}
