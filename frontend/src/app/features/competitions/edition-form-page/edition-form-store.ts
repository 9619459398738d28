import { Injectable, computed, inject, signal } from '@angular/core';
import type { CompetitionView, EditionSummary, EditionView } from '@satu/contract/views';
import type { TimeZone } from '@satu/domain/time';

import { KeptForms } from '../../../shell/autosave/kept-forms';
import { acting } from '../../../shell/http/acting';
import { newKey } from '../../../shell/http/key';
import { loaded } from '../../../shell/http/loaded';
import { ProblemError, problemOf } from '../../../shell/http/problem-error';
import { Region } from '../../../shell/region/region';
import { Clock } from '../../../shell/time/clock';
import { CompetitionClient } from '../competition-client';
import {
  copiedFrom,
  draftOf,
  editionBody,
  emptyFields,
  type EditionDraft,
  emptyEdition,
  type RubricChange,
} from './edition-draft';

/** What the form starts from: the edition to change, or the ones a new edition can follow. */
interface Ground {
  edition: EditionView | null;
  competitions: readonly CompetitionView[];
  editions: readonly EditionSummary[];
}

/** Setting up an edition or changing one; what is typed stays on this device until it is saved. */
@Injectable()
export class EditionFormStore {
  private readonly client = inject(CompetitionClient);
  private readonly kept = inject(KeptForms);
  private readonly region = inject(Region);
  private readonly year = new Date(inject(Clock).now()).getFullYear();
  private readonly id = signal<string | null>(null);
  private readonly etag = signal('');
  private readonly typed = signal<EditionDraft>(emptyEdition(this.year));
  private readonly acts = acting();
  private readonly ground = loaded(() => this.load());
  private readonly keys = new Map<string, string>();

  readonly state = this.ground.state;
  readonly problem = this.ground.problem;
  readonly refused = this.acts.refused;
  readonly saving = this.acts.busy;
  readonly draft = this.typed.asReadonly();
  readonly before = computed(() => this.ground.value()?.edition ?? null);
  readonly competitions = computed(() => this.ground.value()?.competitions ?? []);
  readonly editions = computed(() => this.ground.value()?.editions ?? []);
  /** Nobody changes the yardstick once somebody has measured with it. */
  readonly locked = computed(() => this.before()?.stages[0]?.rubricLocked ?? false);

  open(id: string | null): Promise<void> {
    this.id.set(id);
    this.acts.leave();
    return this.ground.reload();
  }

  reload(): Promise<void> {
    return this.ground.reload();
  }

  change(part: Partial<EditionDraft>): void {
    this.typed.update((draft) => ({ ...draft, ...part }));
    this.kept.keep(this.name(), this.typed());
  }

  changeRubric(change: RubricChange): void {
    this.change({ criteria: change(this.typed().criteria) });
  }

  /** Begins from an earlier edition; days are left to be chosen. */
  async copy(editionId: string): Promise<void> {
    const id = this.id();
    await this.acts.done(async () => {
      const { body } = await this.client.edition(editionId);
      if (id === this.id()) this.change(copiedFrom(body, this.year, this.zone()));
    });
  }

  /** Throws away what was typed and not saved. */
  reset(): void {
    const before = this.before();
    this.typed.set(before ? draftOf(before, this.zone()) : emptyEdition(this.year));
    this.kept.forget(this.name());
  }

  /** The saved edition's id, or null when it was refused or the page has gone on. */
  save(): Promise<string | null> {
    return this.acts.run(async () => {
      this.assertComplete();
      const before = this.before();
      return before ? await this.saveChange(before) : await this.create();
    });
  }

  /** Everything that is empty at once, before anything is sent: the competition is made on its own. */
  private assertComplete(): void {
    const empty = emptyFields(this.draft());
    if (empty.length === 0) return;
    const detail = $localize`:@@competitions.form.required:Wajib diisi.`;
    const title = $localize`:@@competitions.form.incomplete:Isian belum lengkap.`;
    const errors = empty.map((pointer) => ({ pointer, detail }));
    const code = 'validation-failed';
    const known = { type: 'about:blank', title, status: 400, instance: '', code, traceId: '' };
    throw new ProblemError({ ...known, errors });
  }

  private async load(): Promise<Ground> {
    const id = this.id();
    const left = this.kept.read(this.name()) as EditionDraft | null;
    if (id) {
      const { body, etag } = await this.client.edition(id);
      // A late answer is dropped by `loaded`; its version and its words must go with it.
      if (id === this.id()) {
        this.etag.set(etag);
        this.typed.set(left ?? draftOf(body, this.zone()));
      }
      return { edition: body, competitions: [], editions: [] };
    }
    const [competitions, editions] = await Promise.all([
      this.client.competitions(),
      this.client.editions(null),
    ]);
    if (left && id === this.id()) this.typed.set(left);
    return { edition: null, competitions: competitions.items, editions: editions.items };
  }

  private async saveChange(before: EditionView): Promise<string> {
    const body = editionBody(this.draft(), this.zone(), before);
    const name = this.name();
    await this.client.changeEdition(before.id, body, this.etag());
    this.kept.forget(name);
    return before.id;
  }

  /** A competition that is new is made first, once: a repeated press goes under the same key. */
  private async create(): Promise<string> {
    const draft = this.draft();
    if (!draft.competitionId) await this.createCompetition(draft.competitionName.trim());
    const body = { year: Number(draft.year), ...editionBody(draft, this.zone()) };
    const { competitionId } = this.draft();
    const key = this.keyOf(JSON.stringify(body));
    const name = this.name();
    const made = await this.client.createEdition(competitionId, body, key);
    this.kept.forget(name);
    return made.body.id;
  }

  /** Its refusal speaks of `/name`, which on this form is the edition's. */
  private async createCompetition(name: string): Promise<void> {
    try {
      const made = await this.client.createCompetition(name, this.keyOf(name));
      this.change({ competitionId: made.body.id, competitionName: '' });
    } catch (error) {
      const problem = problemOf(error);
      const errors = problem.errors?.map((one) => ({ ...one, pointer: '/competitionName' }));
      throw new ProblemError(errors ? { ...problem, errors } : problem);
    }
  }

  /** A press that is repeated because no answer came must not create a second time. */
  private keyOf(text: string): string {
    const key = this.keys.get(text) ?? newKey();
    this.keys.set(text, key);
    return key;
  }

  private zone(): TimeZone {
    return this.region.timeZone() as TimeZone;
  }

  private name(): string {
    return `edition:${this.id() ?? 'new'}`;
  }
}
