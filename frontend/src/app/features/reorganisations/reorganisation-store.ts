import { Injectable, computed, inject, signal } from '@angular/core';
import type { ReorganisationKind } from '@satu/domain/agency';
import type {
  AgencyView,
  InnovationSummary,
  Problem,
  ReorganisationView,
} from '@satu/contract/views';

import { newKey } from '../../shell/http/key';
import { loaded } from '../../shell/http/loaded';
import { problemOf } from '../../shell/http/problem-error';
import { ReorganisationClient } from './reorganisation-client';
import type { Post } from './posts';
import {
  FIRST_SUCCESSORS,
  NEW_SUCCESSOR,
  type Plan,
  requestOf,
  type Successor,
} from './reorganisation-plan';

const BLANK: Plan = {
  kind: '',
  effectiveOn: '',
  predecessorIds: [],
  successors: [],
  custody: new Map(),
};

/** A reorganisation being planned, and what became of it. */
@Injectable()
export class ReorganisationStore {
  private readonly client = inject(ReorganisationClient);
  private readonly draft = signal<Plan>(BLANK);
  private readonly today = signal('');
  private readonly found = signal<readonly InnovationSummary[]>([]);
  private readonly held = signal<readonly Post[]>([]);
  private readonly unseen = signal<readonly string[]>([]);
  private readonly refusal = signal<Problem | null>(null);
  private readonly sending = signal(false);
  private readonly performed = signal<ReorganisationView | null>(null);
  private readonly standing = loaded<readonly AgencyView[]>(() =>
    this.client.agencies(this.today()),
  );
  private key = newKey();

  readonly plan = this.draft.asReadonly();
  readonly state = this.standing.state;
  readonly problem = this.standing.problem;
  readonly agencies = computed(() => this.standing.value() ?? []);
  /** What the predecessors answer for, as far as it may be seen. */
  readonly innovations = this.found.asReadonly();
  /** Drafts belong to their agency alone: the server names them by id when it misses a place for them. */
  readonly unseenIds = this.unseen.asReadonly();
  /** Who holds which role in the predecessors. */
  readonly posts = this.held.asReadonly();
  readonly livingIds = computed(() => [
    ...this.innovations().map(({ id }) => id),
    ...this.unseenIds(),
  ]);
  readonly refused = this.refusal.asReadonly();
  readonly busy = this.sending.asReadonly();
  readonly outcome = this.performed.asReadonly();

  load(today: string): Promise<void> {
    this.today.set(today);
    return this.standing.reload();
  }

  reload(): Promise<void> {
    return this.standing.reload();
  }

  setKind(kind: ReorganisationKind): void {
    const successors = Array.from({ length: FIRST_SUCCESSORS[kind] }, () => NEW_SUCCESSOR);
    this.change({ kind, successors, custody: new Map() });
  }

  setDay(effectiveOn: string): void {
    this.change({ effectiveOn });
  }

  async setPredecessors(predecessorIds: readonly string[]): Promise<void> {
    this.change({ predecessorIds, custody: new Map() });
    this.unseen.set([]);
    try {
      const [found, held] =
        predecessorIds.length > 0
          ? await Promise.all([
              this.client.livingOf(predecessorIds),
              this.client.postsIn(predecessorIds),
            ])
          : [[], []];
      if (predecessorIds !== this.draft().predecessorIds) return;
      this.found.set(found);
      this.held.set(held);
    } catch (error) {
      this.refusal.set(problemOf(error));
    }
  }

  addSuccessor(): void {
    this.change({ successors: [...this.draft().successors, NEW_SUCCESSOR] });
  }

  /** Places by index mean others once one is gone, so they are asked anew. */
  removeSuccessor(index: number): void {
    const successors = this.draft().successors.filter((_, at) => at !== index);
    this.change({ successors, custody: new Map() });
  }

  setSuccessor(index: number, successor: Successor): void {
    const successors = this.draft().successors.map((one, at) => (at === index ? successor : one));
    this.change({ successors });
  }

  place(innovationId: string, successorIndex: number | null): void {
    const custody = new Map(this.draft().custody);
    if (successorIndex === null) custody.delete(innovationId);
    else custody.set(innovationId, successorIndex);
    this.change({ custody });
  }

  async perform(): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.refusal.set(null);
    try {
      this.performed.set(await this.client.perform(requestOf(this.draft()), this.key));
    } catch (error) {
      this.takeRefusal(problemOf(error));
    } finally {
      this.sending.set(false);
    }
  }

  private change(part: Partial<Plan>): void {
    this.refusal.set(null);
    this.draft.update((plan) => ({ ...plan, ...part }));
    // Another plan is another act.
    this.key = newKey();
  }

  private takeRefusal(problem: Problem): void {
    this.refusal.set(problem);
    if (problem.code !== 'custody-missing') return;
    const missing = (problem.context?.['innovationIds'] ?? []) as string[];
    const known = new Set(this.livingIds());
    this.unseen.update((ids) => [...ids, ...missing.filter((id) => !known.has(id))]);
  }
}
