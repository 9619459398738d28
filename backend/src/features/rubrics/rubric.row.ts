import {
  INCOMPLETE_EDITIONS,
  type IncompleteEdition,
  type IndexRubric,
  shippedRubric,
} from '@satu/domain/maturity';
import type { Day } from '@satu/domain/time';

/** What a region's own edition says of itself; its name stands beside. */
export type RubricContent = Omit<IndexRubric, 'edition'>;

export interface RubricRow {
  readonly id: string;
  readonly regionId: string | null;
  readonly edition: string;
  /** Null for what ships: the code carries it. */
  readonly content: RubricContent | null;
  readonly basedOnId: string | null;
  readonly publishedAt: Date | null;
  readonly letterNumber: string | null;
  readonly letterOn: Day | null;
  readonly letterNote: string | null;
  readonly letterBy: string | null;
  readonly letterAt: Date | null;
  readonly version: number;
  readonly updatedAt: Date;
}

export const RUBRIC_TABLES = 'index_rubric k left join person lp on lp.id = k.letter_by';

export const RUBRIC_COLUMNS = `k.id, k.region_id as "regionId", k.edition, k.content, k.based_on_id as "basedOnId",
  k.published_at as "publishedAt", k.letter_number as "letterNumber", k.letter_on::text as "letterOn",
  k.letter_note as "letterNote", lp.name as "letterBy", k.letter_at as "letterAt", k.version, k.updated_at as "updatedAt"`;

/** The edition itself, from the code where it ships; whole, or one that can't be computed with. */
export function editionOf({
  edition,
  content,
}: Pick<RubricRow, 'edition' | 'content'>): IndexRubric | IncompleteEdition {
  if (content !== null) return { ...content, edition };
  const found =
    shippedRubric(edition) ?? INCOMPLETE_EDITIONS.find((known) => known.edition === edition);
  if (found === undefined) throw new Error(`The edition ${edition} ships no more.`);
  return found;
}

/** Whether the edition is whole. */
export function isWhole(edition: IndexRubric | IncompleteEdition): edition is IndexRubric {
  return 'formula' in edition;
}
