import type { Obligation } from './obligation-rules.js';

/** A duty of one innovation that nothing has met yet. */
export function aDuty(parts: Partial<Obligation> = {}): Obligation {
  return {
    agencyId: 'agency',
    agencyName: 'Dinas Sosial',
    required: 1,
    counted: 0,
    metSince: null,
    exempt: false,
    lapseOpen: false,
    endedOn: null,
    ...parts,
  };
}
