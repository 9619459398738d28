import { Injectable, inject, signal } from '@angular/core';
import type { ComplianceRow, InnovationSummary, PeriodSummary } from '@satu/contract/views';

import { loaded } from '../../../shell/http/loaded';
import { ComplianceClient } from '../compliance-client';

export interface AgencyDuty {
  period: PeriodSummary;
  row: ComplianceRow | null;
  innovations: readonly InnovationSummary[];
}

/** One agency's duty: what it owes, what counts, what is on its way. */
@Injectable()
export class AgencyDutyStore {
  private readonly client = inject(ComplianceClient);
  private readonly agencyId = signal('');
  private readonly duty = loaded<AgencyDuty>(async () => {
    const agencyId = this.agencyId();
    const [compliance, innovations] = await Promise.all([
      this.client.get({ agencyId }),
      this.client.innovationsOf(agencyId),
    ]);
    return {
      period: compliance.period,
      row: compliance.items.find((row) => row.agencyId === agencyId) ?? null,
      innovations: innovations.items,
    };
  });

  readonly view = this.duty.value;
  readonly state = this.duty.state;
  readonly problem = this.duty.problem;

  show(agencyId: string): Promise<void> {
    this.agencyId.set(agencyId);
    return this.duty.reload();
  }

  reload(): Promise<void> {
    return this.duty.reload();
  }
}
