import type { Labels } from '../language/index.js';
import { DomainError, type FieldError } from '../problem/index.js';
import { type Day, isDay } from '../time/index.js';

/** The written basis of an exemption: decree, letter, or official note. */
export const BASIS_KINDS = ['SK', 'SURAT', 'NOTA'] as const;
export type BasisKind = (typeof BASIS_KINDS)[number];

export const BASIS_KIND_LABELS: Labels<BasisKind> = {
  SK: { id: 'Surat keputusan', en: 'Decree' },
  SURAT: { id: 'Surat', en: 'Letter' },
  NOTA: { id: 'Nota dinas', en: 'Official note' },
};

export interface ExemptionRequest {
  readonly agencyId: string;
  readonly basisKind: BasisKind;
  readonly basisNumber: string;
  readonly basisOn: Day;
  readonly reason: string;
}

/** Refuses an exemption without a complete basis, and a second one for the same duty. */
export function assertMayExempt(
  request: ExemptionRequest,
  alreadyExempt: boolean,
  today: Day,
): void {
  const errors: FieldError[] = [];
  for (const field of ['basisNumber', 'reason'] as const) {
    if (request[field].trim() === '') errors.push({ pointer: `/${field}`, detail: 'required' });
  }
  if (!isDay(request.basisOn)) errors.push({ pointer: '/basisOn', detail: 'no-such-day' });
  else if (request.basisOn > today) errors.push({ pointer: '/basisOn', detail: 'in-the-future' });
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
  if (alreadyExempt)
    throw new DomainError('conflict', 'already-exempt', { agencyId: request.agencyId });
}
