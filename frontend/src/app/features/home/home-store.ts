import { LOCALE_ID, Service, computed, inject } from '@angular/core';
import { type Permission, type Role, ROLE_LABELS } from '@satu/domain/access';
import type { Language } from '@satu/domain/language';
import { dayInZone } from '@satu/domain/time';

import { loaded } from '../../shell/http/loaded';
import { Session } from '../../shell/session/session';
import { Clock } from '../../shell/time/clock';
import { Zoned } from '../../shell/time/zoned';
import { decides, decisionsOf } from './decisions';
import { HomeClient } from './home-client';
import { anyInnovationWaits, waitingInnovations } from './waiting';

/** Which parts of the home page this person has, and what stands in them. */
@Service({ autoProvided: false })
export class HomeStore {
  private readonly session = inject(Session);
  private readonly client = inject(HomeClient);
  private readonly clock = inject(Clock);
  private readonly zoned = inject(Zoned);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  private readonly can = (permission: Permission): boolean => this.session.can(permission);

  /** The agency whose duty this person carries, when there is one. */
  readonly agency = computed(() => {
    const grants = this.session.grants();
    const own = grants.find(({ role }) => role === 'AGENCY_HEAD' || role === 'AGENCY_STAFF');
    return own?.agencyId ? { id: own.agencyId, name: own.agencyName ?? '' } : null;
  });
  readonly scores = computed(() => this.session.can('scoresheet:score'));
  readonly handlesInnovations = computed(() => anyInnovationWaits(this.can));
  /** Whoever answers for the region or watches over it sees the region first. */
  readonly watches = computed(
    () => this.session.can('compliance:read') && this.agency() === null && !this.scores(),
  );

  /** The one whose approval the agency's files wait for. */
  readonly approves = computed(() => this.session.can('innovation:endorse'));
  /** Somebody above the regions: totals and no agency. */
  readonly oversees = computed(
    () => this.session.can('compliance:read-totals') && !this.session.can('compliance:read'),
  );
  readonly decides = computed(() => this.watches() && decides(this.can));

  readonly counts = loaded(() => this.client.innovationCounts());
  readonly duty = loaded(() => this.client.duty(this.agency()?.id ?? ''));
  readonly region = loaded(() => this.client.compliance());
  readonly scoresheets = loaded(() => this.client.scoresheets());
  readonly totals = loaded(() => this.client.totals(this.overseen(), this.yearToday()));
  readonly pending = loaded(() =>
    this.session.can('grant:consent') ? this.client.pendingPeople() : Promise.resolve([]),
  );
  private readonly submittedFirst = loaded(() => this.client.submitted());
  /** Only where the reader confirms. Unknown, nothing is said: the page itself says why. */
  private readonly unconfirmed = loaded(() => this.client.toConfirm());
  private readonly questioned = loaded(() => this.client.toReview());
  private readonly planned = loaded(() => this.client.nextPeriod());

  /** What waits longest for the head's approval, in the own agency. */
  readonly submitted = this.submittedFirst.value;
  /** The period to come, asked for only where the one shown is closed. */
  readonly next = this.planned.value;

  /** The region has not opened a period yet: nothing is wrong, and nothing is due. */
  readonly noPeriod = computed(() =>
    [this.duty, this.region].some((part) => part.problem()?.code === 'not-found'),
  );
  readonly waiting = computed(() =>
    waitingInnovations(this.counts.value() ?? [], {
      can: this.can,
      roles: this.session.grants().map(({ role }) => role),
      submitted: this.submitted(),
      toConfirm: this.unconfirmed.value() ?? 0,
      toReview: this.questioned.value() ?? 0,
    }),
  );
  readonly decisions = computed(() => {
    const [view, next] = [this.region.value(), this.next()];
    if (!view) return [];
    const [pending, readerId] = [this.pending.value() ?? [], this.session.person()?.id ?? ''];
    const undecided = { view, next, pending, readerId, now: this.clock.now() };
    const deadline = (at: string): string => this.zoned.format(at, 'deadline');
    const role = (code: Role): string => ROLE_LABELS[code][this.language];
    return decisionsOf(undecided, { can: this.can, deadline, role });
  });
  readonly scoring = computed(() => {
    // Those of a contest that is over are nobody's work any more.
    const now = this.clock.now();
    const sheets = (this.scoresheets.value() ?? []).filter(
      ({ closesAt }) => Date.parse(closesAt) > now,
    );
    const open = sheets.filter(({ status }) => status === 'DRAFT');
    const closesAt = open.map((sheet) => sheet.closesAt).sort()[0] ?? null;
    return { total: sheets.length, open: open.length, closesAt };
  });

  /** Loads each part that this person has. */
  load(): void {
    if (this.handlesInnovations()) void this.loadCounts();
    if (this.agency()) void this.loadDuty();
    if (this.agency() && this.can('innovation:set-use-state')) void this.unconfirmed.reload();
    if (this.agency() && this.can('maturity:claim')) void this.questioned.reload();
    if (this.watches()) void this.loadRegion();
    if (this.decides()) void this.pending.reload();
    if (this.oversees()) void this.totals.reload();
    if (this.scores()) void this.scoresheets.reload();
  }

  async loadCounts(): Promise<void> {
    await this.counts.reload();
    const waits = this.counts
      .value()
      ?.some(({ value, count }) => value === 'SUBMITTED' && count > 0);
    if (this.agency() && waits) await this.submittedFirst.reload();
  }

  async loadDuty(): Promise<void> {
    await this.duty.reload();
    if (this.duty.value()?.view.period.status === 'CLOSED') await this.planned.reload();
  }

  async loadRegion(): Promise<void> {
    await this.region.reload();
    if (this.region.value()?.period.status === 'CLOSED') await this.planned.reload();
  }

  private overseen(): string {
    return this.session.grants().find(({ role }) => role === 'OVERSEER')?.regionId ?? '';
  }

  /** The nation's years turn with its capital. */
  private yearToday(): number {
    return Number(dayInZone(new Date(this.clock.now()), 'Asia/Jakarta').slice(0, 4));
  }
}
