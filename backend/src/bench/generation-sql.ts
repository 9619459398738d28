/** A number below `most` that looks random and is the same in every run. */
const pick = (key: string, salt: number, most: string): string =>
  `1 + (hashint4(${key} * 7 + ${salt}) & 2147483647) % ${most}`;

const word = (list: string, key: string, salt: number): string =>
  `(${list})[${pick(key, salt, `cardinality(${list})`)}]`;

export const NATION = `insert into region (id, code, name, kind, parent_id, time_zone, words)
  values (uuidv7(), 'ID', 'Indonesia', 'NATION', null, 'Asia/Jakarta', '{"head": "Presiden", "region": "Negara", "planning": "Bappenas"}')`;

/** $1: how many. */
export const PROVINCES = `insert into region (id, code, name, kind, parent_id, time_zone, words)
  select uuidv7(), lpad(n::text, 2, '0'), 'Provinsi ' || n, 'PROVINCE', nation.id, 'Asia/Jakarta',
    '{"head": "Gubernur", "region": "Provinsi", "planning": "Bappeda"}'
  from region nation cross join generate_series(1, $1::int) n where nation.kind = 'NATION'`;

/** $1: how many, $2: in how many provinces. */
export const REGENCIES = `insert into region (id, code, name, kind, parent_id, time_zone, words)
  select uuidv7(), province.code || '.' || lpad(n::text, 3, '0'), 'Kabupaten ' || n, 'REGENCY', province.id, 'Asia/Jakarta',
    '{"head": "Bupati", "region": "Kabupaten", "planning": "Bappeda"}'
  from generate_series(1, $1::int) n
  join region province on province.kind = 'PROVINCE' and province.code = lpad((1 + n % $2::int)::text, 2, '0')`;

/** $1: how many, over all regions in turn. */
export const AGENCIES = `with place as (
    select id, row_number() over (order by code) - 1 as n, count(*) over () as many from region where kind <> 'NATION')
  insert into agency (id, region_id, code, name, short_name, kind, obliged, affair_codes, valid_from, created_at, updated_at)
  select uuidv7(), place.id, lpad(a.n::text, 6, '0'), 'Dinas ' || a.n, 'D' || a.n, 'DEPARTMENT', true, '{1.02}',
    '2020-01-01', '2020-01-01', '2020-01-01'
  from (select n, n % (select count(*) from region where kind <> 'NATION') as region from generate_series(1, $1::int) n) a
  join place on place.n = a.region`;

export const PEOPLE = `insert into person (id, name, email, created_at, updated_at)
  values ($1, 'Penulis', 'penulis@bench.example', '2020-01-01', '2020-01-01'),
         ($2, 'Kepala', 'kepala@bench.example', '2020-01-01', '2020-01-01')`;

/** One for each region; its trigger makes the obligations. */
export const PERIODS = `insert into period (id, region_id, year, name, opens_on, opens_at, closes_at, required_count,
    counting_level, counting_stages, cure_days, basis_kind, basis_number, basis_on, created_at, updated_at)
  select uuidv7(), id, 2026, 'Inovasi 2026', '2026-01-01', '2025-12-31T17:00Z', '2026-12-31T17:00Z', 1,
    'ENDORSED', '{INITIATIVE,TRIAL,IMPLEMENTED}', 30, 'SK', '1/2025', '2025-12-01', business_now(), business_now()
  from region where kind <> 'NATION' and id = $1`;

/** One in twenty of each; an agency in ten has only drafts. */
const STATUSES = `'{VERIFIED,ENDORSED,SUBMITTED,VERIFIED,ENDORSED,VERIFIED,DRAFT,VERIFIED,ENDORSED,SUBMITTED,
  VERIFIED,VERIFIED,RETURNED,ENDORSED,VERIFIED,REJECTED,SUBMITTED,VERIFIED,ENDORSED,WITHDRAWN}'::text[]`;

/**
 * The innovations of one region. $1: region, $2: how many, $3: writer, $4: head,
 * $5 to $9: acronyms, deeds, objects, sentences, novelties; $10: the rare word; $11: a salt.
 */
