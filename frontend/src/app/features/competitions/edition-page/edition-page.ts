import {
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CriterionLevelView, RubricCriterionView } from '@satu/contract/views';
import { EDITION_STATUS_LABELS, ENTRY_STATUS_LABELS } from '@satu/domain/competition';

import { Announcer } from '../../../shell/announce/announcer';
import { arrivedWith } from '../../../shell/announce/arrival';
import { OutcomeNotice } from '../../../shell/announce/outcome-notice';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-list/data-table';
import { Dialog } from '../../../ui/dialog/dialog';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { ProgressBar } from '../../../ui/progress-bar/progress-bar';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { EDITION_TONES } from '../list-page/edition-list-page';
import { EditionStore } from './edition-store';
import { entriesOpenUntil, heldUpBy } from './held-up';

/** One edition: its rubric, its entries, entering, and publishing. */
@Component({
  selector: 'satu-edition-page',
  imports: [
    Button,
    DataTable,
    Dialog,
    EmptyState,
    LabelPipe,
    OutcomeNotice,
    PageHeader,
    Pager,
    ProblemPanel,
    ProgressBar,
    RouterLink,
    SelectField,
    Skeleton,
    StatusBadge,
    ZonedPipe,
  ],
  providers: [EditionStore],
  templateUrl: './edition-page.html',
  styles: `
    .scale {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: var(--gap-2xs) var(--gap-m);
      margin-block: var(--gap-s) 0;
    }

    dt {
      font-weight: 650;
    }

    dd {
      margin: 0;
    }

    summary {
      cursor: pointer;
    }
  `,
})
export class EditionPage {
  readonly id = input.required<string>();
  /** Query parameter: the innovation that somebody comes to enter. */
  readonly inovasi = input<string>();

  private readonly router = inject(Router);
  private readonly english = inject(LOCALE_ID) === 'en';
  private readonly announcer = inject(Announcer);
  protected readonly session = inject(Session);
  protected readonly store = inject(EditionStore);
  protected readonly statusLabels = EDITION_STATUS_LABELS;
  protected readonly entryLabels = ENTRY_STATUS_LABELS;
  protected readonly tones = EDITION_TONES;
  /** Somebody has just saved it. */
  protected readonly saved = signal(false);
  protected readonly entering = signal(false);
  protected readonly publishing = signal(false);
  protected readonly chosen = signal('');
  /** Publishing is the next step only once no entry comes in any more and every sheet is in. */
  protected readonly allIn = computed(() => {
    const { status, progress } = this.store.view() ?? {};
    if (status !== 'SCORING' || !progress) return false;
    return progress.submitted > 0 && progress.submitted + progress.recused === progress.assignments;
  });
  protected readonly heldUp = computed(() => heldUpBy(this.store.refused()));
  protected readonly openUntil = computed(() => entriesOpenUntil(this.store.refused()));
  protected readonly candidates = computed(() => {
    const mine = new Set(this.session.grants().map(({ agencyId }) => agencyId));
    return this.store
      .candidates()
      .filter(({ custodianAgencyId }) => mine.has(custodianAgencyId))
      .map(({ id, name }) => ({ value: id, label: name }));
  });

  constructor() {
    const arrivedBy = arrivedWith();
    let isFirst = true;
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.saved.set(isFirst && arrivedBy === 'saved');
        isFirst = false;
        this.entering.set(false);
        this.publishing.set(false);
        this.chosen.set('');
        void this.open(id);
      });
    });
  }

  /** Whoever comes with an innovation finds it chosen already. */
  private async open(id: string): Promise<void> {
    await this.store.load(id);
    const brought = this.inovasi();
    if (!brought || id !== this.id() || !this.session.can('entry:create')) return;
    if (this.store.view()?.status !== 'OPEN') return;
    this.chosen.set(brought);
    this.startEntering();
  }

  protected nameOf({ name, nameEn }: RubricCriterionView): string {
    return this.english ? nameEn : name;
  }

  protected textOf({ text, textEn }: CriterionLevelView): string {
    return this.english ? textEn : text;
  }

  protected startEntering(): void {
    this.entering.set(true);
    void this.store.loadCandidates();
  }

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    const entryId = this.chosen() ? await this.store.enter(this.chosen()) : null;
    if (!entryId) return;
    await this.router.navigate(['/kompetisi/usulan', entryId]);
    this.announcer.say($localize`:@@competitions.edition.begun:Usulan dibuat sebagai draf.`);
  }

  protected async publish(): Promise<void> {
    const id = this.id();
    const edition = await this.store.publish();
    // The dialog of another edition is none of this one's.
    if (id === this.id()) this.publishing.set(false);
    if (!edition) return;
    const missing = edition.publishers - edition.publicationCalls;
    this.announcer.say(
      edition.publishedAt
        ? $localize`:@@competitions.edition.published:Hasil ${edition.name}:edition: diumumkan.`
        : $localize`:@@competitions.edition.called:Persetujuan Anda tercatat; hasil diumumkan setelah ${missing}:people: orang lagi menyetujui.`,
    );
  }
}
