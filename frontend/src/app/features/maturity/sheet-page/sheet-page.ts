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
import { unsent } from './unsent';

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
  protected readonly claims = unsent<GivenClaim>();
  protected readonly findings = unsent<GivenFinding>();
  /** Claims to be sent, by indicator; one after another, each upon the answer before. */
  private readonly waiting = new Set<string>();
  protected readonly sheet = subject<MaturityView>((id) => this.client.sheet(id));
  protected readonly innovation = loaded(() => this.client.innovation(this.id()));
  /** What the verifier asked for by the last return, by indicator, until it is sent again. */
  protected readonly asked = computed(() => {
    const { status, notes = [] } = this.innovation.value() ?? {};
    const said = status === 'RETURNED' ? notes : [];
    return new Map(said.map(({ pointer, text }) => [pointer ?? '', text]));
  });
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
      untracked(() => {
        this.start(id);
        void this.innovation.reload();
      });
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

  protected async claim(key: string): Promise<void> {
    this.waiting.add(key);
    await this.sendWaiting();
  }

  protected async find(finding: GivenFinding): Promise<void> {
    const isDone = await this.acts.done(() =>
      this.sheet.act((id, etag) => this.client.find(id, finding, etag)),
    );
    this.saved.set(isDone);
    if (isDone) this.findings.took(finding.indicatorKey, finding);
    await this.seeAfterConflict();
    await this.sendWaiting();
  }

  private start(id: string): void {
    this.claims.clear();
    this.findings.clear();
    this.waiting.clear();
    void this.sheet.open(id);
  }

  /** Once begun it goes on to the last one, also when the person has left the page. */
  private async sendWaiting(): Promise<void> {
    if (untracked(this.busy)) return;
    for (const key of this.waiting) {
      this.waiting.delete(key);
      if (!(await this.sendClaim(key))) this.waiting.clear();
    }
  }

  private async sendClaim(key: string): Promise<boolean> {
    const said = untracked(this.sheet.value)?.indicators.find((one) => one.indicatorKey === key);
    if (!said) return false;
    const { tier, basis, note } = said;
    const claim = { indicatorKey: key, tier, basis, note, ...untracked(() => this.claims.of(key)) };
    const isDone = await this.acts.done(async () => {
      await this.sheet.act((id, etag) => this.client.claim(id, claim, etag));
      this.claims.took(key, claim);
    });
    this.saved.set(isDone);
    const isRefused = untracked(this.refused) !== null;
    await this.seeAfterConflict();
    return !isRefused;
  }

  /** Somebody else was faster: what stands now is shown beside the refusal; written words stay. */
  private async seeAfterConflict(): Promise<void> {
    if (untracked(this.refused)?.status !== 412) return;
    this.claims.keepOnly('note');
    await this.sheet.reload();
  }
}
