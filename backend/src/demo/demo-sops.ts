import { demoSops } from './content/sops.js';
import type { DemoCalendar } from './demo-calendar.js';
import { officersOf } from './demo-people.js';
import { type DemoWriter, json } from './demo-writer.js';

/** The register of SOPs, some of them past their yearly evaluation. */
export async function writeSops(writer: DemoWriter, calendar: DemoCalendar): Promise<void> {
  for (const sop of demoSops) {
    const effectiveOn = calendar.monthsBefore(sop.effectiveMonthsBefore);
    const at = calendar.start(effectiveOn);
    await writer.at(at);
    await writer.insert('sop', {
      id: writer.mint(`sop:${sop.agencyCode}:${sop.number}`, at),
      region_id: writer.id('region:35.15'),
      agency_id: writer.id(`agency:${sop.agencyCode}`),
      number: sop.number,
      name: sop.name,
      effective_on: effectiveOn,
      last_evaluated_on:
        sop.evaluatedMonthsBefore === null
          ? null
          : calendar.monthsBefore(sop.evaluatedMonthsBefore),
      status: 'IN_FORCE',
      content: json({
        legalBasis: sop.legalBasis,
        steps: sop.steps.map(({ activity, actor, requirements, time, output }) => ({
          activity,
          actor,
          requirements,
          minutes: minutesOf(time),
          output,
          // What a number of minutes doesn't say: for each what, or when.
          remark: /^\d+ (menit|jam|hari kerja)$/.test(time) ? '' : time,
        })),
      }),
      created_by: officersOf(writer, sop.agencyCode).staff,
      created_at: at,
      updated_at: at,
    });
  }
}

/** Minutes of a unit of time; a working day has 7 h 30 min (Perpres 21/2023: 37 h 30 min in five days). */
const MINUTES: Readonly<Record<string, number>> = { menit: 1, jam: 60, 'hari kerja': 450 };

/** "2 jam" as 120; null for what is no duration ("14 hari sebelumnya"). */
export function minutesOf(time: string): number | null {
  const [, amount = '', unit = ''] = /^(\d+) (menit|jam|hari kerja)/.exec(time) ?? [];
  return unit === '' ? null : Number(amount) * (MINUTES[unit] ?? 0);
}
