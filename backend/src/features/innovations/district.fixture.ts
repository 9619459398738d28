import type { GrantKind, Programme, Role } from '@satu/domain/access';
import { v7 as uuid } from 'uuid';
import type { TestApp, TestClient } from '../../testing/start-app.js';

/** Noon of 1 June 2026 in Sidoarjo. */
export const NOON = '2026-06-01T05:00:00Z';

/** Everything the duty's quick list asks for. */
export const QUICK = {
  stage: 'IMPLEMENTED',
  mainAffairCode: '1.02',
  content: {
    problem: 'Antrean puskesmas panjang. Lansia berdiri berjam-jam. Banyak yang pulang.',
    novelty: 'Nomor antrean diambil lewat kader dari rumah.',
    startsOn: '2025-02-01',
    officialName: 'Siti Rahayu',
  },
};

export const FIVE = ['RENEWAL', 'BENEFIT', 'NO_BURDEN', 'WITHIN_AFFAIRS', 'REPLICABLE'].map(
  (key) => ({ key, met: true, note: null }),
);

type Holder = { role: Role; agencyId?: string; programme?: Programme; kind?: GrantKind };
type View = Record<string, unknown> & { id: string; version: number };

/** One region with agencies and people, a second one beside it, and an open period in each. */
export class District {
  readonly regionId = uuid();
  readonly otherRegionId = uuid();
  readonly dinkes = uuid();
  readonly dishub = uuid();
  readonly bappeda = uuid();
  readonly puskesmas = uuid();
  readonly otherDinkes = uuid();
  readonly periodId = uuid();
  readonly lastPeriodId = uuid();
  readonly otherPeriodId = uuid();

  private constructor(private readonly app: TestApp) {}

  static async in(app: TestApp): Promise<District> {
    const district = new District(app);
    await district.buildRegions();
    await district.buildAgencies();
    await district.buildPeriods();
    return district;
  }

  private async buildRegions(): Promise<void> {
    const nation = uuid();
    const add = `insert into region (id, code, name, kind, parent_id, time_zone, words)
      values ($1, $2, $3, $4, $5, 'Asia/Jakarta', '{"head":"Bupati","region":"Kabupaten","planning":"Bappeda"}')`;
    await this.app.sql(add, [nation, `N${nation}`, 'Indonesia', 'NATION', null]);
    await this.app.sql(add, [this.regionId, `R${this.regionId}`, 'Sidoarjo', 'REGENCY', nation]);
    await this.app.sql(add, [
      this.otherRegionId,
      `R${this.otherRegionId}`,
      'Gresik',
      'REGENCY',
      nation,
    ]);
  }

  private async buildAgencies(): Promise<void> {
    await this.addAgency(this.dinkes, { name: 'Dinas Kesehatan' });
    await this.addAgency(this.dishub, { name: 'Dinas Perhubungan' });
    await this.addAgency(this.bappeda, { name: 'Bappeda', kind: 'BOARD' });
    const unit = {
      name: 'Puskesmas Waru',
      kind: 'HEALTH_CENTRE',
      parentId: this.dinkes,
      obliged: false,
    };
    await this.addAgency(this.puskesmas, unit);
    await this.addAgency(this.otherDinkes, {
      name: 'Dinas Kesehatan Gresik',
      regionId: this.otherRegionId,
    });
  }

  async addAgency(
    id: string,
    agency: {
      name: string;
      kind?: string;
      parentId?: string;
      obliged?: boolean;
      regionId?: string;
    },
  ): Promise<void> {
    const { name, kind = 'DEPARTMENT', parentId = null, obliged = true } = agency;
    await this.app.sql(
      `insert into agency (id, region_id, code, name, short_name, kind, parent_id, obliged, valid_from, created_at, updated_at)
       values ($1, $2, $3, $4, $4, $5, $6, $7, '2020-01-01', $8, $8)`,
      [id, agency.regionId ?? this.regionId, id, name, kind, parentId, obliged, NOON],
    );
  }

