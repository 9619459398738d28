import { currentForm } from '@satu/domain/shipped-forms';
import type { InnovationContent } from './content/content-types.js';
import { demoInnovations } from './content/innovations.js';
import type { DemoCalendar } from './demo-calendar.js';
import { LivedInnovation } from './demo-innovation-life.js';
import { contentOf, placeOf } from './demo-innovation-text.js';
import { type DemoWriter, json, shareOf } from './demo-writer.js';

/** One act of the demo's year; all of them are carried out in the order of time. */
export interface DatedAct {
  readonly at: Date;
  readonly run: () => Promise<void>;
}

/** Every act on every innovation, unordered. */
export function innovationActs(writer: DemoWriter, calendar: DemoCalendar): DatedAct[] {
  return demoInnovations.flatMap((content) => actsOf(content, writer, calendar));
}

type When = (share: number) => Date;

function actsOf(
  content: InnovationContent,
  writer: DemoWriter,
  calendar: DemoCalendar,
): DatedAct[] {
  const lived = new LivedInnovation(writer, calendar, content);
  const share = 0.04 + shareOf(content.key) * 0.5;
  const inLastYear = content.countedLastYear === true || isOldAndVerified(content);
  const when: When = (part) => (inLastYear ? calendar.lastYear(part) : calendar.thisYear(part));
  const born = when(share);
  const acts = [{ at: born, run: () => create(content, writer, calendar, born) }];
  if (content.life.status === 'DRAFT') return acts;
  const year = inLastYear ? calendar.year - 1 : calendar.year;
  acts.push(...pathActs(content, lived, { share, when, year }));
  if (inLastYear) {
    acts.push(dated(calendar.thisYear(share * 0.6 + 0.02), (at) => lived.declareAgain(at)));
  }
  return [...acts, ...lateActs(content, lived, calendar)];
}

function dated(at: Date, run: (at: Date) => Promise<void>): DatedAct {
  return { at, run: () => run(at) };
}

/** From submission as far up as the innovation came. */
function pathActs(
  { life }: InnovationContent,
  lived: LivedInnovation,
  { share, when, year }: { share: number; when: When; year: number },
): DatedAct[] {
  const submitted = dated(when(share + 0.06), (at) => lived.submit(at, year));
  const neverEndorsed =
    life.status === 'SUBMITTED' ||
    (life.status === 'RETURNED' && life.returnedBy === 'HEAD') ||
    (life.status === 'WITHDRAWN' && life.withdrawnFrom === 'SUBMITTED');
  if (neverEndorsed) return [submitted];
  const endorsed = dated(when(share + 0.12), (at) => lived.endorse(at));
  if (life.status !== 'VERIFIED') return [submitted, endorsed];
  return [submitted, endorsed, dated(when(share + 0.24), (at) => lived.verify(at))];
}

/** Endings come late, when whatever else the agency has already counts. */
function lateActs(
  { key, life, use }: InnovationContent,
  lived: LivedInnovation,
  calendar: DemoCalendar,
): DatedAct[] {
  const late = calendar.thisYear(0.9 + shareOf(`${key}:end`) * 0.08);
  const shown = calendar.thisYear(0.86 + shareOf(`${key}:shown`) * 0.04);
  const acts: DatedAct[] = [];
  if (life.status === 'RETURNED') acts.push(dated(late, (at) => lived.giveBack(at)));
  if (life.status === 'REJECTED') acts.push(dated(late, (at) => lived.reject(at)));
  if (life.status === 'WITHDRAWN') acts.push(dated(late, (at) => lived.withdraw(at)));
  if (use) acts.push(dated(late, (at) => lived.setUse(at)));
  if (life.status === 'VERIFIED' && life.published) {
    acts.push(dated(shown, (at) => lived.publish(at)));
  }
  return acts;
}

function isOldAndVerified(content: InnovationContent): boolean {
  return content.life.status === 'VERIFIED' && content.startedOn.yearsBack >= 2;
}

async function create(
  content: InnovationContent,
  writer: DemoWriter,
  calendar: DemoCalendar,
  at: Date,
): Promise<void> {
  const { officers, agencyId, regionCode } = placeOf(content, writer);

  await writer.insert('innovation', {
    id: writer.mint(`innovation:${content.key}`, at),
    region_id: writer.id(`region:${regionCode}`),
    agency_id: agencyId,
    custodian_agency_id: agencyId,
    name: content.name,
    status: 'DRAFT',
    stage: content.stage,
    initiator: content.initiator,
    medium: content.medium,
    form: content.form,
    main_affair_code: content.mainAffairCode,
    touched_affair_codes: content.touchedAffairCodes,
    sdgs: content.sdgs,
    content: json(contentOf(content, calendar)),
    form_key: currentForm.key,
    form_version: versionOf(content),
    created_by: officers.staff,
    created_at: at,
    updated_at: at,
    turn_since: at,
  });
  await writeOver(content, writer, at);
}

/** What is still a draft was begun under the edition before: its writers are offered to move on. */
function versionOf({ life }: InnovationContent): number {
  return life.status === 'DRAFT' ? currentForm.version - 1 : currentForm.version;
}

/** Answers grew as they were written: a first sentence stood there alone before, or nothing. */
async function writeOver(content: InnovationContent, writer: DemoWriter, at: Date): Promise<void> {
  const { officers } = placeOf(content, writer);
  for (const key of ['problem', 'novelty', 'purpose', 'benefit', 'result'] as const) {
    const whole = content[key] ?? '';
    const first = `${whole.split('. ')[0]?.replace(/\.$/, '') ?? ''}.`;
    if (whole === '') continue;
    await writer.insert('innovation_field_change', {
      id: writer.mint(`change:${content.key}:${key}`, at),
      innovation_id: writer.id(`innovation:${content.key}`),
      version: 1,
      pointer: `/content/${key}`,
      old_value: json(first.length < whole.length ? first : null),
      new_value: json(whole),
      at,
      by_id: officers.staff,
    });
  }
}
