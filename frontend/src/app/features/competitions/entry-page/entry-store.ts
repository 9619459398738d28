import { Injectable, computed, inject, signal } from '@angular/core';
import type { AssignmentView, EvaluatorCandidate } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { CompetitionClient } from '../competition-client';

/** One entry: its frozen text, sending it, and who judges it. */
@Injectable()
export class EntryStore {
  private readonly client = inject(CompetitionClient);
  private readonly id = signal('');
  private readonly etag = signal('');
  private readonly acts = acting();
  /** For the secretariat: who could judge, with load and conflicts, and at which stage. */
  private readonly judges = loaded(() => this.findJudges());
  private readonly entry = loaded(async () => {
    const { body, etag } = await this.client.entry(this.id());
    this.etag.set(etag);
    return body;
  });

  readonly view = this.entry.value;
  readonly state = this.entry.state;
  readonly problem = this.entry.problem;
  readonly refused = this.acts.refused;
  readonly busy = this.acts.busy;
  readonly candidates = computed(() => this.judges.value()?.people ?? []);
  readonly candidatesMissing = computed(() => this.judges.problem() !== null);

  load(id: string): Promise<void> {
    this.id.set(id);
    return this.entry.reload();
  }

  reload(): Promise<void> {
    return this.entry.reload();
  }

  loadCandidates(): Promise<void> {
    return this.judges.reload();
  }

  act(act: 'submission' | 'withdrawal'): Promise<boolean> {
    return this.acts.done(async () => {
      const { body, etag } = await this.client.actOnEntry(this.id(), act, this.etag());
      this.etag.set(etag);
      this.entry.set(body);
    });
  }

  assign(evaluatorId: string): Promise<boolean> {
    const stage = this.judges.value()?.stage ?? '';
    return this.acts.done(async () => {
      await this.client.assign(this.id(), evaluatorId, stage);
      await this.readAnew();
    });
  }

  /** Takes a task back whose sheet hasn't been handed in. */
  unassign(assignment: AssignmentView): Promise<boolean> {
    return this.acts.done(async () => {
      await this.client.unassign(assignment);
      await this.readAnew();
    });
  }

  private async readAnew(): Promise<void> {
    await this.entry.reload();
    await this.judges.reload();
  }

  private async findJudges(): Promise<{ people: readonly EvaluatorCandidate[]; stage: string }> {
    const editionId = this.view()?.editionId;
    if (!editionId) return { people: [], stage: '' };
    const [{ items }, edition] = await Promise.all([
      this.client.candidates(this.id()),
      this.client.edition(editionId),
    ]);
    return { people: items, stage: edition.body.stages[0]?.id ?? '' };
  }
}
