import { Injectable, computed, inject } from '@angular/core';
import type { AssignmentView, EntryView, EvaluatorCandidate } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { subject } from '../../../shell/http/subject';
import { CompetitionClient } from '../competition-client';
import type { EntryMove } from './move-dialog';

/** One entry: its frozen text, sending it, and who judges it. */
@Injectable()
export class EntryStore {
  private readonly client = inject(CompetitionClient);
  private readonly acts = acting();
  /** For the secretariat: who could judge, with load and conflicts, and at which stage. */
  private readonly judges = loaded(() => this.findJudges());
  private readonly entry = subject((id) => this.client.entry(id));

  readonly view = this.entry.value;
  readonly state = this.entry.state;
  readonly problem = this.entry.problem;
  readonly refused = this.acts.refused;
  readonly busy = this.acts.busy;
  readonly candidates = computed(() => this.judges.value()?.people ?? []);
  readonly candidatesMissing = computed(() => this.judges.problem() !== null);

  load(id: string): Promise<void> {
    this.acts.leave();
    return this.entry.open(id);
  }

  reload(): Promise<void> {
    return this.entry.reload();
  }

  loadCandidates(): Promise<void> {
    return this.judges.reload();
  }

  /** The entry after the act; null when it was refused or the page has gone on. */
  act(act: EntryMove): Promise<EntryView | null> {
    return this.acts.run(() => this.entry.act((id, etag) => this.client.actOnEntry(id, act, etag)));
  }

  /** The host takes the entry out of the contest. */
  exclude(reason: string): Promise<boolean> {
    return this.acts.done(() =>
      this.entry.act((id, etag) => this.client.exclude(id, reason, etag)),
    );
  }

  forgetRefusal(): void {
    this.acts.forget();
  }

  assign(evaluatorId: string): Promise<boolean> {
    const id = this.entry.id();
    const stage = this.judges.value()?.stage ?? '';
    return this.acts.done(async () => {
      await this.client.assign(id, evaluatorId, stage);
      await this.readAnew(id);
    });
  }

  /** Takes a task back whose sheet hasn't been handed in. */
  unassign(assignment: AssignmentView): Promise<boolean> {
    const id = this.entry.id();
    return this.acts.done(async () => {
      await this.client.unassign(assignment);
      await this.readAnew(id);
    });
  }

  private async readAnew(id: string): Promise<void> {
    if (id !== this.entry.id()) return;
    await this.entry.reload();
    await this.judges.reload();
  }

  private async findJudges(): Promise<{ people: readonly EvaluatorCandidate[]; stage: string }> {
    const editionId = this.view()?.editionId;
    if (!editionId) return { people: [], stage: '' };
    const [{ items }, edition] = await Promise.all([
      this.client.candidates(this.entry.id()),
      this.client.edition(editionId),
    ]);
    return { people: items, stage: edition.body.stages[0]?.id ?? '' };
  }
}
