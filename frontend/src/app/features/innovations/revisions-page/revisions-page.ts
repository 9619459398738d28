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
import { Router } from '@angular/router';
import type { Language } from '@satu/domain/language';

import { formFor, summaryOf } from '../../../shell/form-text/form-summary';
import { RecordRooms } from '../../../shell/record-rooms/record-rooms';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { titledBy } from '../../../shell/title/subject-title';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import type { Option } from '../../../ui/option';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { SummaryList } from '../../../ui/summary-list/summary-list';
import { changesOf, frozenValues } from '../innovation-changes';
import { pastLabels } from '../innovation-words';
import { RevisionsStore } from './revisions-store';

/** What was sent and decided, word for word as it stood. */
@Component({
  selector: 'satu-revisions-page',
  imports: [
    Button,
    Dialog,
    EmptyState,
    PageHeader,
    ProblemPanel,
    RecordRooms,
    SelectField,
    Skeleton,
    SummaryList,
    ZonedPipe,
  ],
  providers: [RevisionsStore],
  templateUrl: './revisions-page.html',
})
export class RevisionsPage {
  readonly id = input.required<string>();

  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  private readonly router = inject(Router);
  protected readonly store = inject(RevisionsStore);
  protected readonly pastLabels = pastLabels();
  protected readonly sections = computed(() => {
    const revision = this.store.reading();
    if (!revision) return [];
    const [form, values] = [formFor(revision), frozenValues(revision)];
    const against = this.store.against();
    if (!against) return summaryOf(form, values, { language: this.language });
    const before = changesOf(form, frozenValues(against), values, this.language);
    return summaryOf(form, values, { language: this.language, before })
      .map((section) => ({ ...section, rows: section.rows.filter(({ key }) => before.has(key)) }))
      .filter(({ rows }) => rows.length > 0);
  });

  /** The revision that is to be taken up again, while that is asked. */
  protected readonly asking = signal<number | null>(null);
  protected readonly against = computed(() => String(this.store.against()?.number ?? ''));

  /** All but this one, among those that the reader may see. */
  protected others(number: number): readonly Option[] {
    return (this.store.items() ?? [])
      .filter((one) => one.number !== number)
      .map((one) => ({
        value: String(one.number),
        label: `${one.number}. ${this.pastLabels[one.act]}`,
      }));
  }

  protected async restore(): Promise<void> {
    const number = this.asking();
    const into = number === null ? null : await this.store.restore(number);
    if (into === null) return;
    this.asking.set(null);
    await this.router.navigate(['/inovasi', into]);
  }

  /** The number of the revision before this one, among those that the reader may see. */
  protected earlierThan(number: number): number | null {
    const numbers = (this.store.items() ?? []).map((one) => one.number);
    return (
      numbers.filter((one) => one < number).reduce((top, one) => Math.max(top, one), 0) || null
    );
  }

  constructor() {
    titledBy(() => this.store.reading()?.name);
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.load(id));
    });
  }
}
