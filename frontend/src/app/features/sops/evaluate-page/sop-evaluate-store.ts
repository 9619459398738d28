import { Injectable, computed, inject, signal } from '@angular/core';
import type { SopQuestion } from '@satu/domain/sop';

import { KeptForms } from '../../../shell/autosave/kept-forms';
import { acting } from '../../../shell/http/acting';
import { newKey } from '../../../shell/http/key';
import { SopClient } from '../sop-client';
import {
  type AnswerDraft,
  emptyEvaluation,
  evaluationBody,
  type EvaluationDraft,
  type Fault,
  missingIn,
} from './evaluation-draft';

/** An evaluation being written; what is typed stays on this device until it is saved. */
@Injectable()
export class SopEvaluateStore {
  private readonly client = inject(SopClient);
  private readonly kept = inject(KeptForms);
  private readonly id = signal('');
  private readonly typed = signal<EvaluationDraft>(emptyEvaluation(''));
  private readonly missing = signal<readonly Fault[]>([]);
  private readonly acts = acting();
  private readonly keys = new Map<string, string>();

  readonly draft = this.typed.asReadonly();
  readonly refused = this.acts.refused;
  readonly saving = this.acts.busy;
  /** What is to be mended: first what is missing here, then what the server refuses. */
  readonly faults = computed<readonly Fault[]>(() => [
    ...this.missing(),
    ...(this.refused()?.errors ?? []),
  ]);

  /** Begins today, or with what an earlier visit left. */
  open(id: string, today: string): void {
    this.id.set(id);
    this.acts.leave();
    this.missing.set([]);
    const left = this.kept.read(this.name()) as EvaluationDraft | null;
    this.typed.set(left ?? emptyEvaluation(today));
  }

  change(part: Partial<EvaluationDraft>): void {
    this.typed.update((draft) => ({ ...draft, ...part }));
    this.kept.keep(this.name(), this.typed());
  }

  answer(question: SopQuestion, part: Partial<AnswerDraft>): void {
    const { answers } = this.typed();
    this.change({ answers: { ...answers, [question]: { ...answers[question], ...part } } });
  }

  /** True once it is saved, unless the page has gone on meanwhile. */
  async save(): Promise<boolean> {
    if (this.saving()) return false;
    this.acts.forget();
    this.missing.set(missingIn(this.typed()));
    if (this.missing().length > 0) return false;
    const [id, name] = [this.id(), this.name()];
    return this.acts.done(async () => {
      const body = evaluationBody(this.typed());
      await this.client.evaluate(id, body, this.keyOf(id + JSON.stringify(body)));
      this.kept.forget(name);
    });
  }

  /** A press that is repeated because no answer came must not evaluate twice. */
  private keyOf(text: string): string {
    const key = this.keys.get(text) ?? newKey();
    this.keys.set(text, key);
    return key;
  }

  private name(): string {
    return `sop-evaluation:${this.id()}`;
  }
}
