import { Injectable, inject } from '@angular/core';
import type { Act } from '@satu/domain/innovation';
import type { InnovationView } from '@satu/contract/views';

import { acting } from '../../shell/http/acting';
import { problemOf } from '../../shell/http/problem-error';
import { subject } from '../../shell/http/subject';
import { titledBy } from '../../shell/title/subject-title';
import { InnovationClient } from './innovation-client';

/** One innovation on its page: what it is, and the acts on it. */
@Injectable()
export class InnovationStore {
  private readonly client = inject(InnovationClient);
  private readonly acts = acting();
  private readonly record = subject((id) => this.client.get(id));

  readonly innovation = this.record.value;
  readonly state = this.record.state;
  readonly problem = this.record.problem;
  readonly etag = this.record.etag;
  /** Why the last act was refused; null once one went through. */
  readonly refused = this.acts.refused;
  readonly busy = this.acts.busy;

  constructor() {
    titledBy(() => this.innovation()?.name);
  }

  load(id: string): Promise<void> {
    this.acts.leave();
    return this.record.open(id);
  }

  reload(): Promise<void> {
    this.acts.forget();
    return this.record.reload();
  }

  forgetRefusal(): void {
    this.acts.forget();
  }

  /** Carries out an act; the changed innovation, or null when it was refused or the page has gone on. */
  act(act: Act, body: object = {}): Promise<InnovationView | null> {
    return this.acts.run(async () => {
      const id = this.record.id();
      try {
        return await this.send(act, body);
      } catch (error) {
        // The next press goes on the newest version, after the person has read that there is one.
        if (problemOf(error).code === 'stale-version') await this.readAnew(id);
        throw error;
      }
    });
  }

  private async send(act: Act, body: object): Promise<InnovationView | null> {
    if (act === 'unpublication') {
      const id = this.record.id();
      await this.client.unpublish(id, this.etag());
      await this.readAnew(id);
      return this.innovation();
    }
    return this.record.act(
      (id, etag) => this.client.act(id, act, body, etag),
      // Making a working copy answers with the copy; this page stays with its own subject.
      (answer, id) => answer.id === id,
    );
  }

  private async readAnew(id: string): Promise<void> {
    if (id === this.record.id()) await this.record.reload();
  }
}
