import { Injectable, computed, inject, signal } from '@angular/core';
import type { ComplianceView, PeriodSummary } from '@satu/contract/views';

import { loaded } from '../../shell/http/loaded';
import { ComplianceClient } from './compliance-client';

export interface ComplianceQuery {
  periodId: string;
  /** A day: figures as they stood at its end. */
  at: string;
}

/** The region's compliance, all rows at once: a region has tens of agencies, not thousands. */
@Injectable()
export class ComplianceStore {
  private readonly client = inject(ComplianceClient);
  private readonly query = signal<ComplianceQuery>({ periodId: '', at: '' });
  private readonly known = signal<readonly PeriodSummary[]>([]);
  private readonly figures = loaded(() => this.loadAll());

  readonly view = this.figures.value;
  readonly state = this.figures.state;
  readonly problem = this.figures.problem;
  readonly periods = this.known.asReadonly();
  readonly csv = computed(() => {
    const view = this.view();
    return view ? this.client.csvAddress(view.period.id, this.query().at) : '';
  });
  show(query: ComplianceQuery): Promise<void> {
    this.query.set(query);
    return this.figures.reload();
  }

  reload(): Promise<void> {
    return this.figures.reload();
  }

  async loadPeriods(): Promise<void> {
    try {
      this.known.set((await this.client.periods()).items);
    } catch {
      this.known.set([]);
    }
  }

  private async loadAll(): Promise<ComplianceView> {
    const view = await this.client.get({ ...this.query() });
    const items = [...view.items];
    let { next } = view;
    while (next !== null) {
      const page = await this.client.get({ ...this.query(), cursor: next });
      items.push(...page.items);
      next = page.next;
    }
    return { ...view, items };
  }
}
