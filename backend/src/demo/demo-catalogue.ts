import { publishedKeys } from '@satu/domain/form';
import { currentForm } from '@satu/domain/shipped-forms';
import { demoRegions } from './content/regions.js';
import type { InnovationContent } from './content/content-types.js';
import type { DemoCalendar } from './demo-calendar.js';
import { contentOf, placeOf } from './demo-innovation-text.js';
import { type DemoWriter, json } from './demo-writer.js';

/** Copies the published fields into the public's own projection, as the act of publishing does. */
export async function showInCatalogue(
  writer: DemoWriter,
  calendar: DemoCalendar,
  { content, at }: { content: InnovationContent; at: Date },
): Promise<void> {
  const { agency, agencyId, regionCode } = placeOf(content, writer);
  const shown = publishedKeys(currentForm);
  const fields = Object.entries(contentOf(content, calendar));
  await writer.insert('catalogue_innovation', {
    id: writer.id(`innovation:${content.key}`),
    region_id: writer.id(`region:${regionCode}`),
    region_name: demoRegions.find(({ code }) => code === regionCode)?.name,
    name: content.name,
    agency_id: agencyId,
    agency_name: agency.name,
    custodian_agency_id: agencyId,
    custodian_agency_name: agency.name,
    stage: content.stage,
    medium: content.medium,
    main_affair_code: content.mainAffairCode,
    touched_affair_codes: content.touchedAffairCodes,
    sdgs: content.sdgs,
    summary: content.benefit ?? content.problem,
    use_state: content.use?.state ?? 'IN_USE',
    content: json(Object.fromEntries(fields.filter(([key]) => shown.includes(key)))),
    form_key: currentForm.key,
    form_version: currentForm.version,
    published_at: at,
  });
}
