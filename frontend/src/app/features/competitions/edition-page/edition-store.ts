import { Injectable, computed, inject } from '@angular/core';

import type { EditionView } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { paged } from '../../../shell/http/paged';
import { subject } from '../../../shell/http/subject';
import { CompetitionClient } from '../competition-client';

/** One edition, its entries, and what the person may enter. */
@Injectable()
export class EditionStore {
  private readonly client = inject(CompetitionClient);
  private readonly acts = acting();
  private readonly eligible = loaded(async () => {
    const { items } = await this.client.verifiedInnovations();
    return items.filter(({ copyOfId }) => copyOfId === null);
  });
  private readonly edition = subject((id) => this.client.edition(id));

  readonly entries = paged((cursor) => this.client.entries(this.edition.id(), cursor));
  readonly view = this.edition.value;
  readonly state = this.edition.state;
  readonly problem = this.edition.problem;
  readonly refused = this.acts.refused;
  readonly busy = this.acts.busy;
  readonly candidates = computed(() => this.eligible.value() ?? []);
  readonly candidatesState = this.eligible.state;
  readonly candidatesProblem = this.eligible.problem;

  async load(id: string): Promise<void> {
    this.acts.leave();
    await Promise.all([this.edition.open(id), this.entries.reload()]);
  }

  async reload(): Promise<void> {
    this.acts.forget();
    await Promise.all([this.edition.reload(), this.entries.reload()]);
  }

  loadCandidates(): Promise<void> {
    return this.eligible.reload();
  }

  /** Enters an innovation; the new entry's id, or null when it was refused or the page has gone on. */
  enter(innovationId: string): Promise<string | null> {
    const id = this.edition.id();
    return this.acts.run(async () => (await this.client.enter(id, innovationId)).body.id);
  }

  /** The edition after the call; null when it was refused or the page has gone on. */
  publish(): Promise<EditionView | null> {
    return this.acts.run(() => this.edition.act((id, etag) => this.client.publish(id, etag)));
  }
}
