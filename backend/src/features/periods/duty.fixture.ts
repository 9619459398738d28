import { startOfDay, type TimeZone } from '@satu/domain/time';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import type { TestApp } from '../../testing/start-app.js';

interface PeriodShape {
  readonly regionId?: string;
  readonly year?: number;
  readonly closesAt?: string;
  readonly level?: 'ENDORSED' | 'VERIFIED';
  readonly required?: number;
  readonly timeZone?: TimeZone;
}

interface InnovationShape {
  readonly agencyId: string;
  readonly periodId?: string;
  readonly status?: 'DRAFT' | 'SUBMITTED' | 'ENDORSED' | 'VERIFIED';
  readonly regionId?: string;
}

/** Periods and what counts in them, written past the API at any business time. */
export class Duty {
  private constructor(
    private readonly app: TestApp,
    private readonly client: pg.Client,
    readonly personId: string,
  ) {}

  static async in(app: TestApp): Promise<Duty> {
    const client = new pg.Client({ connectionString: app.database.url });
    await client.connect();
    const duty = new Duty(app, client, await app.build.person({ name: 'Pelaksana' }));
    await duty.at(app.clock.now());
    return duty;
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  /** Moves business time, for what follows here and for the application alike. */
  async at(instant: string | Date): Promise<void> {
    this.app.clock.set(instant);
    const now = this.app.clock.now().toISOString();
    await this.client.query(`select set_config('satu.now', $1, false)`, [now]);
  }

  async sql<Row>(statement: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.client.query(statement, parameters)).rows as Row[];
  }

  async period(shape: PeriodShape = {}): Promise<string> {
    const id = uuid();
    const { year = 2026, timeZone = 'Asia/Jakarta' } = shape;
    await this.sql(
      `insert into period (id, region_id, year, name, opens_on, opens_at, closes_at, required_count, counting_level,
         counting_stages, cure_days, basis_kind, basis_number, basis_on, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '{INITIATIVE,TRIAL,IMPLEMENTED}', 30, 'SK', '188/1', $5, business_now(), business_now())`,
      [
        id,
        shape.regionId ?? this.app.world.regions.sidoarjo,
        year,
        `Inovasi ${year}`,
        `${year}-01-01`,
        startOfDay(`${year}-01-01`, timeZone),
        shape.closesAt ?? startOfDay(`${year + 1}-01-01`, timeZone),
        shape.required ?? 1,
        shape.level ?? 'ENDORSED',
      ],
    );
    return id;
  }

  /** An agency that came later owes the period all the same, as a successor does. */
  async owe(periodId: string, agencyId: string): Promise<void> {
    await this.sql(
      `insert into obligation (id, period_id, agency_id, region_id, required)
       select gen_random_uuid(), id, $2, region_id, required_count from period where id = $1`,
      [periodId, agencyId],
    );
  }

  /** An innovation that got as far as the status says; declared where a period is named. */
  async innovation(shape: InnovationShape): Promise<string> {
    const id = uuid();
    const { agencyId, periodId, status = 'ENDORSED' } = shape;
    const regionId = shape.regionId ?? this.app.world.regions.sidoarjo;
    await this.sql(
      `insert into innovation (id, region_id, agency_id, custodian_agency_id, name, status, stage, main_affair_code,
         form_key, form_version, created_by, created_at, updated_at, turn_since, submitted_at, submitted_by)
       values ($1, $2, $3, $3, $4, $5, 'IMPLEMENTED', '1.02', 'innovation', 2026, $6, business_now(), business_now(),
         business_now(), business_now(), $6)`,
      [
        id,
        regionId,
        agencyId,
        `Inovasi ${id.slice(-4)}`,
        status === 'DRAFT' ? 'DRAFT' : 'SUBMITTED',
        this.personId,
      ],
    );
    if (periodId !== undefined) await this.declare(id, periodId, regionId);
    if (status === 'ENDORSED' || status === 'VERIFIED') await this.putInForce(id, status);
    return id;
  }

  async declare(
    id: string,
    periodId: string,
    regionId = this.app.world.regions.sidoarjo,
  ): Promise<void> {
    await this.sql(
      `insert into declaration (id, innovation_id, period_id, region_id, declared_at, declared_by)
       values (gen_random_uuid(), $1, $2, $3, business_now(), $4)`,
      [id, periodId, regionId, this.personId],
    );
  }

  async putInForce(id: string, level: 'ENDORSED' | 'VERIFIED'): Promise<void> {
    await this.sql(
      `update innovation set status = $2, in_force = $2, in_force_stage = stage, in_force_revision = 1,
         updated_at = business_now() where id = $1`,
      [id, level],
    );
  }

  /** A verifier's finding, with its lapse first, as the product writes it. */
  async reject(id: string, cureBy: string): Promise<void> {
    await this.sql('begin');
    await this.sql(
      `insert into lapse (id, obligation_id, innovation_id, cause, reason, opened_by, opened_at, cure_by)
       select gen_random_uuid(), o.id, d.innovation_id, 'REJECTED', 'Data tidak benar', $2, business_now(), $3
       from declaration d join obligation o on o.period_id = d.period_id and o.agency_id = d.duty_agency_id
       where d.innovation_id = $1 and d.counts`,
      [id, this.personId, cureBy],
    );
    await this.sql(
      `update innovation set status = 'REJECTED', in_force = null, in_force_stage = null, in_force_revision = null,
         rejection_criterion = 'FALSE_DATA', rejection_reason = 'Data tidak benar', updated_at = business_now()
       where id = $1`,
      [id],
    );
    await this.sql('commit');
  }

  /** What an agency's obligation says. */
  async obligation(periodId: string, agencyId: string): Promise<Record<string, unknown>> {
    const rows = await this.sql<Record<string, unknown>>(
      `select required, counted, registered, verified, begun, met_since is not null as met, exempt,
         lapse_open as "lapseOpen", ended_on::text as "endedOn"
       from obligation where period_id = $1 and agency_id = $2`,
      [periodId, agencyId],
    );
    return rows[0] ?? {};
  }

  /** Audit lines about one thing, oldest first. */
  async audit(subjectId: string): Promise<{ act: string; actorId: string; detail: unknown }[]> {
    return this.sql(
      'select act, actor_id as "actorId", detail from audit_event where subject_id = $1 order by id',
      [subjectId],
    );
  }

  /** Counters against the truth: empty when they agree. */
  async differences(): Promise<unknown[]> {
    return this.sql('select * from recount_differences()');
  }
}
