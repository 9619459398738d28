import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { UseSurvivalGroup } from '@satu/contract/views';

import { loaded } from '../../../shell/http/loaded';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import type { Option } from '../../../ui/option';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { SurvivalChart } from '../../../ui/survival-chart/survival-chart';
import { ConfirmationClient } from '../confirmation-client';

/** How long innovations stay in use: all, those of one agency, or those that began in one year. */
@Component({
  selector: 'satu-survival-page',
  imports: [EmptyState, PageHeader, ProblemPanel, RouterLink, SelectField, Skeleton, SurvivalChart],
  templateUrl: './survival-page.html',
})
export class SurvivalPage {
  /** Query parameters: the agency or the year that is shown. */
  readonly opd = input<string>();
  readonly mulai = input<string>();

  private readonly client = inject(ConfirmationClient);
  private readonly router = inject(Router);
  protected readonly curve = loaded(() => this.client.survival());
  protected readonly agencies = computed(() => optionsOf(this.curve.value()?.agencies ?? []));
  protected readonly cohorts = computed(() => optionsOf(this.curve.value()?.cohorts ?? []));
  protected readonly shown = computed<UseSurvivalGroup | null>(() => {
    const view = this.curve.value();
    if (!view) return null;
    const asked = this.opd() ?? this.mulai();
    const groups = this.opd() ? view.agencies : view.cohorts;
    return asked ? (groups.find(({ key }) => key === asked) ?? null) : view.all;
  });
  protected readonly caption = computed(() => {
    const label = this.shown()?.label ?? '';
    return this.mulai()
      ? $localize`:@@confirmations.survival.of:Dimulai ${label}:label:`
      : label || $localize`:@@confirmations.survival.everything:Seluruh inovasi daerah`;
  });

  constructor() {
    void this.curve.reload();
  }

  /** One group at a time: the other choice is given up. */
  protected choose(opd: string, mulai: string): void {
    void this.router.navigate([], { queryParams: { opd: opd || null, mulai: mulai || null } });
  }
}

function optionsOf(groups: readonly UseSurvivalGroup[]): readonly Option[] {
  return groups.map(({ key, label, followed }) => ({
    value: key,
    label: `${label} (${followed})`,
  }));
}
