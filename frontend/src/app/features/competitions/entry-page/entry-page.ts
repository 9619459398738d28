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
import { RouterLink } from '@angular/router';
import { ENTRY_STATUS_LABELS, SCORESHEET_STATUS_LABELS } from '@satu/domain/competition';
import { fieldsOf, formOf } from '@satu/domain/form';
import type { Language } from '@satu/domain/language';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { SummaryList } from '../../../ui/summary-list/summary-list';
import { EntryStore } from './entry-store';

/** One entry as it was frozen, and for the secretariat who judges it. */
@Component({
  selector: 'satu-entry-page',
  imports: [
    Button,
    LabelPipe,
    PageHeader,
    ProblemPanel,
    RouterLink,
    SelectField,
    Skeleton,
    SummaryList,
    ZonedPipe,
  ],
  providers: [EntryStore],
  templateUrl: './entry-page.html',
})
export class EntryPage {
  readonly id = input.required<string>();

  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly session = inject(Session);
  protected readonly store = inject(EntryStore);
  protected readonly statusLabels = ENTRY_STATUS_LABELS;
  protected readonly sheetLabels = SCORESHEET_STATUS_LABELS;
  protected readonly chosen = signal('');
  protected readonly evaluators = computed(() =>
    this.store
      .candidates()
      .filter(({ assigned, conflict }) => !assigned && !conflict)
      .map(({ personId, name, affiliation, load }) => ({
        value: personId,
        label: $localize`:@@competitions.entry.candidate:${name}:name: (${affiliation ?? '–'}:affiliation:, ${load}:load: usulan)`,
      })),
  );
  protected readonly rows = computed(() => {
    const entry = this.store.view();
    const form = entry ? formOf(entry.formKey, entry.formVersion) : null;
    if (!entry || !form) return [];
    const values: Record<string, unknown> = { ...entry.content, ...entry.fields };
    return fieldsOf(form)
      .filter(
        ({ key, type }) =>
          (type === 'text' || type === 'longText') && typeof values[key] === 'string',
      )
      .map(({ key, label }) => ({ key, label: label[this.language], value: String(values[key]) }));
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.open(id));
    });
  }

  private async open(id: string): Promise<void> {
    await this.store.load(id);
    if (this.session.can('assignment:manage')) await this.store.loadCandidates();
  }

  protected async assign(event: Event): Promise<void> {
    event.preventDefault();
    if (this.chosen() && (await this.store.assign(this.chosen()))) this.chosen.set('');
  }
}
