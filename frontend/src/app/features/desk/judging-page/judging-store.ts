import { Injectable, computed, inject, signal } from '@angular/core';
import type { EvidenceView, IndicatorClaimView, RubricIndicator } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { problemOf } from '../../../shell/http/problem-error';
import { subject } from '../../../shell/http/subject';
import { titledBy } from '../../../shell/title/subject-title';
import { type Asked, DeskClient, type Finding } from '../desk-client';

/** A claim beside what its indicator asks for. */
export interface Judged {
  claim: IndicatorClaimView;
  indicator: RubricIndicator;
  /** What proves it, to be read beside it. */
  proofs: readonly EvidenceView[];
}

/** One file at the desk: its claims, and what the verifier says of each. */
@Injectable()
export class JudgingStore {
  private readonly client = inject(DeskClient);
  private readonly acts = acting();
  private readonly id = signal('');
  private readonly record = subject((id) => this.client.innovation(id));
  private readonly sheet = subject((id) => this.client.maturity(id));
  private readonly evidence = loaded(() => this.client.evidence(this.id()));
  private readonly rubric = loaded(() => this.client.rubric(this.sheet.value()?.rubric.id ?? ''));

  readonly innovation = this.record.value;
  readonly maturity = this.sheet.value;
  readonly busy = this.acts.busy;
  readonly refused = this.acts.refused;
  readonly problem = computed(
    () =>
      this.record.problem() ??
      this.sheet.problem() ??
      this.rubric.problem() ??
      this.evidence.problem(),
  );
  readonly state = computed(() => {
    if (this.problem()) return 'problem';
    const sheet = this.maturity() && this.rubric.value();
    const whole = this.innovation() && sheet && this.evidence.value();
    return whole ? 'full' : 'loading';
  });
  /** What is claimed, in the order of the edition. */
  readonly claimed = computed<readonly Judged[]>(() => {
    const claims = this.maturity()?.indicators ?? [];
    return (this.rubric.value()?.indicators ?? []).flatMap((indicator) => {
      const claim = claims.find(({ indicatorKey }) => indicatorKey === indicator.key);
      if (!claim || claim.tier === null) return [];
      return [{ claim, indicator, proofs: this.proofsOf(indicator.key) }];
    });
  });
  /** What was never judged, or has changed since: all that comes back after a return. */
  readonly open = computed(() => this.claimed().filter(({ claim }) => claim.verifiedTier === null));
  readonly settled = computed(() =>
    this.claimed().filter(({ claim }) => claim.verifiedTier !== null),
  );

  constructor() {
    titledBy(() => this.innovation()?.name);
  }

  async load(id: string): Promise<void> {
    this.id.set(id);
    this.acts.leave();
    await Promise.all([this.record.open(id), this.sheet.open(id), this.evidence.reload()]);
    if (this.maturity()) await this.rubric.reload();
  }

  reload(): Promise<void> {
    return this.load(this.id());
  }

  private proofsOf(indicatorKey: string): readonly EvidenceView[] {
    const pieces = this.evidence.value()?.items ?? [];
    return pieces.filter(
      ({ indicatorKeys, removedAt, purged }) =>
        removedAt === null && purged === null && indicatorKeys.includes(indicatorKey),
    );
  }

  /** True once it stands; a sheet that has changed meanwhile is read anew first. */
  async find(finding: Finding): Promise<boolean> {
    return this.acts.done(async () => {
      try {
        await this.sheet.act((id, etag) => this.client.find(id, finding, etag));
      } catch (error) {
        if (problemOf(error).code === 'stale-version') {
          // It may be the evidence that has changed.
          await Promise.all([this.sheet.reload(), this.evidence.reload()]);
        }
        throw error;
      }
    });
  }

  async giveBack(notes: readonly Asked[]): Promise<boolean> {
    return this.acts.done(async () => {
      try {
        await this.client.giveBack(this.id(), notes, this.record.etag());
      } catch (error) {
        if (problemOf(error).code === 'stale-version') await this.record.reload();
        throw error;
      }
    });
  }
}
