import type { Tx } from '../platform/database/transaction.js';

/** A demo that lives into a new year goes on: each region that ran a period runs one again. */
export async function openNewYear(tx: Tx, year: number): Promise<void> {
  await tx.execute(
    `insert into period (id, region_id, year, name, opens_on, opens_at, closes_at, required_count,
       counting_level, counting_stages, cure_days, basis_kind, basis_number, basis_on, created_at, updated_at)
     select gen_random_uuid(), p.region_id, $1::int, replace(p.name, p.year::text, $1::text),
       (p.opens_on + make_interval(years => $1 - p.year))::date,
       ((p.opens_at at time zone r.time_zone) + make_interval(years => $1 - p.year)) at time zone r.time_zone,
       ((p.closes_at at time zone r.time_zone) + make_interval(years => $1 - p.year)) at time zone r.time_zone,
       p.required_count, p.counting_level, p.counting_stages, p.cure_days, p.basis_kind,
       replace(p.basis_number, p.year::text, $1::text),
       (p.basis_on + make_interval(years => $1 - p.year))::date, $2, $2
     from (select distinct on (region_id) * from period order by region_id, year desc) p
     join region r on r.id = p.region_id
     where p.year < $1`,
    [year, tx.now],
  );
}
