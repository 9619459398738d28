import { Component, LOCALE_ID, computed, effect, inject, input, untracked } from '@angular/core';
import { fieldsOf } from '@satu/domain/form';
import { INNOVATION_STAGE_LABELS, USE_STATE_LABELS } from '@satu/domain/innovation';
import type { Language } from '@satu/domain/language';
import { affairOf, SDGS } from '@satu/domain/reference';

import { wordsOf } from '../../../shell/form-text/form-summary';
import { knownForm } from '../../../shell/form-text/known-forms';
import { loaded } from '../../../shell/http/loaded';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { BackToList } from '../../../shell/navigation/back-to-list';
import { SubjectTitle } from '../../../shell/title/subject-title';
import { LineageTree, type TreeItem } from '../../../ui/lineage-tree/lineage-tree';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { SummaryList } from '../../../ui/summary-list/summary-list';
import { CatalogueClient } from '../catalogue-client';

/** One published innovation: its published fields and nothing else. */
@Component({
  selector: 'satu-catalogue-innovation-page',
  imports: [BackToList, LabelPipe, LineageTree, PageHeader, ProblemPanel, Skeleton, SummaryList],
  template: `
    @switch (one.state()) {
      @case ('loading') {
        <satu-skeleton [rows]="8" />
      }
      @case ('problem') {
        <satu-problem-panel
          [problem]="one.problem()!"
          list="/katalog"
          retryable
          (retry)="one.reload()"
        />
      }
      @case ('full') {
        @let innovation = one.value()!;
        <article class="stack-l measure">
          <p class="no-print">
            <a satuBackToList="/katalog" i18n="@@catalogue.innovation.back">Kembali ke katalog</a>
          </p>
          <satu-page-header
            [caption]="innovation.agencyName + ' · ' + innovation.regionName"
            [heading]="innovation.name"
            [lead]="innovation.summary"
          >
            <p class="soft">
              {{ innovation.stage | label: stageLabels }} ·
              {{ innovation.useState | label: useStateLabels }} ·
              <span lang="id">{{ affair() }}</span>
            </p>
          </satu-page-header>
          @for (award of innovation.awards; track award.editionName) {
            <p i18n="@@catalogue.innovation.award">
              Peringkat {{ award.rank }}, {{ award.editionName }}
            </p>
          }
          <satu-summary-list [rows]="rows()" />
          @if (tree().length > 1) {
            <section class="stack" aria-labelledby="lineage-title">
              <h2 id="lineage-title" i18n="@@catalogue.innovation.lineage">Silsilah replikasi</h2>
              <satu-lineage-tree [items]="tree()" />
            </section>
          }
        </article>
      }
    }
  `,
})
export class CatalogueInnovationPage {
  readonly id = input.required<string>();

  private readonly client = inject(CatalogueClient);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  private readonly title = inject(SubjectTitle);
  protected readonly one = loaded(async () => {
    const innovation = await this.client.get(this.id());
    this.title.show(innovation.name);
    return innovation;
  });
  private readonly lineage = loaded(() => this.client.lineage(this.id()));
  /** As far as it is published; without it the page is whole too. */
  protected readonly tree = computed<readonly TreeItem[]>(() =>
    (this.lineage.value()?.items ?? []).map(
      ({ id, name, agencyName, regionName, year, depth }) => ({
        ...{ id, name, depth, here: id === this.id(), link: ['/katalog', id] },
        detail: `${agencyName}, ${regionName} · ${year}`,
      }),
    ),
  );
  protected readonly stageLabels = INNOVATION_STAGE_LABELS;
  protected readonly useStateLabels = USE_STATE_LABELS;
  protected readonly affair = computed(
    () => affairOf(this.one.value()?.mainAffairCode ?? '')?.name ?? '',
  );
  protected readonly rows = computed(() => {
    const innovation = this.one.value();
    const form = innovation ? knownForm(innovation) : null;
    if (!innovation || !form) return [];
    const told = fieldsOf(form)
      .filter(({ column }) => column !== true)
      .map((field) => ({
        key: field.key,
        label: field.label[this.language],
        value: wordsOf(field, innovation.content[field.key], this.language),
      }))
      .filter(({ value }) => value !== null);
    const goals = SDGS.filter(({ number }) => innovation.sdgs.includes(number));
    return [
      ...told,
      {
        key: 'sdgs',
        label: $localize`:@@catalogue.innovation.sdgs:Tujuan Pembangunan Berkelanjutan`,
        value: goals.map(({ number, name }) => `${number}. ${name[this.language]}`),
      },
    ];
  });

  constructor() {
    effect(() => {
      this.id();
      untracked(() => {
        void this.one.reload();
        void this.lineage.reload();
      });
    });
  }
}
