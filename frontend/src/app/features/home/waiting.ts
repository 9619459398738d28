import type { FacetCount } from '@satu/contract/views';
import type { Permission } from '@satu/domain/access';
import type { InnovationStatus } from '@satu/domain/innovation';

import type { Tone } from '../../ui/status-badge/status-badge';

/** Something that stays where it is until this person does something about it. */
export interface Waiting {
  key: string;
  label: string;
  count: number;
  tone: Tone;
  link: string;
  query: Record<string, string>;
}

interface Kind {
  permission: Permission;
  status: InnovationStatus;
  tone: Tone;
  label: () => string;
}

/** In order of urgency: what others wait for comes before one's own unfinished work. */
const KINDS: readonly Kind[] = [
  {
    permission: 'innovation:endorse',
    status: 'SUBMITTED',
    tone: 'warn',
    label: () => $localize`:@@home.waiting.endorse:Menunggu persetujuan kepala`,
  },
  {
    permission: 'innovation:verify',
    status: 'ENDORSED',
    tone: 'warn',
    label: () => $localize`:@@home.waiting.verify:Menunggu verifikasi`,
  },
  {
    permission: 'innovation:edit',
    status: 'RETURNED',
    tone: 'bad',
    label: () => $localize`:@@home.waiting.returned:Dikembalikan, perlu diperbaiki`,
  },
  {
    permission: 'innovation:edit',
    status: 'DRAFT',
    tone: 'info',
    label: () => $localize`:@@home.waiting.drafts:Draf yang belum diajukan`,
  },
];

/** True when innovations can wait for somebody with these rights. */
export function anyInnovationWaits(can: (permission: Permission) => boolean): boolean {
  return KINDS.some((kind) => can(kind.permission));
}

/** What waits for somebody with these rights, given how many stand in each status; nothing at zero. */
export function waitingInnovations(
  counts: readonly FacetCount[],
  can: (permission: Permission) => boolean,
): readonly Waiting[] {
  return KINDS.filter((kind) => can(kind.permission))
    .map((kind) => ({
      key: kind.status,
      label: kind.label(),
      count: counts.find(({ value }) => value === kind.status)?.count ?? 0,
      tone: kind.tone,
      link: '/inovasi',
      query: { status: kind.status },
    }))
    .filter(({ count }) => count > 0);
}
