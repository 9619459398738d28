import { Injectable, computed, inject, signal } from '@angular/core';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { paged } from '../../../shell/http/paged';
import { CompetitionClient } from '../competition-client';

/** One edition, its entries, and what the person may enter. */
@Injectable()
export class EditionStore {
  private readonly client = inject(CompetitionClient);
  private readonly id = signal('');
  private readonly etag = signal('');
  private readonly acts = acting();
  private readonly eligible = loaded(async () => {
    const { items } = await this.client.verifiedInnovations();
    return items.filter(({ copyOfId }) => copyOfId === null);
  });
  private readonly edition = loaded(async () => {
    const { body, etag } = await this.client.edition(this.id());
    this.etag.set(etag);
    return body;
  });

  readonly entries = paged((cursor) => this.client.entries(this.id(), cursor));
  readonly view = this.edition.value;
  readonly state = this.edition.state;
  readonly problem = this.edition.problem;
  readonly refused = this.acts.refused;
  readonly busy = this.acts.busy;
  readonly candidates = computed(() => this.eligible.value() ?? []);
  readonly candidatesState = this.eligible.state;
  readonly candidatesProblem = this.eligible.problem;

  async load(id: string): Promise<void> {
    this.id.set(id);
    await Promise.all([this.edition.reload(), this.entries.reload()]);
  }

  reload(): Promise<void> {
    return this.load(this.id());
  }

  loadCandidates(): Promise<void> {
    return this.eligible.reload();
  }

  /** Enters an innovation; the new entry's id, or null when it was refused. */
  enter(innovationId: string): Promise<string | null> {
    return this.acts.run(async () => (await this.client.enter(this.id(), innovationId)).body.id);
  }

  publish(): Promise<boolean> {
    return this.acts.done(async () => {
      const { body, etag } = await this.client.publish(this.id(), this.etag());
      this.etag.set(etag);
      this.edition.set(body);
    });
  }
}
