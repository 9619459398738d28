import { Injectable, computed, inject, signal } from '@angular/core';
import { daysBetween, dayInZone, type TimeZone } from '@satu/domain/time';

import { loaded } from '../../shell/http/loaded';
import { Region } from '../../shell/region/region';
import { Session } from '../../shell/session/session';
import { Clock } from '../../shell/time/clock';
import { SopClient } from './sop-client';
import { evaluates, writes } from './sop-rights';

/** One SOP as it is read, with its evaluations. */
@Injectable()
export class SopStore {
  private readonly client = inject(SopClient);
  private readonly clock = inject(Clock);
  private readonly region = inject(Region);
  private readonly session = inject(Session);
  private readonly id = signal('');
  private readonly record = loaded(async () => (await this.client.get(this.id())).body);
  private readonly history = loaded(async () => (await this.client.evaluations(this.id())).items);

  readonly state = this.record.state;
  readonly problem = this.record.problem;
  readonly sop = this.record.value;
  readonly historyState = this.history.state;
  readonly historyProblem = this.history.problem;
  readonly evaluations = computed(() => this.history.value() ?? []);
  /** Today by the server's clock, on the region's calendar. */
  readonly today = computed(() =>
    dayInZone(new Date(this.clock.now()), this.region.timeZone() as TimeZone),
  );
  /** Days until the next evaluation is due; negative once it is late, null when none is due. */
  readonly daysLeft = computed(() => {
    const sop = this.sop();
    if (!sop?.evaluationDueOn || sop.status === 'REVOKED') return null;
    return daysBetween(this.today(), sop.evaluationDueOn);
  });
  readonly mayChange = computed(() => {
    const sop = this.sop();
    return sop !== null && sop.status !== 'REVOKED' && writes(this.session.grants(), sop);
  });
  readonly mayEvaluate = computed(() => {
    const sop = this.sop();
    if (sop === null || sop.status === 'REVOKED') return false;
    return evaluates(this.session.grants(), sop.regionId);
  });

  async load(id: string): Promise<void> {
    this.id.set(id);
    await Promise.all([this.record.reload(), this.history.reload()]);
  }

  reload(): Promise<void> {
    return this.load(this.id());
  }

  reloadHistory(): Promise<void> {
    return this.history.reload();
  }
}
