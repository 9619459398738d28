import { Injectable, computed, inject, signal } from '@angular/core';
import type { AgencyView, ComplianceRow, ExemptionView, Problem } from '@satu/contract/views';

import { loaded } from '../../../shell/http/loaded';
import { problemOf } from '../../../shell/http/problem-error';
import { lacks } from '../../../shell/letters/lacking';
import { type NewExemption, type NewPeriod, PeriodClient } from '../period-client';

/** One period: exemptions, closing, verdicts. */
@Injectable()
export class PeriodStore {
  private readonly client = inject(PeriodClient);
  private readonly id = signal('');
  private readonly etag = signal('');
  private readonly refusal = signal<Problem | null>(null);
  private readonly working = signal(false);
  private readonly known = signal<readonly AgencyView[]>([]);
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
  readonly refused = this.refusal.asReadonly();
  readonly busy = this.working.asReadonly();
  readonly agencies = this.known.asReadonly();
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

  async loadAgencies(): Promise<void> {
    this.known.set((await this.client.agencies()).items.filter(({ obliged }) => obliged));
  }

  loadFindings(): Promise<void> {
    return this.lacking.reload();
  }

  forgetRefusal(): void {
    this.refusal.set(null);
  }

  close(withFindings: boolean): Promise<boolean> {
    return this.attempt(async () => {
      const { body, etag } = await this.client.close(this.id(), withFindings, this.etag());
      this.etag.set(etag);
      this.period.set(body);
    });
  }

  change(terms: NewPeriod): Promise<boolean> {
    return this.attempt(async () => {
      const { body, etag } = await this.client.change(this.id(), terms, this.etag());
      this.etag.set(etag);
      this.period.set(body);
    });
  }

  exempt(exemption: NewExemption): Promise<boolean> {
    return this.attempt(async () => {
      await this.client.exempt(this.id(), exemption);
      await this.period.reload();
    });
  }

  revoke(exemption: ExemptionView): Promise<boolean> {
    return this.attempt(async () => {
      await this.client.revoke(this.id(), exemption);
      await this.period.reload();
    });
  }

  /** True when it went through. A second press while one is under way does nothing. */
  private async attempt(work: () => Promise<void>): Promise<boolean> {
    if (this.working()) return false;
    this.working.set(true);
    this.refusal.set(null);
    try {
      await work();
      return true;
    } catch (error) {
      this.refusal.set(problemOf(error));
      return false;
    } finally {
      this.working.set(false);
    }
  }
}
