import { v7 as uuid } from 'uuid';
import { newToken, tokenHash } from '../../platform/auth/opaque-token.js';
import type { TestDatabase } from '../../testing/test-database.js';

export const STORM_TIME = '2026-06-01T02:00:00Z';

/** One round's own region: an agency with its last innovations, a neighbour, and who acts there. */
export interface Ground {
  readonly regionId: string;
  readonly agencyId: string;
  readonly neighbourId: string;
  readonly periodId: string;
  /** Endorsed and declared: they count. */
  readonly counting: readonly string[];
  /** Sent and declared, not yet endorsed. */
  readonly submitted: string;
  readonly draft: string;
  readonly tokens: Readonly<Record<Actor, string>>;
}

type Actor = 'staff' | 'head' | 'verifier' | 'office';
type Row = Readonly<Record<string, unknown>>;

const ROLES: Readonly<Record<Actor, string>> = {
  staff: 'AGENCY_STAFF',
  head: 'AGENCY_HEAD',
  verifier: 'VERIFIER',
  office: 'OFFICE_DECIDER',
};

const QUICK = {
  problem: 'Antrean panjang. Lansia berdiri berjam-jam. Banyak yang pulang.',
  novelty: 'Nomor antrean diambil dari rumah.',
  startsOn: '2025-02-01',
  officialName: 'Siti Rahayu',
};

/** Rows of many grounds, written table by table: what the storm stands on, not what it proves. */
export class GroundWriter {
  private readonly rows = new Map<string, Row[]>();
  private readonly stamp = { created_at: STORM_TIME, updated_at: STORM_TIME };
  private readonly giver = uuid();
  private readonly nation = uuid();

  constructor(private readonly sql: TestDatabase['sql']) {
    this.add('region', this.region(this.nation, 'NATION', null));
    this.add('person', { id: this.giver, name: 'Pemberi', email: this.giver, ...this.stamp });
  }

  /** Plans one ground with so many innovations that count. */
  plan(countingOnes: number): Ground {
    const [regionId, agencyId, neighbourId, periodId] = [uuid(), uuid(), uuid(), uuid()];
    this.add('region', this.region(regionId, 'CITY', this.nation));
    for (const id of [agencyId, neighbourId]) this.add('agency', this.agency(id, regionId));
    this.add('period', this.period(periodId, regionId));
    const place = { regionId, agencyId };
    const [staffId, staff] = this.person('staff', place);
    const made = { ...place, periodId, staffId };
    const sent = Array.from({ length: countingOnes + 1 }, () => this.innovation(made, 'SUBMITTED'));
    const [submitted = '', ...counting] = sent;
    const tokens = {
      staff,
      head: this.person('head', place)[1],
      verifier: this.person('verifier', { regionId, agencyId: null })[1],
      office: this.person('office', { regionId, agencyId: null })[1],
    };
    const draft = this.innovation(made, 'DRAFT');
    return { ...place, neighbourId, periodId, counting, submitted, draft, tokens };
  }

