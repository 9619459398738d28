import type {
  AssignmentView,
  CompetitionView,
  EditionView,
  EntryView,
  Problem,
  ScoresheetPage,
  ScoresheetView,
} from '@satu/contract/views';
import { v7 as uuid } from 'uuid';
import type { TestApp } from '../../testing/start-app.js';
import type { Answer, TestClient } from '../../testing/test-client.js';
import type { AgencyName } from '../../testing/world.js';

/** Noon of 1 June 2026 in Sidoarjo: entries and scoring are both open. */
export const NOON = '2026-06-01T05:00:00Z';

/** A day after the last entry could come in, while the stage of a test's edition is still open. */
export const SETTLED = '2026-07-01T05:00:00Z';

/** An id that nothing has. */
export const NOWHERE = '019a0000-0000-7000-8000-000000000000';

const LEVELS = [1, 2, 3, 4].map((level) => ({
  level,
  text: `Tingkat ${level}`,
  textEn: `Level ${level}`,
}));

/** A criterion on the scale 1 to 4. */
export function criterion(key: string, weight: number) {
  return { key, name: `Kriteria ${key}`, nameEn: `Criterion ${key}`, weight, levels: LEVELS };
}

/** The scored stage of a test's edition; its weights sum to 6, so that thirds appear. */
export const STAGE = {
  key: 'PROPOSAL_SCORING',
  name: 'Penilaian proposal',
  opensAt: '2026-05-15T00:00:00.000Z',
  closesAt: '2026-07-31T17:00:00.000Z',
  criteria: [criterion('novelty', 3), criterion('effectiveness', 2), criterion('usefulness', 1)],
};

export const EDITION = {
  year: 2026,
  name: 'Kompetisi Inovasi 2026',
  description: 'Pelayanan yang lebih dekat',
  entriesOpenAt: '2026-04-30T17:00:00.000Z',
  entriesCloseAt: '2026-06-30T17:00:00.000Z',
  publishers: 1,
  stages: [STAGE],
};

/** What a door answers beside its own view when it refuses; an entry has a status of its own. */
export type Refused = Omit<Problem, 'status'>;

/** Status and code of a refusal. */
export function refusal({ status, body }: Answer<{ code?: string }>): [number, string | undefined] {
  return [status, body.code];
}

/** The fields that a refusal names. */
export function pointersOf({ body }: Answer<Pick<Problem, 'errors'>>): string[] {
  return (body.errors ?? []).map((error) => error.pointer);
}

/** A contest in Sidoarjo, lived through the doors of the API. */
export class Contest {
  private serial = 0;

  private constructor(
    readonly app: TestApp,
    readonly manager: TestClient,
    readonly competitionId: string,
  ) {}

  static async in(app: TestApp): Promise<Contest> {
    const manager = await app.as({ role: 'COMPETITION_MANAGER' });
    const made = await manager.post<CompetitionView>('/api/competitions', {
      name: 'Kompetisi Inovasi Sidoarjo',
    });
    return new Contest(app, manager, made.body.id);
  }

  /** An edition that takes entries and scores at noon, unless told otherwise. */
  async edition(changes: Partial<typeof EDITION> = {}): Promise<EditionView> {
    const url = `/api/competitions/${this.competitionId}/editions`;
    return (await this.manager.post<EditionView>(url, { ...EDITION, ...changes })).body;
  }

  agencyId(agency: AgencyName): string {
    return this.app.world.agencies.sidoarjo[agency];
  }

