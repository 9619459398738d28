import { Injectable, computed, inject, signal } from '@angular/core';

import { loaded } from '../../../shell/http/loaded';
import { ComplianceClient } from '../compliance-client';

/** Totals over the regions beneath an overseer's. */
@Injectable()
export class TotalsStore {
  private readonly client = inject(ComplianceClient);
  private readonly query = signal({ year: 0, regionId: '' });
  private readonly totals = loaded(() =>
    this.client.totals(this.query().year, this.query().regionId),
  );

  readonly view = this.totals.value;
  readonly state = this.totals.state;
  readonly problem = this.totals.problem;

  readonly csv = computed(() =>
    this.client.totalsCsvAddress(this.query().year, this.query().regionId),
  );

  show(year: number, regionId: string): Promise<void> {
    this.query.set({ year, regionId });
    return this.totals.reload();
  }

  reload(): Promise<void> {
    return this.totals.reload();
  }
}
