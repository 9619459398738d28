import { demoAgencies } from './content/agencies.js';
import type { InnovationContent } from './content/content-types.js';
import { demoDesigns } from './content/designs.js';
import type { DemoCalendar } from './demo-calendar.js';
import { officersOf } from './demo-people.js';
import type { DemoWriter } from './demo-writer.js';

/** The form's fields that are no columns. */
export function contentOf(
  content: InnovationContent,
  calendar: DemoCalendar,
): Record<string, unknown> {
  const { problem, novelty, purpose, benefit, result } = content;
  const startsOn = calendar.day(content.startedOn);
  const fields: Record<string, unknown> = {
    problem,
    novelty,
    purpose,
    benefit,
    result,
    ...demoDesigns[content.key],
    startsOn,
    officialName: content.responsibleOfficial,
    officialPosition: content.responsibleOfficial,
    ...(content.stage === 'IMPLEMENTED' ? { implementedOn: startsOn } : {}),
    ...(content.stage === 'TRIAL' ? { trialOn: startsOn } : {}),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

export function placeOf(content: InnovationContent, writer: DemoWriter) {
  const agency = demoAgencies.find(({ code }) => code === content.agencyCode);
  if (!agency) throw new Error(`The demo's innovation ${content.key} names an unknown agency.`);
  return {
    regionCode: agency.regionCode,
    agency,
    agencyId: writer.id(`agency:${agency.code}`),
    officers: officersOf(writer, agency.code),
  };
}
