import type { ComplianceView, PeriodSummary, PersonSummary } from '@satu/contract/views';
import type { Permission } from '@satu/domain/access';

/** Something that only this person can decide, and where. */
export interface Decision {
  key: string;
  text: string;
  link: readonly string[];
}

export interface Undecided {
  view: ComplianceView;
  /** The period to come, where one is planned. */
  next: PeriodSummary | null;
  /** People of whom a grant waits for a second person's consent. */
  pending: readonly PersonSummary[];
  now: number;
}

interface Reader {
  can: (permission: Permission) => boolean;
  /** A deadline in words. */
  deadline: (at: string) => string;
}

/** More than this nobody decides in one minute. */
const MOST = 3;

const DECIDING: readonly Permission[] = ['period:close', 'grant:consent'];

/** Whether decisions can wait for somebody with these rights. */
export function decides(can: (permission: Permission) => boolean): boolean {
  return DECIDING.some(can);
}

/** Up to three things that wait for a decision, the most pressing first. */
export function decisionsOf(
  { view, next, pending, now }: Undecided,
  { can, deadline }: Reader,
): readonly Decision[] {
  const { period } = view;
  const found: Decision[] = [];
  const isOpen = period.status === 'OPEN';
  if (can('period:close') && isOpen && Date.parse(period.closesAt) <= now) {
    const { unmet } = view.totals;
    const text = $localize`:@@home.decisions.close:Tenggat ${period.name}:period: sudah lewat dan periodenya belum ditutup; ${unmet}:unmet: perangkat daerah belum memenuhi.`;
    found.push({ key: 'close', text, link: ['/periode', period.id] });
  }
  if (can('exemption:grant') && isOpen) {
    for (const { agencyId, agencyName, lapse } of view.items) {
      if (!lapse || Date.parse(lapse.cureBy) > now) continue;
      const text = $localize`:@@home.decisions.lapse:Masa pemenuhan kembali ${agencyName}:agency: berakhir ${deadline(lapse.cureBy)}:cureBy:.`;
      found.push({ key: agencyId, text, link: ['/kepatuhan', agencyId] });
    }
  }
  if (can('grant:consent')) {
    for (const { id, name } of pending) {
      const text = $localize`:@@home.decisions.grant:Peran untuk ${name}:person: menunggu persetujuan orang kedua.`;
      found.push({ key: id, text, link: ['/orang', id] });
    }
  }
  if (can('period:manage') && period.status === 'CLOSED' && !next) {
    const text = $localize`:@@home.decisions.plan:${period.name}:period: sudah ditutup, dan periode berikutnya belum disiapkan.`;
    found.push({ key: 'plan', text, link: ['/periode'] });
  }
  return found.slice(0, MOST);
}
