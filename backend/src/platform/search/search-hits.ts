/** Which rows are searched, and where their words stand. */
export interface Searched {
  /** `innovation i` */
  readonly from: string;
  /** `i.id` */
  readonly id: string;
  /** A tsvector of Indonesian stems and of the plain words. */
  readonly words: string;
  /** The same text in small letters without accents. */
  readonly letters: string;
}

/** How many hits are looked at before anything is sorted: a common word costs no more than that. */
export const HIT_CAP = 1000;
/** A misspelt word resembles many: the nearest are enough. */
const ALIKE_CAP = 200;

/** The question as PostgreSQL reads it; `term` is the placeholder of what somebody typed. */
export function wordsOf(term: string): string {
  return `(plainto_tsquery('indonesian', ${term}) || plainto_tsquery('simple', ${term}))`;
}

/** Small letters without accents, as the searched text is kept. */
export function lettersOf(term: string): string {
  return `lower(unaccent(${term}))`;
}

/**
 * A condition that holds for the hits: rows with these words (or their stems), or with these
 * letters in a row anywhere; only where there are none, rows with a word spelt alike. Only what
 * passes `within` (the reader's scope) is looked at and counted.
 */
export function isHit(
  { from, id, words, letters }: Searched,
  term: string,
  within: string,
): string {
  // Escaped behind unaccent, which can turn a wide percent sign into a plain one.
  const pattern = `'%' || regexp_replace(${lettersOf(term)}, '([\\\\%_])', '\\\\\\1', 'g') || '%'`;
  return `${id} = any(array(
    with near as materialized (
      select ${id} as id from ${from}
      where ${within} and (${words} @@ ${wordsOf(term)} or ${letters} like ${pattern}) limit ${HIT_CAP})
    select near.id from near
    union all
    select alike.id from (
      select ${id} as id from ${from}
      where ${within} and ${lettersOf(term)} <% ${letters} and not exists (select from near)
      order by ${lettersOf(term)} <<-> ${letters} limit ${ALIKE_CAP}) alike))`;
}

/** How well a row answers: its rank by words, or how much it is spelt alike. Never null. */
export function relevance({ words, letters }: Searched, term: string): string {
  return `round(greatest(ts_rank(${words}, ${wordsOf(term)}),
    word_similarity(${lettersOf(term)}, ${letters}) / 10)::numeric, 6)`;
}
