import { Injectable, inject, signal } from '@angular/core';
import type { InnovationSummary, Problem } from '@satu/contract/views';

import { loaded } from '../../../shell/http/loaded';
import { paged } from '../../../shell/http/paged';
import { problemOf } from '../../../shell/http/problem-error';
import { CompetitionClient } from '../competition-client';

/** One edition, its entries, and what the person may enter. */
@Injectable()
export class EditionStore {
  private readonly client = inject(CompetitionClient);
  private readonly id = signal('');
  private readonly etag = signal('');
  private readonly refusal = signal<Problem | null>(null);
  private readonly eligible = signal<readonly InnovationSummary[]>([]);
  private readonly edition = loaded(async () => {
    const { body, etag } = await this.client.edition(this.id());
    this.etag.set(etag);
    return body;
  });

  readonly entries = paged((cursor) => this.client.entries(this.id(), cursor));
  readonly view = this.edition.value;
  readonly state = this.edition.state;
  readonly problem = this.edition.problem;
  readonly refused = this.refusal.asReadonly();
  readonly candidates = this.eligible.asReadonly();

  async load(id: string): Promise<void> {
    this.id.set(id);
    await Promise.all([this.edition.reload(), this.entries.reload()]);
  }

  reload(): Promise<void> {
    return this.load(this.id());
  }

  async loadCandidates(): Promise<void> {
    const { items } = await this.client.verifiedInnovations();
    this.eligible.set(items.filter(({ copyOfId }) => copyOfId === null));
  }

  /** Enters an innovation; the new entry's id, or null when it was refused. */
  async enter(innovationId: string): Promise<string | null> {
    return this.attempt(async () => (await this.client.enter(this.id(), innovationId)).body.id);
  }

  async publish(): Promise<boolean> {
    const done = await this.attempt(async () => {
      const { body, etag } = await this.client.publish(this.id(), this.etag());
      this.etag.set(etag);
      this.edition.set(body);
      return true;
    });
    return done ?? false;
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T | null> {
    this.refusal.set(null);
    try {
      return await work();
    } catch (error) {
      this.refusal.set(problemOf(error));
      return null;
    }
  }
}
