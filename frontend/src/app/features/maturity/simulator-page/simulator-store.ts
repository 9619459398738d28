import { Injectable, computed, inject, signal, untracked } from '@angular/core';
import type { IndexFactsView, RubricView } from '@satu/contract/views';
import type { IndexRubric, Tier } from '@satu/domain/maturity';
import {
  type Effort,
  type EffortTable,
  type Move,
  type MoveScope,
  movesToNextBand,
  nextMoves,
  type PlannedInnovation,
  simulate,
  type TierStep,
} from '@satu/domain/simulation';

import { loaded } from '../../../shell/http/loaded';
import { Session } from '../../../shell/session/session';
import { MaturityClient } from '../maturity-client';
import { EffortShelf } from './effort-shelf';

interface Ground {
  readonly facts: IndexFactsView;
  readonly edition: RubricView;
  readonly rubric: IndexRubric;
}

/** What if: everything is computed on this page, nothing of it is ever sent. */
@Injectable()
export class SimulatorStore {
  private readonly client = inject(MaturityClient);
  private readonly session = inject(Session);
  private readonly shelf = inject(EffortShelf);
  private readonly regionId = computed(() => this.session.grants()[0]?.regionId ?? '');
  private readonly ground = loaded(() => this.fetch());
  private readonly efforts = signal<EffortTable>(this.shelf.read());
  private readonly chosen = signal<readonly TierStep[]>([]);
  private readonly added = signal<readonly PlannedInnovation[]>([]);

  readonly state = this.ground.state;
  readonly problem = this.ground.problem;
  readonly facts = computed(() => this.ground.value()?.facts ?? null);
  readonly edition = computed(() => this.ground.value()?.edition ?? null);
  readonly scope = signal<MoveScope>('REGION');
  readonly steps = this.chosen.asReadonly();
  readonly planned = this.added.asReadonly();
  readonly before = computed(() => this.run([], []));
  readonly after = computed(() => this.run(this.chosen(), this.added()));
  readonly moves = computed<readonly Move[]>(() => {
    const now = this.ground.value();
    return now ? nextMoves(now.rubric, now.facts, this.scope(), this.efforts()) : [];
  });
  /** As few of the cheapest moves as lift the index into the next band. */
  readonly way = computed(() => {
    const now = this.ground.value();
    return now ? movesToNextBand(now.rubric, now.facts, this.moves()) : null;
  });

  load(): Promise<void> {
    return this.ground.reload();
  }

  isChosen(move: TierStep): boolean {
    return this.chosen().some((step) => isSame(step, move) && step.tier >= move.tier);
  }

  /** Takes a step into the plan, or out of it. */
  toggle(move: TierStep): void {
    const isIn = untracked(() => this.isChosen(move));
    this.chosen.update((steps) => {
      const others = steps.filter((step) => !isSame(step, move));
      return isIn ? others : [...others, move];
    });
  }

  choose(steps: readonly TierStep[]): void {
    this.chosen.set(steps);
  }

  add(mainAffairCode: string | null, tier: Tier): void {
    this.added.update((planned) => [...planned, { mainAffairCode, tier }]);
  }

  clear(): void {
    this.chosen.set([]);
    this.added.set([]);
  }

  setEffort(key: string, effort: Effort): void {
    this.efforts.update((efforts) => ({ ...efforts, [key]: effort }));
    this.shelf.keep(untracked(this.efforts));
  }

  private run(steps: readonly TierStep[], planned: readonly PlannedInnovation[]) {
    const now = this.ground.value();
    return now ? simulate(now.rubric, now.facts, { steps, planned }) : null;
  }

  private async fetch(): Promise<Ground> {
    const facts = await this.client.facts(this.regionId());
    const edition = await this.client.rubric(facts.rubric.id);
    // An edition that a period uses is whole: its tiers are three each.
    return { facts, edition, rubric: edition as unknown as IndexRubric };
  }
}

function isSame(one: TierStep, other: TierStep): boolean {
  return one.key === other.key && one.innovationId === other.innovationId;
}
