import {
  Component,
  DOCUMENT,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { IndicatorClaimView, MaturityView, RubricIndicator } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { subject } from '../../../shell/http/subject';
import { RecordRooms } from '../../../shell/record-rooms/record-rooms';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SaveState } from '../../../ui/save-state/save-state';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { BilingualPipe } from '../bilingual';
import { FigurePipe } from '../figure.pipe';
import { EditionNote } from '../edition-note';
import { type GivenClaim, type GivenFinding, MaturityClient } from '../maturity-client';
import { FindingForm } from './finding-form';
import { IndicatorCard } from './indicator-card';

interface Line {
  readonly indicator: RubricIndicator;
  readonly claim: IndicatorClaimView;
}

/** Kematangan: 20 indicators, claimed and verified side by side; a choice is saved as it is made. */
@Component({
  selector: 'satu-sheet-page',
  imports: [
    BilingualPipe,
    Button,
    EditionNote,
    FindingForm,
    IndicatorCard,
    PageHeader,
    ProblemPanel,
    RecordRooms,
    RouterLink,
    SaveState,
    Skeleton,
    ZonedPipe,
    FigurePipe,
  ],
  templateUrl: './sheet-page.html',
  styleUrl: './sheet-page.css',
})
export class SheetPage {
  readonly id = input.required<string>();

  private readonly client = inject(MaturityClient);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly fragment = inject(ActivatedRoute).snapshot.fragment;
  private readonly acts = acting();
  protected readonly busy = this.acts.busy;
  protected readonly refused = this.acts.refused;
  protected readonly saved = signal(false);
  protected readonly sheet = subject<MaturityView>((id) => this.client.sheet(id));
  private readonly rubricId = computed(() => this.sheet.value()?.rubric.id ?? null);
  protected readonly rubric = loaded(() => this.client.rubric(this.rubricId() ?? ''));
  protected readonly lines = computed<Line[]>(() => {
    const claims = new Map(this.sheet.value()?.indicators.map((one) => [one.indicatorKey, one]));
    return (this.rubric.value()?.indicators ?? []).flatMap((indicator) => {
      const claim = claims.get(indicator.key);
      return claim ? [{ indicator, claim }] : [];
    });
  });
  protected readonly saving = computed(() =>
    this.busy() ? 'saving' : this.refused() ? 'refused' : this.saved() ? 'saved' : 'idle',
  );

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.sheet.open(id));
    });
    effect(() => {
      if (this.rubricId() !== null) untracked(() => void this.open());
    });
  }

  /** A link to an indicator arrives before its card is drawn: it is led to once it is there. */
  private async open(): Promise<void> {
    await this.rubric.reload();
    const { fragment } = this;
    if (!fragment) return;
    const lead = (): void => this.document.getElementById(fragment)?.scrollIntoView();
    afterNextRender({ write: lead }, { injector: this.injector });
  }

  protected async claim(claim: GivenClaim): Promise<void> {
    const isDone = await this.acts.done(() =>
      this.sheet.act((id, etag) => this.client.claim(id, claim, etag)),
    );
    this.saved.set(isDone);
    await this.seeAfterConflict();
  }

  protected async find(finding: GivenFinding): Promise<void> {
    const isDone = await this.acts.done(() =>
      this.sheet.act((id, etag) => this.client.find(id, finding, etag)),
    );
    this.saved.set(isDone);
    await this.seeAfterConflict();
  }

  /** Somebody else was faster: what stands now is shown beside the refusal. */
  private async seeAfterConflict(): Promise<void> {
    if (untracked(this.refused)?.status === 412) await this.sheet.reload();
  }
}
