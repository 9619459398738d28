import type { FacetCount } from '@satu/contract/views';
import type { Permission, Role } from '@satu/domain/access';
import type { InnovationStatus } from '@satu/domain/innovation';

import type { Tone } from '../../ui/status-badge/status-badge';
import type { Submitted } from './home-client';

/** Something that stays where it is until this person does something about it. */
export interface Waiting {
  key: string;
  label: string;
  count: number;
  tone: Tone;
  link: string;
  query: Record<string, string>;
}

/** Whose piles these are: rights, the roles behind them, and the one file that waits for approval. */
export interface Holder {
  can: (permission: Permission) => boolean;
  roles: readonly Role[];
  submitted: Submitted | null;
  /** Innovations whose state of use this year still asks for. */
  toConfirm: number;
  /** Claims of the index that a change of edition has put in question. */
  toReview: number;
}

interface Kind {
  permission: Permission;
  /** Only with this role does it wait: who may also edit is not thereby who mends. */
  role?: Role;
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
    role: 'AGENCY_STAFF',
    status: 'RETURNED',
    tone: 'bad',
    label: () => $localize`:@@home.waiting.returned:Dikembalikan, perlu diperbaiki`,
  },
  {
    permission: 'innovation:edit',
    role: 'AGENCY_STAFF',
    status: 'DRAFT',
    tone: 'info',
    label: () => $localize`:@@home.waiting.drafts:Draf yang belum diajukan`,
  },
];

/** True when innovations can wait for somebody with these rights. */
export function anyInnovationWaits(can: (permission: Permission) => boolean): boolean {
  return KINDS.some((kind) => can(kind.permission));
}

/** What waits for this person, given how many stand in each status; nothing at zero. */
export function waitingInnovations(
  counts: readonly FacetCount[],
  { can, roles, submitted, toConfirm, toReview }: Holder,
): readonly Waiting[] {
  const piles = KINDS.filter(
    ({ permission, role }) => can(permission) && (!role || roles.includes(role)),
  )
    .map((kind) => ({
      key: kind.status,
      label: kind.label(),
      count: counts.find(({ value }) => value === kind.status)?.count ?? 0,
      tone: kind.tone,
      ...placeOf(kind.status),
    }))
    .filter(({ count }) => count > 0)
    .map((pile) =>
      pile.key === 'SUBMITTED' && pile.count === 1 ? straightTo(pile, submitted) : pile,
    );
  return [
    ...piles,
    ...(toReview > 0 ? [reviews(toReview)] : []),
    ...(toConfirm > 0 ? [confirmations(toConfirm)] : []),
  ];
}

function reviews(count: number): Waiting {
  const label = $localize`:@@home.waiting.review:Klaim kematangan yang perlu dilihat lagi`;
  return { key: 'review', label, count, tone: 'warn', link: '/indeks/tinjau', query: {} };
}

/** Where what waits is worked on: the desk, or the list of just what was counted. */
function placeOf(status: InnovationStatus): Pick<Waiting, 'link' | 'query'> {
  if (status === 'ENDORSED') return { link: '/meja-verifikasi', query: {} };
  // Not the own agency's, for whoever may not judge it.
  return { link: '/inovasi', query: { status, menunggu: 'saya' } };
}

function confirmations(count: number): Waiting {
  const label = $localize`:@@home.waiting.confirm:Keadaan pemanfaatan yang perlu dikonfirmasi`;
  return { key: 'confirm', label, count, tone: 'info', link: '/konfirmasi', query: {} };
}

/** A pile of one leads to where it is checked. */
function straightTo(pile: Waiting, file: Submitted | null): Waiting {
  if (!file) return pile;
  const label = $localize`:@@home.waiting.one:Menunggu persetujuan Anda: ${file.name}:name:`;
  return { ...pile, label, link: `/inovasi/${file.id}/periksa`, query: {} };
}
