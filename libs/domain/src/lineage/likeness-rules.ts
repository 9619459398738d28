/** Why an innovation is taken for like another, the strongest reason first. */
export const LIKENESSES = ['SAME_NAME', 'NAME', 'WORDS', 'SUMMARY'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** What was measured between a text that is being typed and one that stands. */
export interface LikenessFacts {
  readonly hasSameName: boolean;
  /** Trigrams that the two names share, of all they have: 0 to 1. */
  readonly nameSimilarity: number;
  /** Telling words of the typed name that stand in the other text. */
  readonly nameWords: readonly string[];
  /** How much of what the typed name says they are, a rare word more than a common one: 0 to 1. */
  readonly nameCoverage: number;
  /** The same for the typed summary. */
  readonly summaryWords: readonly string[];
  readonly summaryCoverage: number;
}

/** Below this two names share letters by chance; a word more or less stays above it. */
const ALIKE_NAMES = 0.45;
const MOST_OF_A_NAME = 0.6;
const HALF_OF_A_SUMMARY = 0.5;
const WORDS_OF_A_SUMMARY = 4;

/** Why the two are alike; null when they are not. */
export function likenessOf(facts: LikenessFacts): Likeness | null {
  if (facts.hasSameName) return 'SAME_NAME';
  if (facts.nameSimilarity >= ALIKE_NAMES) return 'NAME';
  if (facts.nameCoverage >= MOST_OF_A_NAME && facts.nameWords.length >= 2) return 'WORDS';
  const isSameMatter =
    facts.summaryCoverage >= HALF_OF_A_SUMMARY && facts.summaryWords.length >= WORDS_OF_A_SUMMARY;
  return isSameMatter ? 'SUMMARY' : null;
}

/** The strongest reason first, then the closest names; what is not alike is left out. */
export function mostAlike<Found extends LikenessFacts>(
  found: readonly Found[],
  most: number,
): readonly (Found & { readonly likeness: Likeness })[] {
  return found
    .flatMap((one) => {
      const likeness = likenessOf(one);
      return likeness === null ? [] : [{ ...one, likeness }];
    })
    .sort(
      (one, other) =>
        LIKENESSES.indexOf(one.likeness) - LIKENESSES.indexOf(other.likeness) ||
        closeness(other) - closeness(one),
    )
    .slice(0, most);
}

function closeness({ nameSimilarity, nameCoverage, summaryCoverage }: LikenessFacts): number {
  return nameSimilarity + nameCoverage + summaryCoverage / 2;
}
