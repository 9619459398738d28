import { type Role, ROLES } from '@satu/domain/access';

/** A role that somebody holds in an agency that ends. */
export interface Post {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly agencyName: string;
}

/** How many people hold each role, in the order of the roles; roles nobody holds are left out. */
export function countsByRole(
  posts: readonly Post[],
): readonly { readonly role: Role; readonly people: number }[] {
  return ROLES.map((role) => {
    const holders = posts.filter((post) => post.role === role).map(({ personId }) => personId);
    return { role, people: new Set(holders).size };
  }).filter(({ people }) => people > 0);
}
