import type { Bind } from '../innovations/innovation-scope.js';

/** Where similar innovations are looked for, and what of it is looked at. */
export interface Place {
  readonly source: 'REGION' | 'CATALOGUE';
  /** `innovation i` */
  readonly from: string;
  /** The alias in it. */
  readonly alias: string;
  /** So few rows that all may be looked at: those of one region. */
  readonly isSmall: boolean;
  /** What the reader may see there. */
  readonly condition: string;
  /** SQL of what is shown, by column of `SimilarRow`. */
  readonly columns: string;
}

/** Rows looked at for each way of finding: a common word costs no more than that. */
const LOOKED_AT = 100;
/** Rows whose words are compared one by one. */
const COMPARED = 20;
/** Rows that the words which are looked for by themselves may stand in together, as far as the statistics know. */
const RARE_ROWS = 4000;
/** The same for the words that pairs are looked for from: the index walks all of their rows. */
const PAIRED_ROWS = 12_000;
/** What is unknown to the statistics is rarer than everything they know. */
const UNKNOWN = 0.0005;
/** Share of letters (in threes) from which on an unknown word is taken for a common one, misspelt. */
const ALIKE = 0.4;
/** The rarest words are looked for in pairs, each with as many of the next, however common those are. */
const PAIRED = 4;

/**
 * The typed words with their stems and how much each says. The planner's own statistics of the search
 * column know how common a stem is: no table of our own has to be kept in step.
 */
export function typedWords(
  name: readonly string[],
  summary: readonly string[],
  bind: Bind,
): string {
  const [names, summaries] = [bind(name), bind(summary)];
  return `spelled as materialized (
    select t.word, t.part, (tsvector_to_array(to_tsvector('indonesian', t.word)))[1] as stem
    from (select w as word, 'NAME' as part from unnest(${names}::text[]) w
      union all select w, 'SUMMARY' from unnest(${summaries}::text[]) w where w <> all(${names}::text[])) t),
  known as materialized (
    select s.stem, s.frequency from pg_stats p
    cross join lateral unnest(p.most_common_elems::text::text[], p.most_common_elem_freqs) s (stem, frequency)
    where p.schemaname = 'public' and p.tablename = 'innovation' and p.attname = 'search' and s.stem is not null),
  typed as materialized (
    select t.word, t.part, coalesce(near.stem, t.stem) as stem from spelled t
    left join lateral (select k.stem from known k
      where t.part = 'NAME' and not exists (select from known s where s.stem = t.stem) and similarity(k.stem, t.word) >= ${ALIKE}
      order by similarity(k.stem, t.word) desc, k.stem limit 1) near on true),
  weighed as materialized (
    select t.word, t.part, t.stem, ('''' || t.stem || '''')::tsquery as query, coalesce(k.frequency, ${UNKNOWN}) as frequency,
      -ln(least(coalesce(k.frequency, ${UNKNOWN}), 0.99)) as weight
    from typed t left join known k using (stem) where t.stem is not null),
  ranked as materialized (
    select w.query, row_number() over o as place, count(*) over () as many,
      sum(w.frequency * (select greatest(c.reltuples, 1) from pg_class c where c.oid = 'innovation'::regclass)) over o as reach
    from weighed w window o as (order by w.frequency, w.part, w.word rows unbounded preceding)),
  asked as materialized (
    select (select string_agg(r.query::text, ' | ')::tsquery from ranked r where r.reach <= ${RARE_ROWS} or r.many = 1) as rare,
      (select string_agg('(' || a.query::text || ' & ' || b.query::text || ')', ' | ')::tsquery
        from ranked a join ranked b on a.place < b.place and b.place <= ${PAIRED} + a.place
        where (a.place = 1 or a.reach <= ${PAIRED_ROWS}) and a.place < ${PAIRED}) as pairs,
      (select string_agg(w.query::text, ' & ')::tsquery from weighed w where w.part = 'NAME') as whole)`;
}

/** All words of the name together, words in pairs, rare words by themselves. */
const WAYS = ['whole', 'pairs', 'rare'] as const;

/** The candidates of one place, compared with the typed name; `letters` are its placeholders. */
export function similarIn(place: Place, letters: { plain: string; key: string }): string {
  const { from, alias, condition, source } = place;
  const by = (column: (typeof WAYS)[number]): string =>
    `(select ${alias}.id, ${column !== 'rare'} as paired from ${from}
      where ${condition} and ${alias}.search @@ (select ${column} from asked) limit ${LOOKED_AT})`;
  const likeness = `similarity(lower(unaccent(${alias}.name)), ${letters.plain})`;
  // Which way a row was found is remembered: asking its long text again would unpack it once more.
  return `select * from (
    with words as materialized (select w.id, bool_or(w.paired) as paired from (${WAYS.map(by).join(' union all ')}) w group by w.id),
      found as (select id, paired from words${place.isSmall ? ` union all ${spelt(place, letters.plain)}` : ''})
    select '${source}' as source, ${alias}.id, ${alias}.name, ${place.columns}, best."nameSimilarity",
      name_key(${alias}.name) = ${letters.key} as "hasSameName", ${alias}.search
    from (select found.id, ${likeness} as "nameSimilarity" from found join ${from} on ${alias}.id = found.id
      order by ${likeness} + found.paired::int / 4.0 desc, found.id limit ${COMPARED}) best
    join ${from} on ${alias}.id = best.id) ${source.toLowerCase()}`;
}

/**
 * Where no word is found, the letters are compared. An index of letters offers all rows that share some of them, and each
 * is looked at: that is capped by the place alone.
 */
function spelt({ from, alias, condition }: Place, plain: string): string {
  return `(select ${alias}.id, false as paired from ${from} where ${condition}
    and not exists (select from words) and (select ${plain}::text) <% ${alias}.search_text limit ${LOOKED_AT})`;
}

/** The typed stems that stand in row `f`: its long text is unpacked once, not for each word. */
export const STEMS_FOUND = `cross join lateral (
  select array(select lexeme from unnest(tsvector_to_array(f.search)) lexeme where lexeme in (select stem from weighed)) as stems
  offset 0) held`;

/** Which typed words stand in row `f`, and how much of what was typed they say. */
export function wordsFound(part: 'NAME' | 'SUMMARY', prefix: string): string {
  const stands = `from weighed w where w.part = '${part}'`;
  return `array(select w.word ${stands} and w.stem = any(held.stems)) as "${prefix}Words",
    coalesce((select sum(w.weight) filter (where w.stem = any(held.stems)) / nullif(sum(w.weight), 0) ${stands}), 0)::float8 as "${prefix}Coverage"`;
}
