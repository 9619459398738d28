import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { ExemptionView } from '@satu/contract/views';
import { BASIS_KIND_LABELS, PERIOD_STATUS_LABELS } from '@satu/domain/period';

import { AgencyChoices } from '../../../shell/agencies/agency-choices';
import { arrivedWith } from '../../../shell/announce/arrival';
import { OutcomeNotice } from '../../../shell/announce/outcome-notice';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { BackToList } from '../../../shell/navigation/back-to-list';
import { Session } from '../../../shell/session/session';
import { Clock } from '../../../shell/time/clock';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { titledBy } from '../../../shell/title/subject-title';
import { Button } from '../../../ui/button/button';
import { Countdown } from '../../../ui/countdown/countdown';
import { Dialog } from '../../../ui/dialog/dialog';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { ClosingDialog } from '../closing-dialog/closing-dialog';
import { ExemptionForm } from '../exemption-form/exemption-form';
import { ExemptionList } from '../exemption-list/exemption-list';
import { PERIOD_TONES } from '../list-page/period-list-page';
import type { NewExemption, NewPeriod } from '../period-client';
import { outcomeWords } from '../period-outcomes';
import { PeriodForm } from '../period-form/period-form';
import { VerdictTable } from '../verdict-table/verdict-table';
import { PeriodStore } from './period-store';

/** One period: its terms, who is exempt, and the act of closing. */
@Component({
  selector: 'satu-period-page',
  imports: [
    BackToList,
    Button,
    ClosingDialog,
    Countdown,
    Dialog,
    ExemptionForm,
    ExemptionList,
    LabelPipe,
    OutcomeNotice,
    PageHeader,
    PeriodForm,
    ProblemPanel,
    Skeleton,
    StatusBadge,
    VerdictTable,
    ZonedPipe,
  ],
  providers: [PeriodStore],
  templateUrl: './period-page.html',
})
export class PeriodPage {
  readonly id = input.required<string>();

  private readonly choices = inject(AgencyChoices);
  protected readonly clock = inject(Clock);
  protected readonly session = inject(Session);
  protected readonly store = inject(PeriodStore);
  protected readonly statusLabels = PERIOD_STATUS_LABELS;
  protected readonly basisLabels = BASIS_KIND_LABELS;
  protected readonly tones = PERIOD_TONES;
  /** The dialog that is open. */
  protected readonly doing = signal<'closing' | 'exempting' | 'changing' | null>(null);
  /** What the last act has brought about. */
  protected readonly outcome = signal<string | null>(null);
  protected readonly revoking = signal<ExemptionView | null>(null);
  protected readonly today = this.choices.today;
  /** Those that can be exempted: an exemption in force is not given twice. */
  protected readonly agencies = computed(() => {
    const given = this.store.view()?.exemptions.filter(({ revokedAt }) => revokedAt === null) ?? [];
    const exempt = new Set(given.map(({ agencyId }) => agencyId));
    return this.choices.standing(this.store.agencies().filter(({ id }) => !exempt.has(id)));
  });
  protected readonly unmet = computed(
    () =>
      this.store
        .view()
        ?.verdicts.filter(({ outcome }) => outcome === 'UNMET' || outcome === 'LAPSED').length ?? 0,
  );

  constructor() {
    titledBy(() => this.store.view()?.name);
    const arrival = arrivedWith();
    let isFirst = true;
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.outcome.set(isFirst && arrival ? outcomeWords(arrival) : null);
        isFirst = false;
        this.doing.set(null);
        this.revoking.set(null);
        void this.store.load(id);
      });
    });
  }

  protected start(doing: 'closing' | 'exempting' | 'changing'): void {
    this.store.forgetRefusal();
    this.outcome.set(null);
    this.doing.set(doing);
    if (doing === 'closing') void this.store.loadFindings();
    if (doing === 'exempting') void this.store.loadAgencies();
  }

  protected async close(withFindings: boolean): Promise<void> {
    if (await this.store.close(withFindings)) this.finish('closed');
    // Somebody moved meanwhile: show who lacks now, before it is asked again.
    else if (this.store.refused()?.code === 'period-has-findings') await this.store.loadFindings();
  }

  protected async exempt(exemption: NewExemption): Promise<void> {
    if (!(await this.store.exempt(exemption))) return;
    const agency = this.store.agencies().find(({ id }) => id === exemption.agencyId);
    this.finish('exempted', agency?.name);
  }

  protected async change(terms: NewPeriod): Promise<void> {
    if (await this.store.change(terms)) this.finish('changed');
  }

  protected async revoke(exemption: ExemptionView): Promise<void> {
    this.outcome.set(null);
    if (!(await this.store.revoke(exemption))) return;
    this.revoking.set(null);
    this.finish('revoked', exemption.agencyName);
  }

  private finish(done: string, agency?: string): void {
    this.doing.set(null);
    this.outcome.set(outcomeWords(done, agency));
  }
}
