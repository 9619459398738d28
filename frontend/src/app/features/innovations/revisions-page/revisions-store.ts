import { Injectable, computed, inject, signal } from '@angular/core';
import { isEditable } from '@satu/domain/innovation';
import type { Problem, RevisionView } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { problemOf } from '../../../shell/http/problem-error';
import { subject } from '../../../shell/http/subject';
import { Session } from '../../../shell/session/session';
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
  private readonly session = inject(Session);
  private readonly record = subject((id) => this.client.get(id));
  private readonly acts = acting();
  private turn = 0;

  readonly items = this.list.value;
  readonly state = this.list.state;
  readonly problem = this.list.problem;
  readonly reading = this.open.asReadonly();
  /** Why the last one could not be read. */
  readonly refused = this.refusal.asReadonly();
  /** The revision with which the open one is compared; null while it is read by itself. */
  readonly against = this.earlier.asReadonly();

  readonly innovation = this.record.value;
  readonly busy = this.acts.busy;
  readonly notRestored = this.acts.refused;
  readonly editable = computed(() => {
    const innovation = this.innovation();
    return (
      innovation !== null &&
      isEditable(innovation.status) &&
      innovation.moves.includes('submission')
    );
  });
  /** Where the reader writes: in the draft, or in a working copy that she may open. */
  readonly restorable = computed(() => {
    const innovation = this.innovation();
    if (innovation === null) return false;
    return (
      this.editable() ||
      (innovation.moves.includes('revision') && innovation.workingCopyId === null)
    );
  });

  load(id: string): Promise<void> {
    this.id.set(id);
    this.acts.leave();
    if (this.session.can('innovation:edit')) void this.record.open(id);
    return this.list.reload();
  }

  reload(): Promise<void> {
    return this.list.reload();
  }

  /** Takes an earlier text up again; the id of what holds it now, or null when it was refused. */
  async restore(number: number): Promise<string | null> {
    return this.acts.run(async () => {
      try {
        const send = (id: string, etag: string) => this.client.restore(id, number, etag);
        return (await this.record.act(send, (answer, id) => answer.id === id)).id;
      } catch (error) {
        // The next press goes on the newest version, after the person has read that there is one.
        if (problemOf(error).code === 'stale-version') await this.record.reload();
        throw error;
      }
    });
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
