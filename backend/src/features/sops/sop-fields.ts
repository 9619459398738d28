import { SOP_INTERVAL_MONTHS, statusAfterEdit } from '@satu/domain/sop';
import type { ChangeSopDto } from './change-sop.dto.js';
import type { CreateSopDto } from './create-sop.dto.js';
import type { SopFields } from './sop.repository.js';
import type { SopRow } from './sop.row.js';

/** What is said of a new SOP; whose it is, is chosen apart. */
export type NewSopDto = Omit<CreateSopDto, 'agencyId'>;

/** The fields of a new SOP. */
export function newFields(dto: NewSopDto): SopFields {
  const { number, name, effectiveOn, intervalMonths, ...content } = dto;
  return {
    number,
    name,
    effectiveOn: effectiveOn ?? null,
    intervalMonths: intervalMonths ?? SOP_INTERVAL_MONTHS,
    status: 'IN_FORCE',
    content,
  };
}

/** The fields as a merge patch leaves them. */
export function mergedFields(before: SopRow, dto: ChangeSopDto): SopFields {
  const { number, name, effectiveOn, intervalMonths, ...content } = dto;
  const effective = effectiveOn === undefined ? before.effectiveOn : effectiveOn;
  return {
    number: number ?? before.number,
    name: name ?? before.name,
    effectiveOn: effective,
    intervalMonths: intervalMonths ?? before.intervalMonths,
    status: statusAfterEdit(before, effective),
    content: { ...before.content, ...content },
  };
}

/** What was overwritten, for the log: nothing that somebody wrote is lost. */
export function overwritten(before: SopRow, dto: ChangeSopDto): Record<string, unknown> {
  const values: Record<string, unknown> = { ...before.content, ...columnsOf(before) };
  return Object.fromEntries(Object.keys(dto).map((key) => [key, values[key] ?? null]));
}

function columnsOf({ number, name, effectiveOn, intervalMonths }: SopRow): Partial<SopFields> {
  return { number, name, effectiveOn, intervalMonths };
}
