import {
  Component,
  DOCUMENT,
  Injector,
  type OnInit,
  afterNextRender,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { Announcer } from '../../../shell/announce/announcer';
import { fieldError } from '../../../shell/http/field-error';
import { Button } from '../../../ui/button/button';
import { inputId } from '../../../ui/field/field';
import { Notice } from '../../../ui/notice/notice';
import { TextArea } from '../../../ui/text-area/text-area';
import { TextField } from '../../../ui/text-field/text-field';
import { STEP_LABELS } from '../sop-words';
import { newStep, type StepDraft, type StepsChange } from './sop-draft';

/** The steps as they are written: added, moved and removed with buttons, so that a keyboard can. */
@Component({
  selector: 'satu-step-editor',
  imports: [Button, Notice, TextArea, TextField],
  templateUrl: './step-editor.html',
  styleUrl: './step-editor.css',
})
export class StepEditor implements OnInit {
  readonly steps = input.required<readonly StepDraft[]>();
  readonly problem = input<Problem | null>(null);
  /** A change rather than its outcome: two can come before the page is drawn anew. */
  readonly changed = output<StepsChange>();

  private readonly announcer = inject(Announcer);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  protected readonly labels = STEP_LABELS;
  /** Keys of the steps that stand open. */
  protected readonly opened = signal<ReadonlySet<string>>(new Set());
  /** The step removed last, until something else is removed: a slip costs no words. */
  protected readonly removed = signal<{ step: StepDraft; index: number } | null>(null);

  constructor() {
    // The error summary leads to fields, so what holds one of them must stand open.
    effect(() => {
      const problem = this.problem();
      untracked(() => {
        this.open(this.steps().filter((_, index) => isFaulty(problem, index)));
      });
    });
  }

  ngOnInit(): void {
    this.open(this.steps().filter(({ activity }) => activity === ''));
  }

  protected at(index: number, part: string): string {
    return `/steps/${index}/${part}`;
  }

  protected errorAt(index: number, part: string): string | null {
    return fieldError(this.problem(), this.at(index, part));
  }

  protected gist({ actor, minutes }: StepDraft): string {
    const time = minutes ? $localize`:@@sops.duration.minutes:${minutes}:minutes: menit` : '';
    return [actor, time].filter(Boolean).join(' · ');
  }

  protected summaryId(key: string): string {
    return `step-${key}`;
  }

  protected buttonId(key: string, by: 1 | -1): string {
    return `step-${key}-${by < 0 ? 'up' : 'down'}`;
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

  protected write(key: string, part: Partial<StepDraft>): void {
    this.changed.emit((steps) =>
      steps.map((step) => (step.key === key ? { ...step, ...part } : step)),
    );
  }

  protected add(): void {
    const step = newStep(this.steps());
    const index = this.steps().length;
    this.changed.emit((steps) => [...steps, newStep(steps)]);
    this.open([step]);
    this.focus(inputId(this.at(index, 'activity')));
  }

  protected move(index: number, by: 1 | -1): void {
    const step = this.steps()[index];
    if (!step) return;
    this.changed.emit((steps) =>
      steps.toSpliced(index, 1).toSpliced(index + by, 0, ...steps.slice(index, index + 1)),
    );
    const place = index + by + 1;
    this.announcer.say($localize`:@@sops.steps.moved:Sekarang langkah ke-${place}:place:.`);
    // Moved elements lose focus; at the end of the list the button is gone, the step is not.
    this.focus(this.buttonId(step.key, by), this.summaryId(step.key));
  }

  protected remove(index: number): void {
    const step = this.steps()[index];
    if (!step) return;
    this.removed.set({ step, index });
    this.changed.emit((steps) => steps.toSpliced(index, 1));
    this.focus('step-restore');
  }

  protected restore(): void {
    const gone = this.removed();
    if (!gone) return;
    this.removed.set(null);
    // A step added meanwhile may have been given its key.
    const isTaken = this.steps().some(({ key }) => key === gone.step.key);
    const step = isTaken ? { ...gone.step, key: newStep(this.steps()).key } : gone.step;
    this.changed.emit((steps) => steps.toSpliced(gone.index, 0, step));
    this.focus(this.summaryId(step.key));
  }

  private open(steps: readonly StepDraft[]): void {
    if (steps.length === 0) return;
    this.opened.update((opened) => new Set([...opened, ...steps.map(({ key }) => key)]));
  }

  /** Focuses the first of these that is drawn. */
  private focus(...ids: string[]): void {
    const focus = (): void => {
      const found = ids.map((id) => this.document.getElementById(id)).find(Boolean);
      found?.focus();
    };
    afterNextRender({ write: focus }, { injector: this.injector });
  }
}

function isFaulty(problem: Problem | null, index: number): boolean {
  const start = `/steps/${index}/`;
  return problem?.errors?.some(({ pointer }) => pointer.startsWith(start)) ?? false;
}
