import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';

import { withOutcome } from '../../../shell/announce/arrival';
import { errorItems, fieldError } from '../../../shell/http/field-error';
import { Region } from '../../../shell/region/region';
import { Button } from '../../../ui/button/button';
import { DateField } from '../../../ui/date-field/date-field';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { RadioGroup } from '../../../ui/radio-group/radio-group';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { TextArea } from '../../../ui/text-area/text-area';
import { TextField } from '../../../ui/text-field/text-field';
import { RubricEditor } from '../rubric-editor/rubric-editor';
import { EditionFormStore } from './edition-form-store';

/** Setting up an edition, or changing it: its windows, who publishes, and the rubric. */
@Component({
  selector: 'satu-edition-form-page',
  imports: [
    Button,
    DateField,
    ErrorSummary,
    Notice,
    PageHeader,
    ProblemPanel,
    RadioGroup,
    RouterLink,
    RubricEditor,
    SelectField,
    Skeleton,
    TextArea,
    TextField,
  ],
  providers: [EditionFormStore],
  templateUrl: './edition-form-page.html',
})
export class EditionFormPage {
  /** The edition to change; absent for a new one. */
  readonly id = input<string>();

  private readonly router = inject(Router);
  protected readonly region = inject(Region);
  protected readonly store = inject(EditionFormStore);
  protected readonly errors = computed(() => errorItems(this.store.refused()));
  protected readonly competitions = computed(() =>
    this.store.competitions().map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly editions = computed(() =>
    this.store.editions().map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly publishers = [
    { value: '1', label: $localize`:@@competitions.form.onePublisher:Satu orang` },
    { value: '2', label: $localize`:@@competitions.form.twoPublishers:Dua orang yang berbeda` },
  ];

  /** A day alone would leave open when it ends. */
  protected readonly untilMidnight = computed(
    () =>
      $localize`:@@competitions.form.untilMidnight:Sampai pukul 24.00 ${this.region.zoneName()}:zone:.`,
  );

  constructor() {
    effect(() => {
      const id = this.id() ?? null;
      untracked(() => void this.store.open(id));
    });
  }

  protected errorAt(pointer: string): string | null {
    return fieldError(this.store.refused(), pointer);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const id = await this.store.save();
    if (id) await this.router.navigate(['/kompetisi', id], withOutcome('saved'));
  }
}
