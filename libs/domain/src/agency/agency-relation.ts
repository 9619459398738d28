/** Where an agency stands in the tree. */
export interface AgencyPlace {
  readonly id: string;
  readonly parentId: string | null;
}

/** Same agency, or one directly above the other: close enough to be partial. */
export function areRelated(one: AgencyPlace, other: AgencyPlace): boolean {
  return one.id === other.id || one.parentId === other.id || other.parentId === one.id;
}

/** The agencies among `own` that make a person partial towards `subject`. */
export function conflictingAgencies(
  own: readonly AgencyPlace[],
  subject: AgencyPlace,
): readonly AgencyPlace[] {
  return own.filter((agency) => areRelated(agency, subject));
}
