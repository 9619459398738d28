import type { Period } from './period-rules.js';

/** The year 2026 of a region in WIB: opens 1 January, takes submissions to the end of 15 December. */
export function aPeriodOf2026(parts: Partial<Period> = {}): Period {
  return {
    id: 'period-2026',
    name: 'Inovasi 2026',
    opensAt: new Date('2025-12-31T17:00:00.000Z'),
    closesAt: new Date('2026-12-15T17:00:00.000Z'),
    closedAt: null,
    requiredCount: 1,
    countingLevel: 'ENDORSED',
    countingStages: ['INITIATIVE', 'TRIAL', 'IMPLEMENTED'],
    ...parts,
  };
}

/** So many milliseconds after (before, when negative) the instant. */
export function shifted(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds);
}
