import { type ListDefinition, ListStatement } from '../paging/list-statement.js';

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
  /** Whose the rows are, when they are found by that too; it comes behind what the rows say themselves. */
  readonly owner?: Owner;
}

/** What rows belong to, with words of its own: `agency a`, `a.id`, and each column that names one, as `i.agency_id`. */
export interface Owner {
  readonly from: string;
  readonly id: string;
  readonly words: string;
  readonly letters: string;
  readonly references: readonly string[];
}

/** How many hits are looked at before anything is sorted: a common word costs no more than that. */
const HIT_CAP = 1000;

/** What was asked comes first in a statement that searches: as typed, in plain letters, as a pattern. */
const TYPED = '$1::text';
const LETTERS = '$2::text';
const PATTERN = '$3::text';

const WORDS = `(plainto_tsquery('indonesian', ${TYPED}) || plainto_tsquery('simple', ${TYPED}))`;
const NOTHING_YET = 'not exists (select from near) and not exists (select from owned)';
/** Hidden from the planner, which would compare it with a hundred samples only to guess a count. */
const SPELT = `(select ${LETTERS})`;

/** A list that can be searched; `define` takes the SQL of how well a row answers. */
export function searching(
  question: string,
  searched: Searched,
  define: (relevance: string) => ListDefinition,
): ListStatement {
  const list = new ListStatement(define(relevanceOf(searched)));
  const letters = plain(question);
  list.bind(question);
  list.bind(letters);
  list.bind(`%${letters.replaceAll(/[\\%_]/g, '\\$&')}%`);
  return list;
}

/**
 * Narrows a searching list to its hits: rows with these words (or their stems), or with these
 * letters in a row anywhere, then, as far as the cap goes, rows of an owner with these words or
 * letters; only where there are none, rows or owners with a word spelt alike. What the list's
 * conditions let pass by now (the reader's scope) is looked at and counted: filters come after.
 */
export function narrowToHits(list: ListStatement, searched: Searched): void {
  const { from, id, words, letters, owner } = searched;
  const scope = list.condition();
  const near = `select ${id} as id from ${from}
    where ${scope} and (${words} @@ ${WORDS} or ${letters} like ${PATTERN}) limit ${HIT_CAP}`;
  const alike = `select ${id} as id from ${from}
    where ${NOTHING_YET} and ${scope} and ${isAlike(letters)} limit ${HIT_CAP}`;
  list
    .with('near', near)
    .with('owned', owner ? ownedBy(owner, searched, scope) : 'select near.id from near limit 0')
    .with('hits', `select near.id from near union all select owned.id from owned union (${alike})`)
    .where(`${id} = any(array(select hits.id from hits))`);
}

/** Rows of the owners that are meant: first by words and letters, only without any by a word spelt alike. */
function ownedBy(owner: Owner, { from, id }: Searched, scope: string): string {
  const meant = `select ${owner.id} as id from ${owner.from}
    where ${owner.words} @@ plainto_tsquery('simple', ${TYPED}) or ${owner.letters} like ${PATTERN}`;
  const alike = `select ${owner.id} as id from ${owner.from}
    where not exists (select from near) and not exists (select from meant) and ${isAlike(owner.letters)}`;
  const isOwned = owner.references.map(
    (reference) => `${reference} = any(array(select owners.id from owners))`,
  );
  return `with meant as materialized (${meant}), owners as (select meant.id from meant union all (${alike}))
    select ${id} as id from ${from}
    where ${scope} and (${isOwned.join(' or ')})
      and not exists (select from near where near.id = ${id})
    limit (select ${HIT_CAP} - count(*) from near)`;
}

/** Without three letters or digits in a row there is nothing to compare, and an index is read whole. */
function isAlike(letters: string): string {
  return `${LETTERS} ~ '[[:alnum:]]{3}' and ${SPELT} <% ${letters}`;
}

/** Its rank by words, else how much it is spelt alike. Never null. */
function relevanceOf({ words, letters }: Searched): string {
  return `round((case when ${words} @@ ${WORDS} then ts_rank(${words}, ${WORDS})
    else word_similarity(${SPELT}, ${letters}) / 10 end)::numeric, 6)`;
}

/** As the searched text is kept: small letters without accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
