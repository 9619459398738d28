import { Injectable, computed, inject, signal } from '@angular/core';
import type { ComplianceRow, ExemptionView } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { lacks } from '../../../shell/letters/lacking';
import { type NewExemption, type NewPeriod, PeriodClient } from '../period-client';

/** One period: exemptions, closing, verdicts. */
@Injectable()
export class PeriodStore {
  private readonly client = inject(PeriodClient);
  private readonly id = signal('');
  private readonly etag = signal('');
  private readonly acts = acting();
  private readonly known = loaded(async () =>
    (await this.client.agencies()).items.filter(({ obliged }) => obliged),
  );
  private readonly lacking = loaded<readonly ComplianceRow[]>(async () =>
    (await this.client.standing(this.id())).filter(lacks),
  );
  private readonly period = loaded(async () => {
    const { body, etag } = await this.client.get(this.id());
    this.etag.set(etag);
    return body;
  });

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
    this.id.set(id);
    return this.period.reload();
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
    return this.acts.done(async () => {
      const { body, etag } = await this.client.close(this.id(), withFindings, this.etag());
      this.etag.set(etag);
      this.period.set(body);
    });
  }

  change(terms: NewPeriod): Promise<boolean> {
    return this.acts.done(async () => {
      const { body, etag } = await this.client.change(this.id(), terms, this.etag());
      this.etag.set(etag);
      this.period.set(body);
    });
  }

  exempt(exemption: NewExemption): Promise<boolean> {
    return this.acts.done(async () => {
      await this.client.exempt(this.id(), exemption);
      await this.period.reload();
    });
  }

  revoke(exemption: ExemptionView): Promise<boolean> {
    return this.acts.done(async () => {
      await this.client.revoke(this.id(), exemption);
      await this.period.reload();
    });
  }
}
