import { Service, computed, inject } from '@angular/core';

import { loaded } from '../../shell/http/loaded';
import { Session } from '../../shell/session/session';
import { HomeClient } from './home-client';
import { anyInnovationWaits, waitingInnovations } from './waiting';

/** Which parts of the home page this person has, and what stands in them. */
@Service({ autoProvided: false })
export class HomeStore {
  private readonly session = inject(Session);
  private readonly client = inject(HomeClient);

  /** The agency whose duty this person carries, when there is one. */
  readonly agency = computed(() => {
    const grants = this.session.grants();
    const own = grants.find(({ role }) => role === 'AGENCY_HEAD' || role === 'AGENCY_STAFF');
    return own?.agencyId ? { id: own.agencyId, name: own.agencyName ?? '' } : null;
  });
  readonly scores = computed(() => this.session.can('scoresheet:score'));
  readonly handlesInnovations = computed(() =>
    anyInnovationWaits((permission) => this.session.can(permission)),
  );
  /** Whoever answers for the region or watches over it sees the region first. */
  readonly watches = computed(
    () => this.session.can('compliance:read') && this.agency() === null && !this.scores(),
  );

  readonly counts = loaded(() => this.client.innovationCounts());
  readonly duty = loaded(() => this.client.duty(this.agency()?.id ?? ''));
  readonly region = loaded(() => this.client.compliance());
  readonly scoresheets = loaded(() => this.client.scoresheets());

  /** The region has not opened a period yet: nothing is wrong, and nothing is due. */
  readonly noPeriod = computed(() =>
    [this.duty, this.region].some((part) => part.problem()?.code === 'not-found'),
  );
  readonly waiting = computed(() =>
    waitingInnovations(this.counts.value() ?? [], (permission) => this.session.can(permission)),
  );
  readonly scoring = computed(() => {
    const sheets = this.scoresheets.value() ?? [];
    const open = sheets.filter(({ status }) => status === 'DRAFT');
    const closesAt = open.map((sheet) => sheet.closesAt).sort()[0] ?? null;
    return { total: sheets.length, open: open.length, closesAt };
  });

  /** Loads each part that this person has. */
  load(): void {
    if (this.handlesInnovations()) void this.counts.reload();
    if (this.agency()) void this.duty.reload();
    if (this.watches()) void this.region.reload();
    if (this.scores()) void this.scoresheets.reload();
  }
}
