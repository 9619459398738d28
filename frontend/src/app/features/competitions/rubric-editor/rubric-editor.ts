import { DecimalPipe } from '@angular/common';
import {
  Component,
  type OnInit,
  booleanAttribute,
  computed,
  effect,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { fieldError } from '../../../shell/http/field-error';
import { Button } from '../../../ui/button/button';
import { inputId } from '../../../ui/field/field';
import { TextArea } from '../../../ui/text-area/text-area';
import { TextField } from '../../../ui/text-field/text-field';
import {
  type CriterionDraft,
  type LevelDraft,
  newCriterion,
  type RubricChange,
} from '../edition-form-page/edition-draft';

/** The rubric as it is written: weighted criteria, each with a scale whose every step is described. */
@Component({
  selector: 'satu-rubric-editor',
  imports: [Button, DecimalPipe, TextArea, TextField],
  templateUrl: './rubric-editor.html',
  styleUrl: './rubric-editor.css',
})
export class RubricEditor implements OnInit {
  readonly criteria = input.required<readonly CriterionDraft[]>();
  readonly problem = input<Problem | null>(null);
  readonly readonly = input(false, { transform: booleanAttribute });
  /** A change rather than its outcome: two can come before the page is drawn anew. */
  readonly changed = output<RubricChange>();

  /** Keys of the criteria that stand open. */
  protected readonly opened = signal<ReadonlySet<string>>(new Set());
  protected readonly total = computed(() =>
    this.criteria().reduce((sum, { weight }) => sum + (Number(weight) || 0), 0),
  );

  constructor() {
    // The error summary leads to fields, so what holds one of them must stand open.
    effect(() => {
      const problem = this.problem();
      untracked(() => {
        const faulty = this.criteria().filter((_, index) => this.isFaulty(problem, index));
        this.open(faulty.map(({ key }) => key));
      });
    });
  }

  ngOnInit(): void {
    this.open(this.criteria().flatMap(({ key, name }) => (name === '' ? [key] : [])));
  }

  /** The share of the final score in percent, as people speak of weights. */
  protected share({ weight }: CriterionDraft): number {
    const total = this.total();
    return total > 0 ? ((Number(weight) || 0) * 100) / total : 0;
  }

  protected at(index: number, rest: string): string {
    return `/stages/0/criteria/${index}${rest}`;
  }

  /** Where the error summary leads when the scale as a whole is at fault. */
  protected levelsId(index: number): string {
    return inputId(this.at(index, '/levels'));
  }

  protected errorAt(index: number, rest: string): string | null {
    return fieldError(this.problem(), this.at(index, rest));
  }

  protected toggled(key: string, event: Event): void {
    const { open } = event.target as HTMLDetailsElement;
    this.opened.update((opened) => {
      const next = new Set(opened);
      if (open) next.add(key);
      else next.delete(key);
      return next;
    });
  }

  protected write(index: number, part: Partial<CriterionDraft>): void {
    this.writeAt(index, (criterion) => ({ ...criterion, ...part }));
  }

  protected writeLevel(index: number, step: number, part: Partial<LevelDraft>): void {
    this.writeAt(index, (criterion) => ({
      ...criterion,
      levels: criterion.levels.map((level, at) => (at === step ? { ...level, ...part } : level)),
    }));
  }

  protected addLevel(index: number): void {
    this.writeAt(index, (criterion) => {
      const highest = Math.max(...criterion.levels.map(({ level }) => Number(level) || 0), 0);
      const next = { level: String(highest + 1), text: '', textEn: '' };
      return { ...criterion, levels: [...criterion.levels, next] };
    });
  }

  protected removeLevel(index: number, step: number): void {
    this.writeAt(index, (criterion) => ({
      ...criterion,
      levels: criterion.levels.filter((_, at) => at !== step),
    }));
  }

  protected add(): void {
    this.changed.emit((criteria) => [...criteria, newCriterion(criteria)]);
    this.open([newCriterion(this.criteria()).key]);
  }

  protected remove(index: number): void {
    this.changed.emit((criteria) => criteria.filter((_, at) => at !== index));
  }

  protected moveUp(index: number): void {
    this.changed.emit((criteria) =>
      criteria.toSpliced(index, 1).toSpliced(index - 1, 0, ...criteria.slice(index, index + 1)),
    );
  }

  private writeAt(index: number, change: (criterion: CriterionDraft) => CriterionDraft): void {
    this.changed.emit((criteria) =>
      criteria.map((criterion, at) => (at === index ? change(criterion) : criterion)),
    );
  }

  private open(keys: readonly string[]): void {
    if (keys.length > 0) this.opened.update((opened) => new Set([...opened, ...keys]));
  }

  private isFaulty(problem: Problem | null, index: number): boolean {
    const start = `${this.at(index, '')}/`;
    return problem?.errors?.some(({ pointer }) => pointer.startsWith(start)) ?? false;
  }
}
