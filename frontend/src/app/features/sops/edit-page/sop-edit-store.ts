import { Injectable, computed, inject, signal } from '@angular/core';
import type { SopView } from '@satu/contract/views';

import { KeptForms } from '../../../shell/autosave/kept-forms';
import { acting } from '../../../shell/http/acting';
import { newKey } from '../../../shell/http/key';
import { loaded } from '../../../shell/http/loaded';
import { ProblemError, problemOf } from '../../../shell/http/problem-error';
import { SopClient } from '../sop-client';
import { withNumberTaken } from '../sop-words';
import {
  BLANK_SOP,
  changesBetween,
  differs,
  draftOf,
  rebased,
  type SopDraft,
  type SopField,
  type StepsChange,
} from './sop-draft';

/** What the device keeps until it was saved: the words, and the version on which they were typed. */
interface Kept {
  base: SopDraft;
  draft: SopDraft;
  clashes: SopField[];
}

/** An SOP being changed; what is typed stays on this device until it is saved. */
@Injectable()
export class SopEditStore {
  private readonly client = inject(SopClient);
  private readonly kept = inject(KeptForms);
  private readonly id = signal('');
  private readonly etag = signal('');
  private readonly form = signal<Kept>({ base: BLANK_SOP, draft: BLANK_SOP, clashes: [] });
  private readonly mergedFields = signal<readonly SopField[]>([]);
  private readonly overtaken = signal(false);
  private readonly broughtBack = signal(false);
  private readonly acts = acting();
  private readonly record = loaded(() => this.load());
  private readonly keys = new Map<string, string>();

  readonly state = this.record.state;
  readonly problem = this.record.problem;
  readonly sop = this.record.value;
  readonly refused = this.acts.refused;
  readonly saving = this.acts.busy;
  readonly draft = computed(() => this.form().draft);
  /** The newest version that the server told, beneath what was typed. */
  readonly theirs = computed(() => this.form().base);
  readonly clashes = computed(() => this.form().clashes);
  readonly merged = this.mergedFields.asReadonly();
  /** Somebody else saved while this was being typed. */
  readonly collided = this.overtaken.asReadonly();
  /** Words of an earlier visit stand in the form. */
  readonly restored = this.broughtBack.asReadonly();
  readonly changed = computed(() => isChanged(this.form()));

  open(id: string): Promise<void> {
    this.id.set(id);
    this.acts.leave();
    return this.record.reload();
  }

  reload(): Promise<void> {
    return this.record.reload();
  }

  change(part: Partial<SopDraft>): void {
    this.hold({ ...this.form(), draft: { ...this.draft(), ...part } });
  }

  changeSteps(change: StepsChange): void {
    this.change({ steps: change(this.draft().steps) });
  }

  /** Settles a clash: the own words stay, or theirs take their place. */
  settle(field: SopField, choice: 'mine' | 'theirs'): void {
    const { base, draft, clashes } = this.form();
    const chosen = choice === 'theirs' ? { [field]: base[field] } : {};
    this.hold({
      base,
      draft: { ...draft, ...chosen },
      clashes: clashes.filter((one) => one !== field),
    });
  }

  /** Throws away what was typed and not saved. */
  reset(): void {
    const { base } = this.form();
    this.hold({ base, draft: base, clashes: [] });
    this.forgetNews();
  }

  /** True once it is saved. Whoever was overtaken sees theirs first, and may save again. */
  async save(): Promise<boolean> {
    return (await this.acts.run(() => this.attempt())) ?? false;
  }

  private async attempt(): Promise<boolean> {
    const [id, name] = [this.id(), this.name()];
    try {
      const { base, draft } = this.form();
      const changes = changesBetween(base, draft);
      if (Object.keys(changes).length > 0) await this.send(id, changes);
      this.kept.forget(name);
      return true;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code !== 'stale-version') throw new ProblemError(withNumberTaken(problem));
      if (id === this.id()) await this.catchUp();
      return false;
    }
  }

  private async send(id: string, changes: object): Promise<void> {
    const etag = this.etag();
    // A press that is repeated because no answer came is the same act.
    const text = etag + JSON.stringify(changes);
    const key = this.keys.get(text) ?? newKey();
    this.keys.set(text, key);
    await this.client.change(id, changes, { etag, key });
  }

  /** Somebody was faster: theirs is laid beneath what was typed. */
  private async catchUp(): Promise<void> {
    const newest = await this.latest(this.form());
    if (newest.id !== this.id()) return;
    this.record.set(newest);
    this.overtaken.set(true);
  }

  private async load(): Promise<SopView> {
    this.forgetNews();
    const left = this.kept.read(this.name()) as Kept | null;
    const sop = await this.latest(left);
    if (sop.id !== this.id()) return sop;
    this.broughtBack.set(this.changed());
    this.overtaken.set(this.clashes().length > 0 || this.merged().length > 0);
    return sop;
  }

  /** Asks for the newest version and lays over it what was typed on an older one. */
  private async latest(typed: Kept | null): Promise<SopView> {
    const id = this.id();
    const { body, etag } = await this.client.get(id);
    // By now the form may hold another SOP: nothing of this one may stand, or be kept, under its name.
    if (id !== this.id()) return body;
    const base = draftOf(body);
    const news = rebased(typed?.base ?? base, typed?.draft ?? base, base);
    const clashes = new Set([...(typed?.clashes ?? []), ...news.clashes]);
    this.etag.set(etag);
    this.mergedFields.set(news.merged);
    this.hold({
      base,
      draft: news.draft,
      clashes: [...clashes].filter((field) => differs(news.draft, base, field)),
    });
    return body;
  }

  private hold(form: Kept): void {
    this.form.set(form);
    if (isChanged(form)) this.kept.keep(this.name(), form);
    else this.kept.forget(this.name());
  }

  private forgetNews(): void {
    this.acts.forget();
    this.mergedFields.set([]);
    this.overtaken.set(false);
    this.broughtBack.set(false);
  }

  private name(): string {
    return `sop:${this.id()}`;
  }
}

function isChanged({ base, draft }: Kept): boolean {
  return Object.keys(changesBetween(base, draft)).length > 0;
}
