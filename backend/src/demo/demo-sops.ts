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
          minutes: Number.parseInt(time, 10) || null,
          output,
          remark: '',
        })),
      }),
      created_by: officersOf(writer, sop.agencyCode).staff,
      created_at: at,
      updated_at: at,
    });
  }
}
