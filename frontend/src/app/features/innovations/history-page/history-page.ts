import { Component, LOCALE_ID, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FieldChangeView, InnovationView } from '@satu/contract/views';
import { type FormField, fieldsOf, pointerOf } from '@satu/domain/form';
import type { Language } from '@satu/domain/language';

import { formFor, wordsOf } from '../../../shell/form-text/form-summary';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { SubjectTitle } from '../../../shell/title/subject-title';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { HistoryStore } from './history-store';

/** Who wrote what in which field of a section, and what stood there; also the words that somebody gave up. */
@Component({
  selector: 'satu-history-page',
  imports: [EmptyState, PageHeader, Pager, ProblemPanel, RouterLink, Skeleton, ZonedPipe],
  providers: [HistoryStore],
  templateUrl: './history-page.html',
  styles: `
    .written {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class HistoryPage {
  readonly id = input.required<string>();
  readonly section = input.required<string>();

  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  private readonly title = inject(SubjectTitle);
  protected readonly store = inject(HistoryStore);
  protected readonly problem = computed(
    () => this.store.innovation.problem() ?? this.store.changes.problem(),
  );
  protected readonly state = computed(() =>
    this.store.innovation.state() === 'full'
      ? this.store.changes.state()
      : this.store.innovation.state(),
  );
  protected readonly heading = computed(() => {
    const innovation = this.store.innovation.value();
    const form = innovation && formFor(innovation);
    return form?.sections.find(({ key }) => key === this.section())?.label[this.language] ?? '';
  });
  protected readonly lines = computed(() => {
    const innovation = this.store.innovation.value();
    return innovation ? this.store.changes.items().map((one) => this.lineOf(innovation, one)) : [];
  });

  constructor() {
    effect(() => {
      const [id, section] = [this.id(), this.section()];
      untracked(() => void this.store.load(id, section));
    });
    effect(() => {
      const name = this.store.innovation.value()?.name;
      if (name) this.title.show(name);
    });
  }

  private lineOf(innovation: InnovationView, change: FieldChangeView) {
    const field = fieldsOf(formFor(innovation)).find((one) => pointerOf(one) === change.pointer);
    const words = (value: unknown): readonly string[] => linesOf(field, value, this.language);
    return {
      ...change,
      label: field?.label[this.language] ?? '',
      before: words(change.before),
      after: words(change.after),
    };
  }
}

/** Each as a line of its own; what the form no longer knows has no words. */
function linesOf(
  field: FormField | undefined,
  value: unknown,
  language: Language,
): readonly string[] {
  const words = field ? wordsOf(field, value, language) : null;
  return words === null ? [] : [words].flat();
}
