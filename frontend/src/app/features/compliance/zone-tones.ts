import type { Zone } from '@satu/domain/obligation';

import type { Tone } from '../../ui/status-badge/status-badge';

export const ZONE_TONES: Readonly<Record<Zone, Tone>> = {
  GREEN: 'good',
  YELLOW: 'warn',
  RED: 'bad',
};
