import { Injectable, inject, signal } from '@angular/core';
import type {
  AgencyView,
  ComplianceRow,
  ExemptionView,
  InnovationSummary,
  PeriodSummary,
} from '@satu/contract/views';

import { loaded } from '../../../shell/http/loaded';
import { ComplianceClient } from '../compliance-client';

export interface AgencyDuty {
  period: PeriodSummary;
  row: ComplianceRow | null;
  innovations: readonly InnovationSummary[];
  /** On what the agency is exempt; null where it is not. */
  exemption: ExemptionView | null;
  /** Who owes nothing, so that it can be said why; null where a duty stands. */
  without: AgencyView | null;
}

/** One agency's duty: what it owes, what counts, what is on its way. */
@Injectable()
export class AgencyDutyStore {
  private readonly client = inject(ComplianceClient);
  private readonly asked = signal({ agencyId: '', periodId: '' });
  private readonly duty = loaded<AgencyDuty>(async () => {
    const { agencyId, periodId } = this.asked();
    const [compliance, innovations] = await Promise.all([
      this.client.get({ agencyId, periodId }),
      this.client.innovationsOf(agencyId),
    ]);
    const row = compliance.items.find((one) => one.agencyId === agencyId) ?? null;
    return {
      period: compliance.period,
      row,
      innovations: innovations.items,
      without: row ? null : await this.client.agency(agencyId),
      exemption: row?.exempt ? await this.exemptionOf(agencyId, compliance.period.id) : null,
    };
  });

  readonly view = this.duty.value;
  readonly state = this.duty.state;
  readonly problem = this.duty.problem;

  show(agencyId: string, periodId: string): Promise<void> {
    this.asked.set({ agencyId, periodId });
    return this.duty.reload();
  }

  reload(): Promise<void> {
    return this.duty.reload();
  }

  private async exemptionOf(agencyId: string, periodId: string): Promise<ExemptionView | null> {
    const { exemptions } = await this.client.period(periodId);
    return exemptions.find((one) => one.agencyId === agencyId && one.revokedAt === null) ?? null;
  }
}
