import { rankEntries, type Rubric } from '@satu/domain/competition';
import { demoEditions } from './content/competition.js';
import { demoRubric } from './content/rubric.js';
import type { AnchoredDay, EditionContent, ScoresheetContent } from './content/content-types.js';
import type { DemoCalendar } from './demo-calendar.js';
import { type DemoWriter, json } from './demo-writer.js';

const REGION = 'region:35.15';
const MANAGER = 'person:panitia@sidoarjo.example';

/** Editions with their rubric, entries, assignments, scores and, for the finished one, results. */
export async function writeCompetitions(writer: DemoWriter, calendar: DemoCalendar): Promise<void> {
  for (const content of demoEditions) await new LivedEdition(writer, calendar, content).write();
}

class LivedEdition {
  private readonly year: number;

  constructor(
    private readonly writer: DemoWriter,
    private readonly calendar: DemoCalendar,
    private readonly content: EditionContent,
  ) {
    this.year = calendar.year - content.yearsBack;
  }

  async write(): Promise<void> {
    const opens = this.instant('registrationOpens');
    await this.writer.at(opens);
    await this.writeEdition(opens);
    await this.writeRubric(opens);
    for (const assignment of this.content.assignments) {
      await this.writeEntry(assignment.innovationKey, assignment.evaluators);
    }
    for (const sheet of this.content.scoresheets) await this.writeScores(sheet);
    if (this.content.days.kind === 'ON_DAYS') await this.publish(this.content.days.publishedOn);
  }

  private async writeEdition(at: Date): Promise<void> {
    const competition = `competition:${this.content.competitionName}`;
    if (!this.writer.has(competition)) {
      await this.writer.insert('competition', {
        id: this.writer.mint(competition, at),
        region_id: this.writer.id(REGION),
        name: this.content.competitionName,
        created_at: at,
        updated_at: at,
      });
    }
    await this.writer.insert('edition', {
      id: this.writer.mint(this.name, at),
      competition_id: this.writer.id(competition),
      region_id: this.writer.id(REGION),
      year: this.year,
      name: `${this.content.competitionName} ${this.year}`,
      description: this.content.theme,
      entries_open_at: at,
      entries_close_at: this.instant('registrationCloses'),
      publishers: this.content.publishers,
      created_at: at,
      updated_at: at,
    });
  }

  private async writeRubric(at: Date): Promise<void> {
    const rubricId = this.writer.mint(`${this.name}:rubric`, at);
    await this.writer.insert('rubric', {
      id: rubricId,
      edition_id: this.writer.id(this.name),
      version: 1,
    });
    for (const [position, criterion] of demoRubric.entries()) {
      await this.writer.insert('criterion', {
        id: this.writer.mint(`${this.name}:${criterion.key}`, at),
        rubric_id: rubricId,
        key: criterion.key,
        name: criterion.name.id,
        name_en: criterion.name.en,
        weight: criterion.weight,
        position,
        levels: json(
          criterion.levels.map((text, index) => ({
            level: index + 1,
            text: text.id,
            textEn: text.en,
          })),
        ),
      });
    }
    await this.writer.insert('stage', {
      id: this.writer.mint(`${this.name}:stage`, at),
      edition_id: this.writer.id(this.name),
      key: 'PROPOSAL_SCORING',
      name: 'Penilaian proposal',
      opens_at: this.instant('scoringOpens'),
      closes_at: this.instant('scoringCloses'),
      rubric_id: rubricId,
    });
  }

  private async writeEntry(innovationKey: string, evaluators: readonly string[]): Promise<void> {
    const at = new Date(this.instant('registrationOpens').getTime() + 3_600_000);
    const number =
      this.content.assignments.findIndex((one) => one.innovationKey === innovationKey) + 1;
    const entry = `${this.name}:entry:${innovationKey}`;
    await this.writer.at(at);
    await this.writer.query(
      `insert into entry (id, edition_id, region_id, agency_id, innovation_id, revision_number, name, agency_name, fields, content,
         form_key, form_version, status, number, created_by, submitted_at, created_at, updated_at)
       select $1, $2, i.region_id, i.custodian_agency_id, i.id, r.number, r.name, a.name, r.fields, r.content,
         r.form_key, r.form_version, 'SUBMITTED', $4, i.created_by, $5, $5, $5
       from innovation i join agency a on a.id = i.custodian_agency_id
       join innovation_revision r on r.innovation_id = i.id and r.number = i.in_force_revision
       where i.id = $3`,
      [
        this.writer.mint(entry, at),
        this.writer.id(this.name),
        this.writer.id(`innovation:${innovationKey}`),
        `${this.year}-${String(number).padStart(3, '0')}`,
        at,
      ],
    );
    for (const evaluator of evaluators) await this.assign(entry, innovationKey, evaluator);
  }

