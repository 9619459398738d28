import type { Day } from '@satu/domain/time';
import type { Tx } from '../platform/database/transaction.js';
import { writeAuditLines } from './demo-audit.js';
import { DemoCalendar } from './demo-calendar.js';
import { writeCompetitions } from './demo-competitions.js';
import { writeForms } from './demo-forms.js';
import { writeImports } from './demo-imports.js';
import { innovationActs } from './demo-innovations.js';
import { writeMaturity } from './demo-maturity.js';
import { writePeople } from './demo-people.js';
import { closeLastYear, writeExemptions, writePeriods, writePlaces } from './demo-places.js';
import { writeRegionRows } from './demo-region-rows.js';
import { writeRegister } from './demo-register.js';
import { writeShelf } from './demo-shelf.js';
import { writeSops } from './demo-sops.js';
import { writeStatements } from './demo-statements.js';
import { DemoWriter } from './demo-writer.js';

/**
 * Fills an empty database with Kabupaten Sidoarjo as it would stand on the anchor day, in one
 * transaction. The same anchor day gives the same rows.
 */
export async function loadDemo(tx: Tx, anchorDay: Day): Promise<void> {
  const calendar = new DemoCalendar(anchorDay, 'Asia/Jakarta');
  const writer = new DemoWriter(tx);
  await writePlaces(writer, calendar);
  await writePeople(writer, calendar);
  await writePeriods(writer, calendar);
  const acts = innovationActs(writer, calendar).sort(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
  const closing = acts.findIndex(({ at }) => at >= calendar.thisYear(0));
  for (const { run } of acts.slice(0, closing)) await run();
  await closeLastYear(writer, calendar);
  await writeExemptions(writer, calendar);
  for (const { run } of acts.slice(closing)) await run();
  await writeRegister(writer, calendar);
  await writeCompetitions(writer, calendar);
  await writeSops(writer, calendar);
  await writeStatements(writer, calendar);
  await writeShelf(writer, calendar);
  await writeForms(writer, calendar);
  await writeImports(writer, calendar);
  await writeMaturity(writer, calendar);
  await writeRegionRows(writer, calendar);
  await writeAuditLines(writer);
  await tx.query(`insert into setting (key, value) values ('demo-anchor', to_jsonb($1::text))`, [
    anchorDay,
  ]);
}
