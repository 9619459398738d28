import { REGION_WORDS } from '@satu/domain/region';
import { demoAgencies, demoExemptions } from './content/agencies.js';
import { demoRegions } from './content/regions.js';
import type { DemoCalendar } from './demo-calendar.js';
import { type DemoWriter, json } from './demo-writer.js';

/** Permendagri on naming agencies took effect with the structures of 2017; older than any period here. */
const AGENCIES_SINCE = '2017-01-01';
const REGIONS_WITH_PERIODS = ['35.15', '35.25'];

export async function writePlaces(writer: DemoWriter, calendar: DemoCalendar): Promise<void> {
  const born = calendar.lastYear(0);
  await writer.at(born);
  for (const region of demoRegions) {
    await writer.insert('region', {
      id: writer.mint(`region:${region.code}`, born),
      code: region.code,
      name: region.name,
      kind: region.kind,
      parent_id: region.parentCode === null ? null : writer.id(`region:${region.parentCode}`),
      time_zone: region.timeZone,
      words: json(REGION_WORDS[region.kind]),
    });
  }
  for (const agency of demoAgencies) {
    await writer.insert('agency', {
      id: writer.mint(`agency:${agency.code}`, born),
      region_id: writer.id(`region:${agency.regionCode}`),
      code: agency.code,
      name: agency.name,
      short_name: agency.shortName,
      kind: agency.kind,
      parent_id: agency.parentCode === null ? null : writer.id(`agency:${agency.parentCode}`),
      obliged: agency.obliged,
      affair_codes: agency.affairCodes,
      valid_from: AGENCIES_SINCE,
      created_at: born,
      updated_at: born,
    });
  }
}

/** Last year's period and this year's open one. */
export async function writePeriods(writer: DemoWriter, calendar: DemoCalendar): Promise<void> {
  for (const regionCode of REGIONS_WITH_PERIODS) {
    for (const year of [calendar.year - 1, calendar.year]) {
      const opensAt = calendar.start(`${year}-01-01`);
      await writer.at(opensAt);
      await writer.insert('period', {
        id: writer.mint(periodName(regionCode, year), opensAt),
        region_id: writer.id(`region:${regionCode}`),
        year,
        name: `Satu OPD Minimal Satu Inovasi ${year}`,
        opens_on: `${year}-01-01`,
        opens_at: opensAt,
        closes_at: calendar.end(`${year}-12-31`),
        required_count: 1,
        counting_level: 'ENDORSED',
        counting_stages: ['INITIATIVE', 'TRIAL', 'IMPLEMENTED'],
        cure_days: 30,
        basis_kind: 'SURAT',
        basis_number: `000.9.3/${year % 100}/438.6.1/${year}`,
        basis_on: `${year - 1}-12-15`,
        created_at: opensAt,
        updated_at: opensAt,
      });
    }
  }
}

export async function writeExemptions(writer: DemoWriter, calendar: DemoCalendar): Promise<void> {
  const at = calendar.thisYear(0.3);
  await writer.at(at);
  for (const exemption of demoExemptions) {
    await writer.insert('exemption', {
      id: writer.mint(`exemption:${exemption.agencyCode}`, at),
      period_id: writer.id(periodName('35.15', calendar.year)),
      agency_id: writer.id(`agency:${exemption.agencyCode}`),
      region_id: writer.id('region:35.15'),
      basis_kind: exemption.basisKind,
      basis_number: exemption.basisNumber,
      basis_on: at.toISOString().slice(0, 10),
      reason: exemption.reason,
      granted_by: writer.id('person:bupati@sidoarjo.example'),
      granted_at: at,
    });
  }
}

/** Closes last year's periods with one verdict for each agency, as the act of closing does. */
export async function closeLastYear(writer: DemoWriter, calendar: DemoCalendar): Promise<void> {
  const at = new Date(
    Math.min(calendar.start(`${calendar.year}-01-12`).getTime(), calendar.thisYear(0).getTime()),
  );
  await writer.at(at);
  for (const regionCode of REGIONS_WITH_PERIODS) {
    const periodId = writer.id(periodName(regionCode, calendar.year - 1));
    const closer = writer.id(
      `person:bupati@${regionCode === '35.15' ? 'sidoarjo' : 'gresik'}.example`,
    );
    await writer.query(
      `insert into verdict (id, period_id, agency_id, region_id, outcome, required, counted, verified, decided_at, decided_by)
       select gen_random_uuid(), period_id, agency_id, region_id,
         case when exempt then 'EXEMPT' when counted >= required then 'MET' else 'UNMET' end,
         required, counted, verified, $2, $3
       from obligation where period_id = $1`,
      [periodId, at, closer],
    );
    await writer.change('period', periodId, {
      closed_at: at,
      closed_by: closer,
      closed_with_findings: true,
      updated_at: at,
    });
  }
}

export function periodName(regionCode: string, year: number): string {
  return `period:${regionCode}:${year}`;
}
