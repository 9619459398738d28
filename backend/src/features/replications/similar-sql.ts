import type { Bind } from '../innovations/innovation-scope.js';

/** Where similar innovations are looked for, and what of it is looked at. */
export interface Place {
  readonly source: 'REGION' | 'CATALOGUE';
  /** `innovation i` */
  readonly from: string;
  /** The alias in it. */
  readonly alias: string;
  /** What the reader may see there. */
  readonly condition: string;
  /** SQL of what is shown, by column of `SimilarRow`. */
  readonly columns: string;
}

/** Rows looked at for each way of finding: a common word costs no more than that. */
const LOOKED_AT = 250;
/** Rows whose words are compared one by one. */
const COMPARED = 30;
/** Share of all rows that the words which are looked for by themselves may stand in together. */
const RARE = 0.02;
/** What is unknown to the statistics is rarer than everything they know. */
const UNKNOWN = 0.0005;
/** The rarest words are looked for in pairs, however common each is. */
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
  return `typed as materialized (
    select t.word, t.part, (tsvector_to_array(to_tsvector('indonesian', t.word)))[1] as stem
    from (select w as word, 'NAME' as part from unnest(${names}::text[]) w
      union all select w, 'SUMMARY' from unnest(${summaries}::text[]) w where w <> all(${names}::text[])) t),
  known as materialized (
    select s.stem, s.frequency from pg_stats p
    cross join lateral unnest(p.most_common_elems::text::text[], p.most_common_elem_freqs) s (stem, frequency)
    where p.schemaname = 'public' and p.tablename = 'innovation' and p.attname = 'search' and s.stem is not null),
  weighed as materialized (
    select t.word, t.part, t.stem, ('''' || t.stem || '''')::tsquery as query, coalesce(k.frequency, ${UNKNOWN}) as frequency,
      -ln(least(coalesce(k.frequency, ${UNKNOWN}), 0.99)) as weight
    from typed t left join known k using (stem) where t.stem is not null),
  rare as materialized (
    select w.query, row_number() over o as place, sum(w.frequency) over o as reach
    from weighed w window o as (order by w.frequency, w.part, w.word rows unbounded preceding)),
  asked as materialized (
    select (select string_agg(r.query::text, ' | ')::tsquery from rare r where r.place = 1 or r.reach <= ${RARE}) as rare,
      (select string_agg('(' || a.query::text || ' & ' || b.query::text || ')', ' | ')::tsquery
        from rare a join rare b on a.place < b.place where b.place <= ${PAIRED}) as pairs)`;
}

/** The candidates of one place, compared with the typed name; `letters` are its placeholders. */
export function similarIn(place: Place, letters: { plain: string; key: string }): string {
  const { from, alias, condition, source } = place;
  const by = (column: string): string =>
    `(select ${alias}.id from ${from} where ${condition} and ${alias}.search @@ (select ${column} from asked) limit ${LOOKED_AT})`;
  const spelt = `(select ${alias}.id from ${from} where ${condition}
    and not exists (select from words) and (select ${letters.plain}::text) <% ${alias}.search_text limit ${LOOKED_AT})`;
  return `select * from (
    with words as materialized (${by('pairs')} union ${by('rare')}), found as (select id from words union all ${spelt})
    select '${source}' as source, ${alias}.id, ${alias}.name, ${place.columns},
      similarity(lower(unaccent(${alias}.name)), ${letters.plain}) as "nameSimilarity",
      name_key(${alias}.name) = ${letters.key} as "hasSameName", ${alias}.search
    from ${from} where ${alias}.id = any(array(select found.id from found))
    order by similarity(lower(unaccent(${alias}.name)), ${letters.plain}) + (${alias}.search @@ (select pairs from asked))::int / 4.0 desc,
      ${alias}.id limit ${COMPARED}) ${source.toLowerCase()}`;
}

/** Which typed words stand in row `f`, and how much of what was typed they say. */
export function wordsFound(part: 'NAME' | 'SUMMARY', prefix: string): string {
  const stands = `from weighed w where w.part = '${part}'`;
  return `array(select w.word ${stands} and f.search @@ w.query) as "${prefix}Words",
    coalesce((select sum(w.weight) filter (where f.search @@ w.query) / nullif(sum(w.weight), 0) ${stands}), 0)::float8 as "${prefix}Coverage"`;
}
