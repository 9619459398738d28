import { Injectable, inject, signal } from '@angular/core';
import type { AgencyView, ExemptionView, Problem } from '@satu/contract/views';

import { loaded } from '../../../shell/http/loaded';
import { problemOf } from '../../../shell/http/problem-error';
import { type NewExemption, PeriodClient } from '../period-client';

/** One period: exemptions, closing, verdicts. */
@Injectable()
export class PeriodStore {
  private readonly client = inject(PeriodClient);
  private readonly id = signal('');
  private readonly etag = signal('');
  private readonly refusal = signal<Problem | null>(null);
  private readonly known = signal<readonly AgencyView[]>([]);
  private readonly period = loaded(async () => {
    const { body, etag } = await this.client.get(this.id());
    this.etag.set(etag);
    return body;
  });

  readonly view = this.period.value;
  readonly state = this.period.state;
  readonly problem = this.period.problem;
  readonly refused = this.refusal.asReadonly();
  readonly agencies = this.known.asReadonly();

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

  /** True when it went through. */
  private async attempt(work: () => Promise<void>): Promise<boolean> {
    this.refusal.set(null);
    try {
      await work();
      return true;
    } catch (error) {
      this.refusal.set(problemOf(error));
      return false;
    }
  }
}