  private async buildPeriods(): Promise<void> {
    await this.addPeriod(this.lastPeriodId, this.regionId, 2025);
    await this.addPeriod(this.periodId, this.regionId, 2026);
    await this.addPeriod(this.otherPeriodId, this.otherRegionId, 2026);
  }

  async addPeriod(id: string, regionId: string, year: number): Promise<void> {
    await this.app.sql(
      `insert into period (id, region_id, year, name, opens_on, opens_at, closes_at, required_count, counting_level,
         counting_stages, cure_days, basis_kind, basis_number, basis_on, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, 1, 'ENDORSED', '{INITIATIVE,TRIAL,IMPLEMENTED}', 30, 'SK', '1/2025', $5, $8, $8)`,
      [
        id,
        regionId,
        year,
        `Inovasi ${year}`,
        `${year}-01-01`,
        `${year - 1}-12-31T17:00:00Z`,
        `${year}-12-31T17:00:00Z`,
        NOON,
      ],
    );
  }

  /** A person with this role, signed in. */
  async someone(holder: Holder, regionId = this.regionId): Promise<TestClient & { id: string }> {
    const id = uuid();
    const { role, agencyId = null, kind = 'DEFINITIF' } = holder;
    const programme = role === 'VERIFIER' ? (holder.programme ?? 'IID') : null;
    await this.app.sql(
      `insert into person (id, name, email, created_at, updated_at) values ($1, $2, $3, $4, $4)`,
      [id, `${role} ${id.slice(-4)}`, `${id}@sidoarjo.example`, NOON],
    );
    await this.app.sql(
      `insert into person_grant (id, person_id, role, programme, kind, region_id, agency_id, from_on, needs_consent, given_at)
       values ($1, $2, $3, $4, $5, $6, $7, '2020-01-01', false, $8)`,
      [uuid(), id, role, programme, kind, regionId, agencyId, NOON],
    );
    return { ...(await this.app.asPerson(id)), id };
  }

  async staff(agencyId = this.dinkes): Promise<TestClient & { id: string }> {
    return this.someone({ role: 'AGENCY_STAFF', agencyId });
  }

  async head(agencyId = this.dinkes): Promise<TestClient & { id: string }> {
    return this.someone({ role: 'AGENCY_HEAD', agencyId });
  }

  /** A draft with everything the duty asks for. */
  async draft(by: TestClient, fields: Record<string, unknown> = {}): Promise<View> {
    const made = await by.post('/api/innovations', {
      name: 'Antrean Tanpa Berdiri',
      ...QUICK,
      ...fields,
    });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    return made.body as View;
  }

  async submitted(by: TestClient, fields: Record<string, unknown> = {}): Promise<View> {
    const { id } = await this.draft(by, fields);
    return this.done(await by.post(`/api/innovations/${id}/submission`, {}));
  }

  async endorsed(
    by: TestClient,
    head: TestClient,
    fields: Record<string, unknown> = {},
  ): Promise<View> {
    const { id } = await this.submitted(by, fields);
    return this.done(await head.post(`/api/innovations/${id}/endorsement`));
  }

  async verified(
    by: TestClient,
    head: TestClient,
    verifier: TestClient,
    fields: Record<string, unknown> = {},
  ): Promise<View> {
    const { id } = await this.endorsed(by, head, fields);
    return this.done(
      await verifier.post(`/api/innovations/${id}/verification`, { criteria: FIVE }),
    );
  }

  /** The counters of an agency's duty in the open period, and that nothing in them is false. */
  async duty(agencyId = this.dinkes): Promise<Record<string, unknown>> {
    const wrong = await this.app.sql('select * from recount_differences()');
    if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
    const [row] = await this.app.sql(
      `select counted, registered, verified, begun, lapse_open as "lapseOpen" from obligation
       where period_id = $1 and agency_id = $2`,
      [this.periodId, agencyId],
    );
    return row ?? {};
  }

  private done({ status, body }: { status: number; body: unknown }): View {
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body as View;
  }
}
