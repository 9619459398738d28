import { Component, LOCALE_ID, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReadinessLack, ReadinessView } from '@satu/contract/views';
import type { Language } from '@satu/domain/language';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { RecordRooms } from '../../../shell/record-rooms/record-rooms';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { titledBy } from '../../../shell/title/subject-title';
import { Button } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { InnovationClient } from '../innovation-client';
import { LackList } from './lack-list';
import { keyOf, nameOf, standOf, wayOn } from './ready-target';
import { lackText, levelWords, mendingOf } from './readiness-words';

/** Cek kesiapan kirim: for each place that an innovation can go to, what would stop it there. */
@Component({
  selector: 'satu-readiness-page',
  imports: [
    Button,
    EmptyState,
    LackList,
    Notice,
    PageHeader,
    ProblemPanel,
    RecordRooms,
    RouterLink,
    Skeleton,
    StatusBadge,
    ZonedPipe,
  ],
  templateUrl: './readiness-page.html',
  styleUrl: './readiness-page.css',
})
export class ReadinessPage {
  readonly id = input.required<string>();
  /** Query parameter: the target that is shown. */
  readonly tujuan = input<string>();

  private readonly client = inject(InnovationClient);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  private readonly acts = acting();
  private readonly levels = levelWords();
  protected readonly busy = this.acts.busy;
  protected readonly refused = this.acts.refused;
  protected readonly ready = loaded<ReadinessView>(() => this.client.readiness(this.id()));
  protected readonly targets = computed(() =>
    (this.ready.value()?.targets ?? []).map((target) => ({
      target,
      key: keyOf(target),
      name: nameOf(target, this.language),
      stand: standOf(target),
    })),
  );
  /** The one named in the address, else the first that was not sent yet. */
  protected readonly current = computed(() => {
    const targets = this.targets();
    const named = targets.find(({ key }) => key === this.tujuan());
    return named ?? targets.find(({ target }) => target.state !== 'DONE') ?? targets[0] ?? null;
  });
  /** Where the text is written: in the working copy, where there is one. */
  private readonly textId = computed(() => this.ready.value()?.workingCopyId ?? this.id());
  /** Something is to be written, in a text that stands frozen. */
  protected readonly needsCopy = computed(() => {
    const view = this.ready.value();
    const target = this.current()?.target;
    if (!view || view.isOpen || view.workingCopyId !== null || target?.state === 'DONE')
      return false;
    return target?.lacks.some(({ field }) => field !== null) ?? false;
  });
  protected readonly lines = computed(() =>
    (this.current()?.target.lacks ?? []).map((lack) => ({
      text: lackText(lack, this.language),
      cost: this.costOf(lack),
      mending: mendingOf(lack, { id: this.id(), textId: this.textId() }),
      stops: lack.level !== 'INDEX',
    })),
  );
  protected readonly first = computed(() =>
    (this.current()?.target.first ?? []).flatMap((place) => this.lines()[place] ?? []),
  );
  protected readonly stopping = computed(() => this.lines().filter(({ stops }) => stops).length);
  protected readonly way = computed(() => {
    const target = this.current()?.target;
    return target ? wayOn(this.id(), target) : null;
  });
  protected readonly source = computed(() => this.current()?.target.source?.[this.language]);

  constructor() {
    titledBy(() => this.ready.value()?.name);
    effect(() => {
      this.id();
      untracked(() => {
        this.acts.leave();
        void this.ready.reload();
      });
    });
  }

  /** Says where the name comes from; it must still differ in the contest. */
  protected async join(ofId: string): Promise<void> {
    const joined = await this.acts.run(() => this.client.join(this.id(), ofId));
    if (joined) await this.ready.reload();
  }

  private costOf({ level, points }: ReadinessLack): string {
    if (level !== 'INDEX') return this.levels[level];
    const figure = new Intl.NumberFormat(this.language === 'en' ? 'en-GB' : 'id-ID').format(points);
    return $localize`:@@innovations.ready.points:${figure}:points: poin kematangan`;
  }
}
