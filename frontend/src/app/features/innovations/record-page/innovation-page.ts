import {
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { sectionStates } from '@satu/domain/form';
import {
  type Act,
  CRITERION_LABELS,
  INNOVATION_STAGE_LABELS,
  INNOVATION_STATUS_LABELS,
  USE_STATE_LABELS,
} from '@satu/domain/innovation';
import type { Language } from '@satu/domain/language';

import { formFor, summaryOf } from '../../../shell/form-text/form-summary';
import { arrivedWith } from '../../../shell/announce/arrival';
import { OutcomeNotice } from '../../../shell/announce/outcome-notice';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { BackToList } from '../../../shell/navigation/back-to-list';
import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { Notice } from '../../../ui/notice/notice';
import { RecordRooms } from '../../../shell/record-rooms/record-rooms';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { SummaryList } from '../../../ui/summary-list/summary-list';
import { type Task, TaskList } from '../../../ui/task-list/task-list';
import { ActForm } from '../act-form/act-form';
import { keptSteps } from '../act-form/kept-act';
import { LineageCard } from '../lineage-card/lineage-card';
import { InnovationStore } from '../innovation-store';
import { valuesOf } from '../innovation-summary';
import { STATUS_TONES, actLabels, pastLabels } from '../innovation-words';
import { Turn } from '../turn/turn';
import { criteriaRows } from './criteria-rows';
import { type NoteTarget, targetOfNote } from './note-target';
import { PathList } from './path-list';
import { whyNotCounted } from './standing';

/** The acts that lead on; one reads everything before them, so they have a page of their own. */
const ON_CHECK_PAGE: ReadonlySet<Act> = new Set(['submission', 'endorsement', 'verification']);
/** Acts that ask nothing more. */
const AT_ONCE: ReadonlySet<Act> = new Set(['revision']);

/** One innovation: where its record lies, what is left to do, what it says, what happened. */
@Component({
  selector: 'satu-innovation-page',
  imports: [
    ActForm,
    BackToList,
    Button,
    Dialog,
    LabelPipe,
    LineageCard,
    Notice,
    OutcomeNotice,
    PageHeader,
    PathList,
    RecordRooms,
    ProblemPanel,
    RouterLink,
    Skeleton,
    StatusBadge,
    SummaryList,
    TaskList,
    Turn,
    ZonedPipe,
  ],
  providers: [InnovationStore],
  templateUrl: './innovation-page.html',
})
export class InnovationPage {
  readonly id = input.required<string>();

  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  private readonly kept = keptSteps();
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly store = inject(InnovationStore);
  protected readonly asking = signal<Act | null>(null);
  /** The act that has just gone through. */
  protected readonly done = signal<Act | null>(null);
  protected readonly actLabels = actLabels();
  protected readonly pastLabels = pastLabels();
  protected readonly tones = STATUS_TONES;
  protected readonly statusLabels = INNOVATION_STATUS_LABELS;
  protected readonly stageLabels = INNOVATION_STAGE_LABELS;
  protected readonly useStateLabels = USE_STATE_LABELS;
  protected readonly criterionLabels = CRITERION_LABELS;
  protected readonly notCounted = computed(() => {
    const innovation = this.store.innovation();
    return innovation ? whyNotCounted(innovation) : '';
  });
  /** What leads on comes first; a second copy beside one that is being written would be refused. */
  protected readonly moves = computed(() => {
    const innovation = this.store.innovation();
    const open = (innovation?.moves ?? []).filter(
      (act) => act !== 'revision' || innovation?.workingCopyId === null,
    );
    return [
      ...open.filter((act) => ON_CHECK_PAGE.has(act)),
      ...open.filter((act) => !ON_CHECK_PAGE.has(act)),
    ];
  });
  protected readonly verifiedByOthers = computed(() => {
    const innovation = this.store.innovation();
    return (
      innovation?.status === 'ENDORSED' &&
      this.session.can('innovation:verify') &&
      !innovation.moves.includes('verification')
    );
  });

  /** What is in force goes on counting; worth saying only while something replaces it. */
  protected readonly beingCorrected = computed(() => {
    const innovation = this.store.innovation();
    if (!innovation?.inForce) return false;
    const { status, workingCopyId } = innovation;
    return status === 'RETURNED' || status === 'SUBMITTED' || workingCopyId !== null;
  });
  protected readonly forward = ON_CHECK_PAGE;
  protected readonly editable = computed(() => this.store.innovation()?.mayEdit ?? false);
  protected readonly tasks = computed<readonly Task[]>(() => {
    const innovation = this.store.innovation();
    if (!innovation) return [];
    const form = formFor(innovation);
    const states = sectionStates(form, valuesOf(innovation), {
      target: 'QUICK',
      stage: innovation.stage,
      notedPointers:
        innovation.status === 'RETURNED'
          ? innovation.notes.flatMap(({ pointer }) => pointer ?? [])
          : [],
    });
    return form.sections.map(({ key, label, help }) => ({
      key,
      label: label[this.language],
      state: states[key] ?? 'NOT_STARTED',
      link: ['isi', key],
      hint: help?.[this.language] ?? null,
    }));
  });
  protected readonly sections = computed(() => {
    const innovation = this.store.innovation();
    if (!innovation || this.editable()) return [];
    return summaryOf(formFor(innovation), valuesOf(innovation), { language: this.language });
  });
  protected readonly criteria = computed(() =>
    criteriaRows(this.store.innovation()?.criteria ?? [], this.language),
  );

  constructor() {
    const arrival = arrivedWith() as Act | null;
    let isFirst = true;
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.done.set(isFirst ? arrival : null);
        isFirst = false;
        this.asking.set(null);
        void this.open(id);
      });
    });
  }

  private async open(id: string): Promise<void> {
    await this.store.load(id);
    if (id !== this.id()) return;
    // What was being written when the page was left is taken up again.
    const left = this.moves().find((act) => this.kept.read(id, act) !== null);
    if (left) this.asking.set(left);
  }

  protected cancel(act: Act): void {
    this.kept.forget(this.id(), act);
    this.asking.set(null);
  }

  protected async start(act: Act): Promise<void> {
    this.done.set(null);
    if (ON_CHECK_PAGE.has(act)) {
      await this.router.navigate(['/inovasi', this.id(), 'periksa']);
    } else if (AT_ONCE.has(act)) {
      await this.send(act, {});
    } else {
      this.store.forgetRefusal();
      this.asking.set(act);
    }
  }

  protected async send(act: Act, body: object): Promise<void> {
    const id = this.id();
    const changed = await this.store.act(act, body);
    if (!changed) return;
    this.kept.forgetAll(id);
    this.asking.set(null);
    // A revision goes on with its copy, on this same page.
    if (act === 'revision') await this.router.navigate(['/inovasi', changed.id]);
    this.done.set(act);
  }

  protected noteTarget(pointer: string | null): NoteTarget | null {
    const innovation = this.store.innovation();
    return innovation ? targetOfNote(innovation, pointer, this.language) : null;
  }
}
