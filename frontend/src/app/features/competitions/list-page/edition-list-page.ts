import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EDITION_STATUS_LABELS, type EditionStatus } from '@satu/domain/competition';

import { paged } from '../../../shell/http/paged';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge, type Tone } from '../../../ui/status-badge/status-badge';
import { CompetitionClient } from '../competition-client';

export const EDITION_TONES: Readonly<Record<EditionStatus, Tone>> = {
  PLANNED: 'still',
  OPEN: 'good',
  SCORING: 'info',
  PUBLISHED: 'good',
};

/** The region's competition editions. */
@Component({
  selector: 'satu-edition-list-page',
  imports: [
    Button,
    EmptyState,
    LabelPipe,
    PageHeader,
    Pager,
    ProblemPanel,
    RouterLink,
    Skeleton,
    StatusBadge,
    ZonedPipe,
  ],
  template: `
    <div class="stack-l">
      <satu-page-header i18n-heading="@@competitions.list.title" heading="Kompetisi">
        @if (session.can('competition:manage')) {
          <a satuButton actions routerLink="baru" i18n="@@competitions.list.new">Siapkan edisi</a>
        }
      </satu-page-header>
      @switch (list.state()) {
        @case ('loading') {
          <satu-skeleton [rows]="4" />
        }
        @case ('problem') {
          <satu-problem-panel [problem]="list.problem()!" retryable (retry)="list.reload()" />
        }
        @case ('empty') {
          <satu-empty-state kind="none-yet" />
        }
        @case ('full') {
          <ul role="list" class="stack">
            @for (edition of list.items(); track edition.id) {
              <li class="card">
                <h2>
                  <a [routerLink]="edition.id">{{ edition.name }}</a>
                </h2>
                <div class="row">
                  <satu-status-badge
                    [tone]="tones[edition.status]"
                    [label]="edition.status | label: statusLabels"
                  />
                  <span class="soft" i18n="@@competitions.list.entries"
                    >{{ edition.entryCount }} usulan</span
                  >
                  <span class="soft" i18n="@@competitions.list.closes"
                    >pendaftaran sampai {{ edition.entriesCloseAt | zoned: 'deadline' }}</span
                  >
                </div>
              </li>
            }
          </ul>
          <satu-pager
            [shown]="list.items().length"
            [total]="list.total()"
            [hasMore]="list.hasMore()"
            [loading]="list.loadingMore()"
            [problem]="list.problem()"
            (more)="list.more()"
          />
        }
      }
    </div>
  `,
})
export class EditionListPage {
  private readonly client = inject(CompetitionClient);
  protected readonly session = inject(Session);
  protected readonly list = paged((cursor) => this.client.editions(cursor));
  protected readonly statusLabels = EDITION_STATUS_LABELS;
  protected readonly tones = EDITION_TONES;

  constructor() {
    void this.list.reload();
  }
}
