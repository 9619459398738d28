import type { GrantKind } from '@satu/domain/access';
import { titleInCapacity } from '@satu/domain/agency';
import type { StatementStatus } from '@satu/domain/statement';

import type { Tone } from '../../ui/status-badge/status-badge';

export const STATEMENT_TONES: Readonly<Record<StatementStatus, Tone>> = {
  PRINTED: 'info',
  SCANNED: 'warn',
  REFUSED: 'bad',
  CONFIRMED: 'good',
  VOID: 'still',
};

/** "Sri Wahyuni (Plt. kepala)", "Sri Wahyuni (a.n. kepala)": whoever signs, and how the post is held. */
export function signatoryText(name: string, capacity: GrantKind): string {
  return capacity === 'DEFINITIF' ? name : `${name} (${titleInCapacity('kepala', capacity)})`;
}
