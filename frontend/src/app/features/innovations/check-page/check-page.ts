import {
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { fieldsOf, pointerOf } from '@satu/domain/form';
import { type Criterion, isEditable } from '@satu/domain/innovation';
import type { Language } from '@satu/domain/language';

import type { InnovationView, Problem } from '@satu/contract/views';

import { withOutcome } from '../../../shell/announce/arrival';
import { Autosave } from '../../../shell/autosave/autosave';
import { whyPending } from '../../../shell/autosave/why-pending';
import type { Draft } from '../../../shell/autosave/draft';
import { formFor } from '../../../shell/form-text/form-summary';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { inputId } from '../../../ui/field/field';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { SummaryList } from '../../../ui/summary-list/summary-list';
import { ActForm } from '../act-form/act-form';
import { type TypedAct, keptSteps } from '../act-form/kept-act';
import { InnovationStore } from '../innovation-store';
import { changesOf } from '../innovation-changes';
import { valuesOf } from '../innovation-summary';
import { refusedFields } from '../refused-fields';
import { faultText } from '../innovation-words';
import { Turn } from '../turn/turn';
import { ChangesNotice } from './changes-notice';
import { ChangesStore } from './changes-store';
import { checkSections } from './check-sections';
import { CriteriaForm } from './criteria-form';
import { NoteList, type NoteLine } from './note-list';
import { ReturnForm } from './return-form';

/** Check-answers: staff send from here, the head endorses or returns, the verifier verifies. */
@Component({
  selector: 'satu-check-page',
  imports: [
    ActForm,
    Button,
    ChangesNotice,
    CriteriaForm,
    Dialog,
    ErrorSummary,
    NoteList,
    PageHeader,
    ProblemPanel,
    ReturnForm,
    RouterLink,
    Skeleton,
    SummaryList,
    Turn,
  ],
  providers: [ChangesStore, InnovationStore],
  templateUrl: './check-page.html',
})
export class CheckPage {
  readonly id = input.required<string>();

  private readonly router = inject(Router);
  private readonly autosave = inject(Autosave);
  private readonly kept = keptSteps();
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly store = inject(InnovationStore);
  protected readonly changes = inject(ChangesStore);
  protected readonly returning = signal(false);
  /** The criterion by which the verifier is about to reject. */
  protected readonly rejecting = signal<Criterion | null>(null);
  protected readonly showObstacles = signal(false);
  private readonly lacking = viewChild(ErrorSummary);

  protected readonly editable = computed(() => {
    const innovation = this.store.innovation();
    return (
      innovation !== null &&
      isEditable(innovation.status) &&
      innovation.moves.includes('submission')
    );
  });
  protected readonly onlyChanged = signal(true);
  /** What differs from what the reader decided on last; null where there is nothing to compare with. */
  protected readonly changed = computed(() => {
    const innovation = this.store.innovation();
    const baseline = this.changes.baseline()?.baseline;
    if (!innovation || !baseline) return null;
    const form = formFor(innovation);
    return changesOf(form, baseline.values, valuesOf(innovation), this.language);
  });
  protected readonly sections = computed(() => {
    const innovation = this.store.innovation();
    if (!innovation) return [];
    const changes = this.changed();
    return checkSections(innovation, {
      language: this.language,
      editable: this.editable(),
      changes,
      onlyChanged: !this.editable() && this.onlyChanged() && (changes?.size ?? 0) > 0,
    });
  });
  /** What was asked for by the last return, each leading to where it is mended. */
  protected readonly notes = computed<readonly NoteLine[]>(() => {
    const innovation = this.store.innovation();
    if (!innovation) return [];
    const named = refusedFields(
      formFor(innovation),
      innovation.notes.flatMap(({ pointer }) => pointer ?? []),
    );
    const returnedAt = this.changes.baseline()?.baseline?.at;
    return innovation.notes.map((note) => {
      const target = named.find(({ pointer }) => pointer === note.pointer);
      const isComparable = target !== undefined && returnedAt === note.at;
      return {
        ...note,
        label: target?.field.label[this.language] ?? null,
        link: target && this.editable() ? ['/inovasi', innovation.id, 'isi', target.section] : null,
        fragment: target?.fragment,
        mended: isComparable ? (this.changed()?.has(target.field.key) ?? null) : null,
      };
    });
  });
  /** Why text that was typed could not be sent before submitting. */
  protected readonly waiting = signal<Problem | null>(null);
  /** Text that stands on this device alone; set where the person may still write. */
  private readonly unsaved = signal<Draft<InnovationView> | null>(null);
  /** Fields that the server refuses as they are: what is checked here lacks them. */
  protected readonly refused = computed(() => {
    const innovation = this.store.innovation();
    const pointers = this.unsaved()?.refusedPointers() ?? [];
    if (!innovation) return [];
    return refusedFields(formFor(innovation), pointers).map(({ field, section, fragment }) => ({
      text: faultText('unsaved', field.label[this.language]),
      link: ['/inovasi', innovation.id, 'isi', section],
      fragment,
    }));
  });
  protected readonly obstacles = computed(() => {
    const innovation = this.store.innovation();
    if (!innovation) return [];
    const form = formFor(innovation);
    const missing = innovation.obstacles.map(({ code, pointer }) => {
      const field = fieldsOf(form).find((one) => pointerOf(one) === pointer);
      const section = form.sections.find(({ fields }) => fields.some((one) => one === field));
      return {
        text: faultText(code, field?.label[this.language] ?? ''),
        link: section ? ['/inovasi', innovation.id, 'isi', section.key] : null,
        fragment: pointer ? inputId(pointer) : undefined,
      };
    });
    return [...this.refused(), ...missing];
  });
  protected readonly fieldOptions = computed(() => {
    const innovation = this.store.innovation();
    if (!innovation) return [];
    return fieldsOf(formFor(innovation)).map((field) => ({
      value: pointerOf(field),
      label: field.label[this.language],
    }));
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.returning.set(false);
        this.rejecting.set(null);
        this.showObstacles.set(false);
        this.waiting.set(null);
        this.unsaved.set(null);
        void this.open(id);
      });
    });
  }

  /** What was typed a moment ago must be on the server before it is checked. */
  private async open(id: string): Promise<void> {
    await this.autosave.flush();
    if (id !== this.id()) return;
    await this.store.load(id);
    const innovation = this.store.innovation();
    // The page may have gone on to another one, to which neither this version nor this text belongs.
    if (innovation === null || id !== this.id()) return;
    void this.changes.load(innovation);
    this.takeUp(innovation);
    if (!this.editable()) return;
    const draft = this.autosave.for(`/innovations/${id}`, this.store.etag(), innovation);
    await draft.flush();
    if (id === this.id()) this.unsaved.set(draft);
  }

  /** Opens again what was being written when the page was left. */
  private takeUp({ id, moves }: InnovationView): void {
    this.returning.set(moves.includes('return') && this.kept.read(id, 'note-list') !== null);
    const left = this.kept.read(id, 'rejection') as TypedAct | null;
    if (left && moves.includes('rejection')) this.rejecting.set(left.chosen as Criterion);
  }

  protected leave(step: 'note-list' | 'rejection'): void {
    this.kept.forget(this.id(), step);
    this.returning.set(false);
    this.rejecting.set(null);
  }

  protected async submit(): Promise<void> {
    const [id, draft] = [this.id(), this.unsaved()];
    if (draft?.pending()) await draft.flush();
    // Whoever has gone on meanwhile doesn't send what is shown now.
    if (id !== this.id()) return;
    this.showObstacles.set(this.obstacles().length > 0);
    if (this.showObstacles()) {
      this.lacking()?.takeFocus();
      return;
    }
    if (draft?.pending()) {
      // The server would send what it has, which isn't what was typed.
      this.waiting.set(whyPending(draft));
      return;
    }
    this.waiting.set(null);
    if (await this.store.act('submission'))
      await this.router.navigate(['/inovasi', this.id(), 'terkirim']);
  }

  protected reject(criterion: Criterion): void {
    this.store.forgetRefusal();
    this.rejecting.set(criterion);
  }

  protected async decide(
    act: 'endorsement' | 'verification' | 'return' | 'rejection',
    body: object = {},
  ): Promise<void> {
    const id = this.id();
    if (!(await this.store.act(act, body))) return;
    this.kept.forgetAll(id);
    if (id === this.id()) await this.router.navigate(['/inovasi', this.id()], withOutcome(act));
  }
}
