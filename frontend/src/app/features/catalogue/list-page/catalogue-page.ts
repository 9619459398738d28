import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { INNOVATION_STAGE_LABELS } from '@satu/domain/innovation';
import { AFFAIRS } from '@satu/domain/reference';

import { paged } from '../../../shell/http/paged';
import { keepPlace } from '../../../shell/navigation/keep-place';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { Button } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SearchBox } from '../../../ui/search-box/search-box';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { CatalogueClient } from '../catalogue-client';

/** Published innovations of all regions; a misspelt word still finds. */
@Component({
  selector: 'satu-catalogue-page',
  imports: [
    Button,
    EmptyState,
    LabelPipe,
    PageHeader,
    Pager,
    ProblemPanel,
    RouterLink,
    SearchBox,
    SelectField,
    Skeleton,
  ],
  templateUrl: './catalogue-page.html',
  styleUrl: './catalogue-page.css',
})
export class CataloguePage {
  readonly q = input<string>();
  readonly urusan = input<string>();
  readonly tahap = input<string>();

  private readonly client = inject(CatalogueClient);
  private readonly router = inject(Router);
  private readonly query = computed(() => ({
    q: this.q(),
    mainAffairCode: this.urusan(),
    stage: this.tahap(),
  }));
  protected readonly list = paged(
    (cursor) => this.client.list({ ...this.query(), cursor }),
    keepPlace(),
  );
  protected readonly stageLabels = INNOVATION_STAGE_LABELS;
  protected readonly affairs = AFFAIRS.map(({ code, name, groupLabel }) => ({
    value: code,
    label: name,
    group: groupLabel,
    lang: 'id',
  }));
  protected readonly stages = Object.entries(INNOVATION_STAGE_LABELS).map(([value, label]) => ({
    value,
    label: label[$localize.locale === 'en' ? 'en' : 'id'],
  }));

  constructor() {
    effect(() => {
      this.query();
      untracked(() => void this.list.reload());
    });
  }

  protected filter(name: string, value: string): void {
    void this.router.navigate([], {
      queryParams: { [name]: value || null },
      queryParamsHandling: 'merge',
    });
  }
}
