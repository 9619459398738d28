import { Injectable, computed, inject, signal, untracked } from '@angular/core';
import type { IndexFactsView, Problem, RubricView } from '@satu/contract/views';
import type { IndexRubric, Tier } from '@satu/domain/maturity';
import {
  type Aim,
  type Effort,
  type EffortTable,
  effortTable,
  type Move,
  type MoveScope,
  nextMoves,
  type PlannedInnovation,
  scopeScore,
  simulate,
  type TierStep,
  wayToNextBand,
} from '@satu/domain/simulation';

import { loaded } from '../../../shell/http/loaded';
import { problemOf } from '../../../shell/http/problem-error';
import { Session } from '../../../shell/session/session';
import { MaturityClient } from '../maturity-client';

interface Ground {
  readonly facts: IndexFactsView;
  readonly edition: RubricView;
  readonly rubric: IndexRubric;
}

/** What if: everything is computed on this page; only the efforts that are set are kept. */
@Injectable()
export class SimulatorStore {
  private readonly client = inject(MaturityClient);
  private readonly session = inject(Session);
  private readonly regionId = computed(() => this.session.grants()[0]?.regionId ?? '');
  private readonly ground = loaded(() => this.fetch());
  private readonly efforts = signal<EffortTable>({});
  private readonly refusal = signal<Problem | null>(null);
  private readonly chosen = signal<readonly TierStep[]>([]);
  private readonly added = signal<readonly PlannedInnovation[]>([]);

  readonly state = this.ground.state;
  readonly problem = this.ground.problem;
  readonly facts = computed(() => this.ground.value()?.facts ?? null);
  readonly edition = computed(() => this.ground.value()?.edition ?? null);
  /** Why an effort was not kept; the order on the page stands all the same. */
  readonly unkept = this.refusal.asReadonly();
  readonly scope = signal<MoveScope>('REGION');
  readonly steps = this.chosen.asReadonly();
  readonly planned = this.added.asReadonly();
  readonly before = computed(() => this.run([], []));
  readonly after = computed(() => this.run(this.chosen(), this.added()));
  private readonly aim = computed<Aim>(() => ({
    ...{ scope: this.scope(), efforts: this.efforts(), planned: this.added() },
  }));
  readonly moves = computed<readonly Move[]>(() => {
    const now = this.ground.value();
    return now ? nextMoves(now.rubric, now.facts, this.aim()) : [];
  });
  /** As few of the cheapest tiers as lift the index into the next band, or how far all of them lead. */
  readonly way = computed(() => {
    const now = this.ground.value();
    return now ? wayToNextBand(now.rubric, now.facts, this.aim()) : null;
  });
  /** What the innovations looked at score today and after the steps; null for the whole region. */
  readonly scores = computed(() => {
    const [now, scope] = [this.ground.value(), this.scope()];
    if (!now || scope === 'REGION') return null;
    const after = (steps: readonly TierStep[]) => scopeScore(now.rubric, now.facts, scope, steps);
    return { before: after([]), after: after(this.chosen()) };
  });

  load(): Promise<void> {
    return this.ground.reload();
  }

  /** The tier that the plan takes the indicator to; null where it takes none. */
  chosenTier(move: TierStep): Tier | null {
    return this.chosen().find((step) => isSame(step, move))?.tier ?? null;
  }

  /** Takes a step into the plan, or out of it. */
  toggle(move: TierStep): void {
    const isIn = untracked(() => this.chosenTier(move)) !== null;
    this.chosen.update((steps) => {
      const others = steps.filter((step) => !isSame(step, move));
      return isIn ? others : [...others, move];
    });
  }

  /** Takes a chosen step higher. */
  raise(move: TierStep, tier: Tier): void {
    this.chosen.update((steps) =>
      steps.map((step) => (isSame(step, move) ? { ...step, tier } : step)),
    );
  }

  choose(steps: readonly TierStep[]): void {
    this.chosen.set(steps);
  }

  add(planned: PlannedInnovation): void {
    this.added.update((others) => [...others, planned]);
  }

  /** Another plan for the innovation in that place; null takes it out. */
  change(place: number, planned: PlannedInnovation | null): void {
    this.added.update((all) =>
      all.flatMap((one, at) => (at === place ? (planned ? [planned] : []) : [one])),
    );
  }

  clear(): void {
    this.chosen.set([]);
    this.added.set([]);
  }

  async setEffort(key: string, effort: Effort): Promise<void> {
    this.efforts.update((efforts) => ({ ...efforts, [key]: effort }));
    try {
      await this.client.setEffort(this.regionId(), key, effort);
      this.refusal.set(null);
    } catch (error) {
      this.refusal.set(problemOf(error));
    }
  }

  private run(steps: readonly TierStep[], planned: readonly PlannedInnovation[]) {
    const now = this.ground.value();
    return now ? simulate(now.rubric, now.facts, { steps, planned }) : null;
  }

  private async fetch(): Promise<Ground> {
    const [facts, kept] = await Promise.all([
      this.client.facts(this.regionId()),
      this.client.efforts(this.regionId()),
    ]);
    this.efforts.set(effortTable(kept.efforts));
    const edition = await this.client.rubric(facts.rubric.id);
    // An edition that a period uses is whole: its tiers are three each.
    return { facts, edition, rubric: edition as unknown as IndexRubric };
  }
}

function isSame(one: TierStep, other: TierStep): boolean {
  return one.key === other.key && one.innovationId === other.innovationId;
}
