import type { ComplianceView, PeriodSummary, PersonSummary } from '@satu/contract/views';
import type { Permission, Role } from '@satu/domain/access';

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
  /** Who decides. */
  readerId: string;
  now: number;
}

interface Reader {
  can: (permission: Permission) => boolean;
  /** A deadline in words. */
  deadline: (at: string) => string;
  /** A role in words. */
  role: (code: Role) => string;
}

/** More than this nobody decides in one minute. */
const MOST = 3;

const DECIDING: readonly Permission[] = ['period:close', 'grant:consent'];

/** Whether decisions can wait for somebody with these rights. */
export function decides(can: (permission: Permission) => boolean): boolean {
  return DECIDING.some(can);
}

/** Up to three things that wait for a decision, the most pressing first. */
export function decisionsOf(undecided: Undecided, reader: Reader): readonly Decision[] {
  const kinds = [overdue, uncured, unconsented, unplanned];
  return kinds.flatMap((kind) => kind(undecided, reader)).slice(0, MOST);
}

type Kind = (undecided: Undecided, reader: Reader) => readonly Decision[];

/** A period whose deadline has passed and that nobody closed. */
const overdue: Kind = ({ view: { period, totals }, now }, { can }) => {
  const isOver = period.status === 'OPEN' && Date.parse(period.closesAt) <= now;
  if (!can('period:close') || !isOver) return [];
  const text = $localize`:@@home.decisions.close:Tenggat ${period.name}:period: sudah lewat dan periodenya belum ditutup; ${totals.unmet}:unmet: perangkat daerah belum memenuhi.`;
  return [{ key: 'close', text, link: ['/periode', period.id] }];
};

/** Lapses that nobody cured in time. */
const uncured: Kind = ({ view, now }, { can, deadline }) => {
  if (!can('exemption:grant') || view.period.status !== 'OPEN') return [];
  return view.items.flatMap(({ agencyId, agencyName, lapse }) => {
    if (!lapse || Date.parse(lapse.cureBy) > now) return [];
    const text = $localize`:@@home.decisions.lapse:Masa pemenuhan kembali ${agencyName}:agency: berakhir ${deadline(lapse.cureBy)}:cureBy:.`;
    return [{ key: agencyId, text, link: ['/kepatuhan', agencyId] }];
  });
};

/** Roles that this person may agree to as the second one: not those that she gave, nor her own. */
const unconsented: Kind = ({ pending, readerId }, { can, role }) => {
  if (!can('grant:consent')) return [];
  return pending.flatMap(({ id, name, grants }) =>
    grants
      .filter(({ consenters }) => consenters.some((one) => one.id === readerId))
      .map((grant) => ({
        key: grant.id,
        text: $localize`:@@home.decisions.grant:Peran ${role(grant.role)}:role: untuk ${name}:person: menunggu persetujuan Anda sebagai orang kedua.`,
        link: ['/orang', id],
      })),
  );
};

/** A closed year on which nothing follows. */
const unplanned: Kind = ({ view: { period }, next }, { can }) => {
  if (!can('period:manage') || period.status !== 'CLOSED' || next) return [];
  const text = $localize`:@@home.decisions.plan:${period.name}:period: sudah ditutup, dan periode berikutnya belum disiapkan.`;
  return [{ key: 'plan', text, link: ['/periode'] }];
};
