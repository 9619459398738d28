import { Injectable, inject, signal } from '@angular/core';
import type { AssignmentView, EvaluatorCandidate, Problem } from '@satu/contract/views';

import { loaded } from '../../../shell/http/loaded';
import { problemOf } from '../../../shell/http/problem-error';
import { CompetitionClient } from '../competition-client';

/** One entry: its frozen text, sending it, and who judges it. */
@Injectable()
export class EntryStore {
  private readonly client = inject(CompetitionClient);
  private readonly id = signal('');
  private readonly etag = signal('');
  private readonly refusal = signal<Problem | null>(null);
  private readonly people = signal<readonly EvaluatorCandidate[]>([]);
  private readonly stage = signal('');
  private readonly entry = loaded(async () => {
    const { body, etag } = await this.client.entry(this.id());
    this.etag.set(etag);
    return body;
  });

  readonly view = this.entry.value;
  readonly state = this.entry.state;
  readonly problem = this.entry.problem;
  readonly refused = this.refusal.asReadonly();
  readonly candidates = this.people.asReadonly();

  load(id: string): Promise<void> {
    this.id.set(id);
    return this.entry.reload();
  }

  reload(): Promise<void> {
    return this.entry.reload();
  }

  /** For the secretariat: who could judge, with load and conflicts. */
  async loadCandidates(): Promise<void> {
    const editionId = this.view()?.editionId;
    if (!editionId) return;
    const [{ items }, edition] = await Promise.all([
      this.client.candidates(this.id()),
      this.client.edition(editionId),
    ]);
    this.people.set(items);
    this.stage.set(edition.body.stages[0]?.id ?? '');
  }

  async act(act: 'submission' | 'withdrawal'): Promise<void> {
    await this.attempt(async () => {
      const { body, etag } = await this.client.actOnEntry(this.id(), act, this.etag());
      this.etag.set(etag);
      this.entry.set(body);
    });
  }

  async assign(evaluatorId: string): Promise<void> {
    await this.attempt(async () => {
      await this.client.assign(this.id(), evaluatorId, this.stage());
      await this.entry.reload();
      await this.loadCandidates();
    });
  }

  /** Takes a task back whose sheet hasn't been handed in. */
  async unassign(assignment: AssignmentView): Promise<void> {
    await this.attempt(async () => {
      await this.client.unassign(assignment);
      await this.entry.reload();
      await this.loadCandidates();
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.refusal.set(null);
    try {
      await work();
    } catch (error) {
      this.refusal.set(problemOf(error));
    }
  }
}
