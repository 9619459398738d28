import { Injectable, computed, inject, signal } from '@angular/core';
import type { Act } from '@satu/domain/innovation';
import type { InnovationView, Problem } from '@satu/contract/views';

import { loaded } from '../../shell/http/loaded';
import { problemOf } from '../../shell/http/problem-error';
import { SubjectTitle } from '../../shell/title/subject-title';
import { InnovationClient } from './innovation-client';

/** One innovation on its page: what it is, and the acts on it. */
@Injectable()
export class InnovationStore {
  private readonly client = inject(InnovationClient);
  private readonly title = inject(SubjectTitle);
  private readonly id = signal('');
  private readonly version = signal('');
  private readonly refusal = signal<Problem | null>(null);
  private readonly acting = signal<Act | null>(null);
  private readonly subject = loaded(async () => {
    const id = this.id();
    const { body, etag } = await this.client.get(id);
    // A late answer is dropped by `loaded`; its version and name must go with it.
    if (id === this.id()) {
      this.version.set(etag);
      this.title.show(body.name);
    }
    return body;
  });

  readonly innovation = this.subject.value;
  readonly state = this.subject.state;
  readonly problem = this.subject.problem;
  readonly etag = this.version.asReadonly();
  /** Why the last act was refused; null once one went through. */
  readonly refused = this.refusal.asReadonly();
  readonly busy = computed(() => this.acting() !== null);

  load(id: string): Promise<void> {
    this.id.set(id);
    return this.reload();
  }

  reload(): Promise<void> {
    this.refusal.set(null);
    return this.subject.reload();
  }

  forgetRefusal(): void {
    this.refusal.set(null);
  }

  /** Carries out an act; the changed innovation, or null when it was refused. */
  async act(act: Act, body: object = {}, etag = this.version()): Promise<InnovationView | null> {
    // A second press while one is under way does nothing.
    if (this.acting()) return null;
    this.acting.set(act);
    this.refusal.set(null);
    try {
      return await this.send(act, body, etag);
    } catch (error) {
      const problem = problemOf(error);
      // The next press goes on the newest version, after the person has read that there is one.
      if (problem.code === 'stale-version') await this.subject.reload();
      this.refusal.set(problem);
      return null;
    } finally {
      this.acting.set(null);
    }
  }

  private async send(act: Act, body: object, etag: string): Promise<InnovationView | null> {
    if (act === 'unpublication') {
      await this.client.unpublish(this.id(), etag);
      await this.subject.reload();
      return this.innovation();
    }
    const answer = await this.client.act(this.id(), act, body, etag);
    // Making a working copy answers with the copy; this page stays with its own subject.
    if (answer.body.id === this.id()) {
      this.version.set(answer.etag);
      this.subject.set(answer.body);
    }
    return answer.body;
  }
}
