import type { Ground } from './storm-ground.fixture.js';

/** A write past the API, as the application's own role can do it. */
export interface Mischief {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const WITHDRAWN = `status = 'WITHDRAWN', withdrawal_reason = 'x', in_force = null, in_force_stage = null, in_force_revision = null`;

/** Every way we know to take an agency's last innovation away by raw SQL. */
export function mischiefOf(ground: Ground, innovationId: string): readonly Mischief[] {
  const { agencyId, neighbourId, periodId } = ground;
  const one = [innovationId];
  return [
    { sql: `update innovation set ${WITHDRAWN} where id = $1`, parameters: one },
    {
      sql: `update innovation set ${WITHDRAWN} where custodian_agency_id = $1 and status <> 'REJECTED'`,
      parameters: [agencyId],
    },
    {
      sql: `update innovation set use_state = 'STOPPED', use_state_reason = 'x' where id = $1`,
      parameters: one,
    },
    {
      sql: 'update innovation set custodian_agency_id = $2 where id = $1',
      parameters: [innovationId, neighbourId],
    },
    {
      sql: `update innovation set in_force = null, in_force_stage = null, in_force_revision = null where id = $1`,
      parameters: one,
    },
    { sql: 'delete from innovation where id = $1', parameters: one },
    { sql: 'delete from declaration where innovation_id = $1', parameters: one },
    {
      sql: 'update declaration set counts = false, registered = false where innovation_id = $1',
      parameters: one,
    },
    {
      sql: 'update declaration set duty_agency_id = $2 where innovation_id = $1',
      parameters: [innovationId, neighbourId],
    },
    {
      sql: 'update obligation set counted = 0, met_since = null where agency_id = $1',
      parameters: [agencyId],
    },
    { sql: 'delete from obligation where agency_id = $1', parameters: [agencyId] },
    { sql: 'update period set required_count = 9 where id = $1', parameters: [periodId] },
    { sql: `update period set counting_level = 'VERIFIED' where id = $1`, parameters: [periodId] },
    { sql: `update period set counting_stages = '{TRIAL}' where id = $1`, parameters: [periodId] },
    { sql: 'update agency set obliged = false where id = $1', parameters: [agencyId] },
    { sql: 'update lapse set cured_at = opened_at where innovation_id = $1', parameters: one },
    { sql: 'delete from lapse where innovation_id = $1', parameters: one },
  ];
}

/** Emptying whole tables: refused for each, and rare, because it stops everybody else. */
export const TRUNCATES: readonly Mischief[] = [
  'innovation',
  'declaration',
  'obligation',
  'obligation_change',
  'lapse',
  'exemption',
  'verdict',
  'period',
].map((table) => ({ sql: `truncate ${table} cascade`, parameters: [] }));
