import { Injectable, inject, signal } from '@angular/core';
import type { Problem, RevisionView } from '@satu/contract/views';

import { loaded } from '../../../shell/http/loaded';
import { problemOf } from '../../../shell/http/problem-error';
import { InnovationClient } from '../innovation-client';

/** The frozen revisions of one innovation, and the one being read. */
@Injectable()
export class RevisionsStore {
  private readonly client = inject(InnovationClient);
  private readonly id = signal('');
  private readonly list = loaded(async () => (await this.client.revisions(this.id())).items);
  private readonly open = signal<RevisionView | null>(null);
  private readonly refusal = signal<Problem | null>(null);
  private readonly earlier = signal<RevisionView | null>(null);
  private turn = 0;

  readonly items = this.list.value;
  readonly state = this.list.state;
  readonly problem = this.list.problem;
  readonly reading = this.open.asReadonly();
  /** Why the last one could not be read. */
  readonly refused = this.refusal.asReadonly();
  /** The revision with which the open one is compared; null while it is read by itself. */
  readonly against = this.earlier.asReadonly();

  load(id: string): Promise<void> {
    this.id.set(id);
    return this.list.reload();
  }

  reload(): Promise<void> {
    return this.list.reload();
  }

  async read(number: number, earlier: number | null = null): Promise<void> {
    this.refusal.set(null);
    const mine = ++this.turn;
    try {
      const read = (one: number): Promise<RevisionView> => this.client.revision(this.id(), one);
      const against = earlier === null ? null : await read(earlier);
      const found = await read(number);
      // Meanwhile another one may have been asked for.
      if (mine !== this.turn) return;
      this.open.set(found);
      this.earlier.set(against);
    } catch (error) {
      if (mine === this.turn) this.refusal.set(problemOf(error));
    }
  }
}
