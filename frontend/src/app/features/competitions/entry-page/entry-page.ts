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
import { RouterLink } from '@angular/router';
import { ENTRY_STATUS_LABELS, SCORESHEET_STATUS_LABELS } from '@satu/domain/competition';
import type { Language } from '@satu/domain/language';
import type { AssignmentView } from '@satu/contract/views';

import { Announcer } from '../../../shell/announce/announcer';
import { formFor, summaryOf } from '../../../shell/form-text/form-summary';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { SummaryList } from '../../../ui/summary-list/summary-list';
import { EntryStore } from './entry-store';
import { ExclusionForm } from './exclusion-form';
import { type EntryMove, MoveDialog } from './move-dialog';

/** One entry as it was frozen, and for the secretariat who judges it. */
@Component({
  selector: 'satu-entry-page',
  imports: [
    Button,
    Dialog,
    ExclusionForm,
    LabelPipe,
    MoveDialog,
    Notice,
    PageHeader,
    ProblemPanel,
    RouterLink,
    SelectField,
    Skeleton,
    SummaryList,
    ZonedPipe,
  ],
  providers: [EntryStore],
  templateUrl: './entry-page.html',
})
export class EntryPage {
  readonly id = input.required<string>();

  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  private readonly announcer = inject(Announcer);
  protected readonly session = inject(Session);
  protected readonly store = inject(EntryStore);
  protected readonly statusLabels = ENTRY_STATUS_LABELS;
  protected readonly sheetLabels = SCORESHEET_STATUS_LABELS;
  protected readonly chosen = signal('');
  protected readonly excluding = signal(false);
  protected readonly asking = signal<EntryMove | null>(null);
  protected readonly evaluators = computed(() =>
    this.store
      .candidates()
      .filter(({ assigned, conflict }) => !assigned && !conflict)
      .map(({ personId, name, affiliation, load }) => ({
        value: personId,
        label: $localize`:@@competitions.entry.candidate:${name}:name: (${affiliation ?? '–'}:affiliation:, ${load}:load: usulan)`,
      })),
  );
  /** Everything that was frozen, as the form groups it. */
  protected readonly sections = computed(() => {
    const entry = this.store.view();
    if (!entry) return [];
    const values = { ...entry.content, ...entry.fields, name: entry.innovationName };
    return summaryOf(formFor(entry), values, { language: this.language });
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.excluding.set(false);
        this.asking.set(null);
        this.chosen.set('');
        void this.open(id);
      });
    });
  }

  private async open(id: string): Promise<void> {
    await this.store.load(id);
    if (id === this.id() && this.session.can('assignment:manage'))
      await this.store.loadCandidates();
  }

  protected ask(move: EntryMove): void {
    this.store.forgetRefusal();
    this.asking.set(move);
  }

  protected async move(): Promise<void> {
    const move = this.asking();
    const entry = move && (await this.store.act(move));
    if (!entry) return;
    this.asking.set(null);
    const number = entry.number ?? '';
    this.announcer.say(
      move === 'submission'
        ? $localize`:@@competitions.entry.sent:Usulan terkirim dengan nomor ${number}:number:.`
        : $localize`:@@competitions.entry.withdrawn:Usulan ditarik.`,
    );
  }

  protected startExcluding(): void {
    this.store.forgetRefusal();
    this.excluding.set(true);
  }

  protected async exclude(reason: string): Promise<void> {
    if (!(await this.store.exclude(reason))) return;
    this.excluding.set(false);
    this.announcer.say($localize`:@@competitions.entry.tookOut:Usulan dikeluarkan dari kompetisi.`);
  }

  protected async assign(event: Event): Promise<void> {
    event.preventDefault();
    const chosen = this.chosen();
    const name = this.store.candidates().find(({ personId }) => personId === chosen)?.name ?? '';
    if (!chosen || !(await this.store.assign(chosen))) return;
    this.chosen.set('');
    this.announcer.say(
      $localize`:@@competitions.entry.assigned:${name}:evaluator: ditugaskan menilai usulan ini.`,
    );
  }

  protected async unassign(assignment: AssignmentView): Promise<void> {
    if (!(await this.store.unassign(assignment))) return;
    this.announcer.say(
      $localize`:@@competitions.entry.unassigned:Tugas ${assignment.evaluatorName}:evaluator: dicabut.`,
    );
  }
}
