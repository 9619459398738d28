import { v5 as named } from 'uuid';
import { demoRegionRows } from './content/maturity.js';
import type { DemoCalendar } from './demo-calendar.js';
import { officersOf } from './demo-people.js';
import type { DemoWriter } from './demo-writer.js';

/** The region's own rows of the index, filled by the agencies that have the figures. */
export async function writeRegionRows(writer: DemoWriter, calendar: DemoCalendar): Promise<void> {
  const periodId = writer.id(`period:35.15:${calendar.year}`);
  const [filled, verified] = [calendar.thisYear(0.8), calendar.thisYear(0.9)];
  await writer.at(verified);
  for (const { key, ownerCode, value, tier, reason, source, ...row } of demoRegionRows) {
    const id = named(key, periodId);
    const { staff } = officersOf(writer, ownerCode);
    const by = tier === null ? null : staff;
    // The planning board's own rows are verified by the second verifier.
    const verifier = ownerCode === '438060100' ? 'verifikator2' : 'verifikator';
    const isVerified = row.verified && tier !== null;
    await writer.insert('region_row', {
      ...{ id, period_id: periodId, row_key: key, value, tier, reason, source },
      owner_agency_id: writer.id(`agency:${ownerCode}`),
      ...{ filled_by: by, filled_at: by && filled, updated_at: verified },
    });
    if (row.proof !== null) {
      await writer.insert('region_row_evidence', {
        id: writer.mint(`row-proof:${key}`, filled),
        ...{ row_id: id, title: row.proof, locator: 'lembar pertama' },
        ...{ added_by: staff, added_at: filled },
      });
    }
    if (!isVerified) continue;
    await writer.query(
      'update region_row set verified_tier = $2, verified_by = $3, verified_at = $4 where id = $1',
      [id, tier, writer.id(`person:${verifier}@sidoarjo.example`), verified],
    );
  }
}
