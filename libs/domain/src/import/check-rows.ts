import { type FormDefinition, validateContent } from '../form/index.js';
import { AGENCY_COLUMN, type ImportColumn, importColumns, plainWords } from './import-columns.js';
import { readCell } from './read-cell.js';

/** A row of the sheet: its number there, and its cells as text. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** An agency for which the importer may import: its code, and everything else that people call it. */
export interface ImportAgency {
  readonly id: string;
  readonly code: string;
  readonly names: readonly string[];
}

/** An innovation that stands already. */
export interface StandingInnovation {
  readonly id: string;
  /** Its text may be written over: a draft under the same form, which the importer writes in. */
  readonly isReplaceable: boolean;
}

/** What the rows are held against. */
export interface ImportWorld {
  /** The form under which the region's new innovations are written. */
  readonly form: FormDefinition;
  /** The key of each column of the sheet; empty for one that is left out. */
  readonly mapping: readonly string[];
  readonly agencies: readonly ImportAgency[];
  /** Innovations that stand already, by what `standingKey` writes of them. */
  readonly standing: ReadonlyMap<string, StandingInnovation>;
}

/** One thing to mend, by row and column of the sheet; a column of null concerns the whole sheet. */
export interface RowFault {
  readonly row: number;
  readonly column: number | null;
  readonly detail: string;
  readonly limit?: number;
}

/** A row as it would be imported. */
export interface CheckedRow {
  readonly number: number;
  readonly agencyId: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly RowFault[];
  /** The agency has an innovation of this name already, here or further up in the sheet. */
  readonly isDuplicate: boolean;
  /** The draft that this row could be written over; null where there is none. */
  readonly replaces: string | null;
}

/** How an innovation is told from others: whose, and its name, whatever the letters. */
export function standingKey(agencyId: string, name: string): string {
  return `${agencyId} ${plainWords(name)}`;
}

/** Every row with its values and faults. Nothing is required but a name and an agency: drafts are made of it. */
export function checkRows(rows: readonly SheetRow[], world: ImportWorld): CheckedRow[] {
  const agencies = calledAs(world.agencies);
  const columns = importColumns(world.form);
  const seen = new Set<string>();
  return rows.map((row) => {
    const { agencyId, agencyFault } = agencyOf(row, world, agencies);
    const { values, faults } = valuesOf(row, world, columns);
    const key =
      agencyId && typeof values['name'] === 'string' ? standingKey(agencyId, values['name']) : null;
    const isAgain = key !== null && seen.has(key);
    const standing = key === null ? undefined : world.standing.get(key);
    if (key !== null) seen.add(key);
    return {
      ...{ number: row.number, agencyId, values },
      faults: [...(agencyFault ? [agencyFault] : []), ...faults],
      isDuplicate: isAgain || standing !== undefined,
      // What a row further up replaces, the next of the same name can't replace again.
      replaces: !isAgain && standing?.isReplaceable === true ? standing.id : null,
    };
  });
}

/** Agencies by what they are called; a code is one agency's alone, so it goes before any name. */
function calledAs(agencies: readonly ImportAgency[]): ReadonlyMap<string, ReadonlySet<string>> {
  const called = new Map<string, Set<string>>();
  for (const { id, names } of agencies) {
    for (const word of names.map(plainWords)) {
      called.set(word, (called.get(word) ?? new Set()).add(id));
    }
  }
  for (const { id, code } of agencies) called.set(plainWords(code), new Set([id]));
  return called;
}

function agencyOf(
  { number, cells }: SheetRow,
  { mapping, agencies }: ImportWorld,
  called: ReadonlyMap<string, ReadonlySet<string>>,
): { agencyId: string | null; agencyFault: RowFault | null } {
  const place = mapping.indexOf(AGENCY_COLUMN);
  const text = (cells[place] ?? '').trim();
  const only = agencies.length === 1 ? agencies[0] : undefined;
  // Whoever imports for one agency needs no column that says so each time.
  if (text === '' && only) return { agencyId: only.id, agencyFault: null };
  const [agencyId = null, another] = called.get(plainWords(text)) ?? [];
  if (agencyId !== null && another === undefined) return { agencyId, agencyFault: null };
  const stranger = another === undefined ? 'unknown-agency' : 'ambiguous-agency';
  const detail = text === '' ? 'required' : stranger;
  return { agencyId: null, agencyFault: { row: number, column: place < 0 ? null : place, detail } };
}

function valuesOf(
  { number, cells }: SheetRow,
  { form, mapping }: ImportWorld,
  columns: readonly ImportColumn[],
): { values: Record<string, unknown>; faults: RowFault[] } {
  const values: Record<string, unknown> = {};
  const faults: RowFault[] = [];
  for (const { key, field } of columns) {
    const column = mapping.indexOf(key);
    const text = (cells[column] ?? '').trim();
    if (field === null || text === '') continue;
    const reading = readCell(field, text);
    if ('detail' in reading) faults.push({ row: number, column, detail: reading.detail });
    else values[key] = reading.value;
    if (!('value' in reading)) continue;
    for (const { detail, limit } of validateContent(form, { [key]: reading.value })) {
      faults.push({ row: number, column, detail, ...(limit === undefined ? {} : { limit }) });
    }
  }
  const name = mapping.indexOf('name');
  if (values['name'] === undefined && !faults.some(({ column }) => column === name)) {
    faults.push({ row: number, column: name < 0 ? null : name, detail: 'required' });
  }
  return { values, faults };
}
