import { Injectable, computed, inject } from '@angular/core';
import type { ComplianceRow, ExemptionView } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { subject } from '../../../shell/http/subject';
import { lacks } from '../../../shell/letters/lacking';
import { type NewExemption, type NewPeriod, PeriodClient } from '../period-client';

/** One period: exemptions, closing, verdicts. */
@Injectable()
export class PeriodStore {
  private readonly client = inject(PeriodClient);
  private readonly acts = acting();
  private readonly known = loaded(async () =>
    (await this.client.agencies()).items.filter(({ obliged }) => obliged),
  );
  private readonly lacking = loaded<readonly ComplianceRow[]>(async () =>
    (await this.client.standing(this.period.id())).filter(lacks),
  );
  private readonly period = subject((id) => this.client.get(id));

  readonly view = this.period.value;
  readonly state = this.period.state;
  readonly problem = this.period.problem;
  readonly refused = this.acts.refused;
  readonly busy = this.acts.busy;
  readonly agencies = computed(() => this.known.value() ?? []);
  readonly agenciesMissing = computed(() => this.known.problem() !== null);
  /** Who would be closed upon with notes. */
  readonly findings = computed(() => ({
    state: this.lacking.state(),
    problem: this.lacking.problem(),
    lacking: this.lacking.value() ?? [],
  }));

  load(id: string): Promise<void> {
    this.acts.leave();
    return this.period.open(id);
  }

  reload(): Promise<void> {
    return this.period.reload();
  }

  loadAgencies(): Promise<void> {
    return this.known.reload();
  }

  loadFindings(): Promise<void> {
    return this.lacking.reload();
  }

  forgetRefusal(): void {
    this.acts.forget();
  }

  close(withFindings: boolean): Promise<boolean> {
    return this.acts.done(() =>
      this.period.act((id, etag) => this.client.close(id, withFindings, etag)),
    );
  }

  change(terms: NewPeriod): Promise<boolean> {
    return this.acts.done(() => this.period.act((id, etag) => this.client.change(id, terms, etag)));
  }

  exempt(exemption: NewExemption): Promise<boolean> {
    return this.thenReadAnew((id) => this.client.exempt(id, exemption));
  }

  revoke(exemption: ExemptionView): Promise<boolean> {
    return this.thenReadAnew((id) => this.client.revoke(id, exemption));
  }

  private thenReadAnew(act: (id: string) => Promise<unknown>): Promise<boolean> {
    return this.acts.done(async () => {
      const id = this.period.id();
      await act(id);
      if (id === this.period.id()) await this.period.reload();
    });
  }
}