export const INNOVATIONS = `with place as (
    select id, row_number() over (order by code) as n, count(*) over () as many from agency where region_id = $1),
  made as (
    select j, ($11::int * 100003 + j) as k, place.id as agency_id, s.status,
      s.status in ('SUBMITTED', 'ENDORSED', 'VERIFIED', 'RETURNED', 'REJECTED') as sent,
      s.status in ('ENDORSED', 'VERIFIED') as stands,
      timestamptz '2026-01-05T01:00Z' + ((hashint4(j * 31 + $11::int) & 2147483647) % 200000) * interval '1 minute' as at
    from generate_series(1, $2::int) j
    join place on place.n = 1 + j % place.many
    cross join lateral (select case when place.n % 10 = 0 then 'DRAFT' else (${STATUSES})[1 + j % 20] end as status) s),
  told as (
    select made.*, ${word('$5::text[]', 'k', 1)} || ' ' || j || ' ' || ${word('$6::text[]', 'k', 2)} || ' ' || ${word('$7::text[]', 'k', 3)} as name,
      jsonb_build_object(
        'problem', ${[4, 5, 6, 7].map((salt) => word('$8::text[]', 'k', salt)).join(` || ' ' || `)}
          || case when j % 367 = 11 then ' Lubang ' || $10::text || ' dibuat di setiap halaman.' else '' end,
        'novelty', ${word('$9::text[]', 'k', 8)}, 'startsOn', '2025-02-01', 'officialName', 'Siti Rahayu') as content
    from made)
  insert into innovation (id, region_id, agency_id, custodian_agency_id, name, status, stage, main_affair_code, content,
    form_key, form_version, created_by, created_at, updated_at, turn_since, submitted_at, submitted_by, endorsed_at, endorsed_by,
    verified_at, verified_by, in_force, in_force_stage, in_force_revision, rejection_criterion, rejection_reason,
    withdrawal_reason, published_at, revision_count)
  select uuidv7(), $1, agency_id, agency_id, name, status, 'IMPLEMENTED', '1.02', content,
    $12, $13, $3, at - interval '3 days', at, at,
    case when sent then at end, case when sent then $3::uuid end, case when stands then at end, case when stands then $4::uuid end,
    case when status = 'VERIFIED' then at end, case when status = 'VERIFIED' then $4::uuid end,
    case when stands then status end, case when stands then 'IMPLEMENTED' end, case when stands then 1 end,
    case when status = 'REJECTED' then 'RENEWAL' end, case when status = 'REJECTED' then 'Bukan pembaruan.' end,
    case when status = 'WITHDRAWN' then 'Digabung.' end,
    case when status = 'VERIFIED' then at end, sent::int
  from told`;

/** $1: region. What was sent is declared for the region's period. */
export const DECLARATIONS = `insert into declaration (id, innovation_id, period_id, region_id, declared_at, declared_by)
  select uuidv7(), i.id, p.id, i.region_id, i.submitted_at, i.submitted_by
  from innovation i join period p on p.region_id = i.region_id
  where i.region_id = $1 and i.submitted_at is not null`;

/** $1: region. */
export const ACTS = `insert into innovation_act (id, innovation_id, act, from_status, to_status, at, by_id)
  select uuidv7(), id, 'submission', 'DRAFT', 'SUBMITTED', submitted_at, submitted_by
  from innovation where region_id = $1 and submitted_at is not null`;

/** $1: region. What is verified is published. */
export const CATALOGUE = `insert into catalogue_innovation (id, region_id, region_name, name, agency_id, agency_name,
    custodian_agency_id, custodian_agency_name, stage, main_affair_code, touched_affair_codes, sdgs, summary, use_state,
    content, form_key, form_version, published_at, search, search_text)
  select i.id, i.region_id, g.name, i.name, a.id, a.name, a.id, a.name, i.stage, i.main_affair_code, '{}', '{}',
    left(i.content ->> 'problem', 300), i.use_state, i.content, i.form_key, i.form_version, i.published_at, '', ''
  from innovation i join agency a on a.id = i.agency_id join region g on g.id = i.region_id
  where i.region_id = $1 and i.published_at is not null`;