  private async assign(entry: string, innovationKey: string, evaluator: string): Promise<void> {
    const at = this.instant('registrationCloses');
    const past = new Date(Math.min(at.getTime(), this.calendar.anchor.getTime()));
    const personId = this.writer.id(personName(evaluator));
    const assignmentId = this.writer.mint(`${entry}:assigned:${evaluator}`, past);
    const sheet = this.sheetOf(innovationKey, evaluator);
    await this.writer.insert('entry_person', {
      id: assignmentId,
      entry_id: this.writer.id(entry),
      person_id: personId,
      state: 'ASSIGNED',
      stage_id: this.writer.id(`${this.name}:stage`),
      made_by: this.writer.id(MANAGER),
      made_at: past,
    });
    await this.writer.insert('scoresheet', {
      id: this.writer.mint(`${entry}:sheet:${evaluator}`, past),
      assignment_id: assignmentId,
      entry_id: this.writer.id(entry),
      person_id: personId,
      stage_id: this.writer.id(`${this.name}:stage`),
      edition_id: this.writer.id(this.name),
      region_id: this.writer.id(REGION),
      status: sheet?.status ?? 'DRAFT',
      submitted_at: sheet?.status === 'SUBMITTED' ? this.scoredAt : null,
      created_at: past,
      updated_at: sheet ? this.scoredAt : past,
    });
  }

  private async writeScores(sheet: ScoresheetContent): Promise<void> {
    const name = `${this.name}:entry:${sheet.innovationKey}:sheet:${sheet.evaluator}`;
    await this.writer.at(this.scoredAt);
    for (const [index, criterion] of demoRubric.entries()) {
      const level = sheet.levels[index] ?? null;
      if (level === null) continue;
      await this.writer.insert('score_event', {
        id: this.writer.mint(`${name}:${criterion.key}`, this.scoredAt),
        scoresheet_id: this.writer.id(name),
        criterion_id: this.writer.id(`${this.name}:${criterion.key}`),
        level,
        note: sheet.notes[criterion.key] ?? null,
        at: this.scoredAt,
        by_id: this.writer.id(personName(sheet.evaluator)),
      });
    }
  }

  private async publish(day: AnchoredDay): Promise<void> {
    const at = this.calendar.start(this.calendar.day(day));
    await this.writer.at(at);
    for (const row of rankEntries(this.rubric(), this.scoredEntries())) {
      const { entryId, rank, raw, tied, sheets } = row;
      await this.writer.insert('result', {
        edition_id: this.writer.id(this.name),
        entry_id: entryId,
        rank,
        raw,
        tied,
        sheets,
      });
    }
    await this.writer.insert('publication_call', {
      edition_id: this.writer.id(this.name),
      person_id: this.writer.id(MANAGER),
      at,
    });
    await this.writer.change('edition', this.writer.id(this.name), {
      published_at: at,
      updated_at: at,
    });
  }

  private rubric(): Rubric {
    return demoRubric.map(({ key, weight }) => ({
      id: this.writer.id(`${this.name}:${key}`),
      key,
      weight,
      levels: [1, 2, 3, 4].map((level) => ({ level })),
    }));
  }

  private scoredEntries() {
    return this.content.assignments.map(({ innovationKey }) => ({
      entryId: this.writer.id(`${this.name}:entry:${innovationKey}`),
      sheets: this.content.scoresheets
        .filter((sheet) => sheet.innovationKey === innovationKey && sheet.status === 'SUBMITTED')
        .map(({ levels }) =>
          Object.fromEntries(
            demoRubric.map(({ key }, index) => [
              this.writer.id(`${this.name}:${key}`),
              levels[index] ?? 1,
            ]),
          ),
        ),
    }));
  }

  private sheetOf(innovationKey: string, evaluator: string): ScoresheetContent | undefined {
    return this.content.scoresheets.find(
      (sheet) => sheet.innovationKey === innovationKey && sheet.evaluator === evaluator,
    );
  }

  private get name(): string {
    return `edition:${this.content.key}`;
  }

  private get scoredAt(): Date {
    const middle = new Date(this.instant('scoringOpens').getTime() + 2 * 86_400_000);
    return new Date(Math.min(middle.getTime(), this.calendar.anchor.getTime()));
  }

  private instant(
    key: 'registrationOpens' | 'registrationCloses' | 'scoringOpens' | 'scoringCloses',
  ): Date {
    const { days } = this.content;
    const day =
      days.kind === 'ON_DAYS'
        ? this.calendar.day(days[key])
        : this.calendar.daysFromAnchor(days[key]);
    return key.endsWith('Closes') ? this.calendar.end(day) : this.calendar.start(day);
  }
}

function personName(localPart: string): string {
  return `person:${localPart}@sidoarjo.example`;
}