  /** Writes everything planned, then puts in force what is to count. */
  async write(grounds: readonly Ground[]): Promise<void> {
    for (const [table, rows] of this.rows) {
      const columns = Object.keys(rows[0] ?? {}).join(', ');
      await this.sql(
        `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
        [JSON.stringify(rows)],
      );
    }
    await this.sql(
      `update innovation set status = 'ENDORSED', in_force = 'ENDORSED', in_force_stage = stage, in_force_revision = 1
       where id = any($1)`,
      [grounds.flatMap((ground) => ground.counting)],
    );
  }

  private add(table: string, row: Row): void {
    this.rows.set(table, [...(this.rows.get(table) ?? []), row]);
  }

  private region(id: string, kind: string, parentId: string | null): Row {
    const words = { head: 'Wali Kota', region: 'Kota', planning: 'Bappeda' };
    return { id, code: id, name: id, kind, parent_id: parentId, time_zone: 'Asia/Jakarta', words };
  }

  private agency(id: string, regionId: string): Row {
    const named = { id, region_id: regionId, code: id, name: id, short_name: id };
    const rest = { kind: 'DEPARTMENT', obliged: true, affair_codes: [], valid_from: '2020-01-01' };
    return { ...named, ...rest, ...this.stamp };
  }

  private period(id: string, regionId: string): Row {
    const days = {
      opens_on: '2026-01-01',
      opens_at: '2025-12-31T17:00Z',
      closes_at: '2026-12-31T17:00Z',
    };
    const terms = { required_count: 1, counting_level: 'ENDORSED', cure_days: 30 };
    const basis = { basis_kind: 'SK', basis_number: '1', basis_on: '2026-01-01' };
    const rest = {
      counting_stages: ['INITIATIVE', 'TRIAL', 'IMPLEMENTED'],
      closed_with_findings: false,
    };
    return {
      id,
      region_id: regionId,
      year: 2026,
      name: '2026',
      version: 1,
      ...days,
      ...terms,
      ...basis,
      ...rest,
      ...this.stamp,
    };
  }

  private person(
    actor: Actor,
    place: { regionId: string; agencyId: string | null },
  ): [string, string] {
    const [id, token] = [uuid(), newToken()];
    this.add('person', { id, name: actor, email: id, ...this.stamp });
    const decides = actor === 'verifier' || actor === 'office';
    this.add('person_grant', {
      ...{ id: uuid(), person_id: id, role: ROLES[actor], kind: 'DEFINITIF' },
      ...{ programme: actor === 'verifier' ? 'IID' : null, from_on: '2020-01-01' },
      ...{ region_id: place.regionId, agency_id: place.agencyId, needs_consent: decides },
      ...{ given_by: this.giver, given_at: STORM_TIME },
      consented_by: decides ? this.witness() : null,
      consented_at: decides ? STORM_TIME : null,
      version: 1,
    });
    const [now, later] = [new Date(), new Date(Date.now() + 3_600_000)];
    const times = { created_at: now, last_seen_at: now, expires_at: later };
    const hash = `\\x${tokenHash(token).toString('hex')}`;
    this.add('session', { id: uuid(), token_hash: hash, person_id: id, label: 'storm', ...times });
    return [id, token];
  }

  /** Whoever agrees to a sensitive role is neither giver nor receiver. */
  private witness(): string {
    const id = uuid();
    this.add('person', { id, name: 'Saksi', email: id, ...this.stamp });
    return id;
  }

  private innovation(
    made: { regionId: string; agencyId: string; periodId: string; staffId: string },
    status: 'DRAFT' | 'SUBMITTED',
  ): string {
    const id = uuid();
    const { regionId, agencyId, periodId, staffId } = made;
    const sent = status === 'SUBMITTED';
    const form = { form_key: 'innovation', form_version: 2026 };
    this.add('innovation', {
      ...{
        id,
        region_id: regionId,
        agency_id: agencyId,
        custodian_agency_id: agencyId,
        name: id,
        status,
      },
      ...{
        stage: 'IMPLEMENTED',
        main_affair_code: '1.02',
        touched_affair_codes: [],
        sdgs: [],
        content: QUICK,
      },
      ...{
        ...form,
        created_by: staffId,
        turn_since: STORM_TIME,
        criteria: [],
        use_state: 'IN_USE',
        version: 1,
      },
      ...{ submitted_at: sent ? STORM_TIME : null, submitted_by: sent ? staffId : null },
      ...{ revision_count: Number(sent), ...this.stamp },
    });
    if (!sent) return id;
    this.add('innovation_revision', {
      ...{ innovation_id: id, number: 1, act: 'submission', at: STORM_TIME, by_id: staffId },
      ...{ name: id, fields: {}, content: QUICK, ...form },
    });
    this.add('declaration', {
      ...{ id: uuid(), innovation_id: id, period_id: periodId, region_id: regionId },
      ...{
        registered: false,
        verified: false,
        counts: false,
        declared_at: STORM_TIME,
        declared_by: staffId,
      },
    });
    return id;
  }
}