  /** A verified innovation with its frozen revision, written past the API. */
  async innovation(agency: AgencyName | { id: string; regionId: string }): Promise<string> {
    const named = typeof agency === 'string';
    const agencyId = named ? this.agencyId(agency) : agency.id;
    const regionId = named ? this.app.world.regions.sidoarjo : agency.regionId;
    const id = uuid();
    const by = await this.app.build.person();
    this.serial += 1;
    const name = `Inovasi ${this.serial}`;
    await this.app.sql(
      `insert into innovation (id, region_id, agency_id, custodian_agency_id, name, status, stage, form_key, form_version,
         created_by, created_at, updated_at, turn_since, submitted_at, in_force, in_force_stage, in_force_revision, revision_count)
       values ($1, $2, $3, $3, $4, 'VERIFIED', 'IMPLEMENTED', 'innovation', 2026, $5, $6, $6, $6, $6, 'VERIFIED', 'IMPLEMENTED', 1, 1)`,
      [id, regionId, agencyId, name, by, NOON],
    );
    await this.freeze(id, 1, name);
    return id;
  }

  /** Another revision comes into force. */
  async freeze(innovationId: string, number: number, name: string): Promise<void> {
    await this.app.sql(
      `insert into innovation_revision (innovation_id, number, act, at, by_id, name, fields, content, form_key, form_version)
       select id, $2, 'verification', $4, created_by, $3, '{"stage": "IMPLEMENTED"}', $5, form_key, form_version
       from innovation where id = $1`,
      [innovationId, number, name, NOON, { problem: `Masalah menurut revisi ${number}` }],
    );
    await this.app.sql(
      'update innovation set in_force_revision = $2, revision_count = $2 where id = $1',
      [innovationId, number],
    );
  }

  /** An entry that was sent. */
  async entry(editionId: string, agency: AgencyName = 'dinkes'): Promise<EntryView> {
    const innovationId = await this.innovation(agency);
    const staff = await this.app.as({ role: 'AGENCY_STAFF', agency });
    const url = `/api/editions/${editionId}/entries`;
    const draft = await staff.post<EntryView>(url, { innovationId });
    return (await staff.post<EntryView>(`/api/entries/${draft.body.id}/submission`)).body;
  }

  /** Somebody who scores in Sidoarjo; without agency unless one is named. */
  async evaluator(agency?: AgencyName): Promise<TestClient> {
    return this.app.as({ role: 'EVALUATOR', ...(agency ? { agency } : {}) });
  }

  async assign(
    entry: EntryView,
    edition: EditionView,
    evaluator: TestClient,
  ): Promise<Answer<AssignmentView & Refused>> {
    return this.manager.post(`/api/entries/${entry.id}/assignments`, {
      evaluatorId: evaluator.personId,
      stageId: edition.stages[0]?.id,
    });
  }

  /** The evaluator's sheet for the entry. */
  async sheet(evaluator: TestClient, entryId: string): Promise<Answer<ScoresheetView>> {
    const page = await evaluator.get<ScoresheetPage>('/api/scoresheets?mine=true&limit=100');
    const found = page.body.items.find((item) => item.entryId === entryId);
    return evaluator.get<ScoresheetView>(`/api/scoresheets/${found?.id ?? NOWHERE}`);
  }

  /** Assigns, scores every criterion in the order of the rubric, and hands the sheet in. */
  async score(
    entry: EntryView,
    edition: EditionView,
    levels: readonly number[],
    evaluator?: TestClient,
  ): Promise<TestClient> {
    const by = evaluator ?? (await this.evaluator());
    await this.assign(entry, edition, by);
    const sheet = await this.sheet(by, entry.id);
    const scores = levels.map((level, index) => ({
      criterionId: edition.stages[0]?.criteria[index]?.id,
      level,
    }));
    const url = `/api/scoresheets/${sheet.body.id}`;
    await by.patch(url, { scores }, { 'if-match': sheet.etag });
    const sent = await by.post(`${url}/submission`);
    if (sent.status !== 200) throw new Error(`The sheet was not handed in: ${sent.text}`);
    return by;
  }

  /** How many lines the log has about a thing, by act. */
  async log(subjectId: string): Promise<Record<string, number>> {
    const rows = await this.app.sql<{ act: string; count: number }>(
      'select act, count(*)::int as count from audit_event where subject_id = $1 group by act',
      [subjectId],
    );
    return Object.fromEntries(rows.map(({ act, count }) => [act, count]));
  }
}
