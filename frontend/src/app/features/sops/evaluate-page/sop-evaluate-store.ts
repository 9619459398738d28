import { Injectable, computed, inject, signal } from '@angular/core';
import type { Problem } from '@satu/contract/views';
import type { SopQuestion } from '@satu/domain/sop';

import { KeptForms } from '../../../shell/autosave/kept-forms';
import { newKey } from '../../../shell/http/key';
import { problemOf } from '../../../shell/http/problem-error';
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
  private readonly refusal = signal<Problem | null>(null);
  private readonly running = signal(false);
  private readonly keys = new Map<string, string>();

  readonly draft = this.typed.asReadonly();
  readonly refused = this.refusal.asReadonly();
  readonly saving = this.running.asReadonly();
  /** What is to be mended: first what is missing here, then what the server refuses. */
  readonly faults = computed<readonly Fault[]>(() => [
    ...this.missing(),
    ...(this.refusal()?.errors ?? []),
  ]);

  /** Begins today, or with what an earlier visit left. */
  open(id: string, today: string): void {
    this.id.set(id);
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

  /** True once it is saved. */
  async save(): Promise<boolean> {
    if (this.running()) return false;
    this.refusal.set(null);
    this.missing.set(missingIn(this.typed()));
    if (this.missing().length > 0) return false;
    this.running.set(true);
    try {
      const body = evaluationBody(this.typed());
      await this.client.evaluate(this.id(), body, this.keyOf(JSON.stringify(body)));
      this.kept.forget(this.name());
      return true;
    } catch (error) {
      this.refusal.set(problemOf(error));
      return false;
    } finally {
      this.running.set(false);
    }
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
