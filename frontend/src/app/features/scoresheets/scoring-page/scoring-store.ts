import { Injectable, computed, inject, signal } from '@angular/core';
import type { EntryView, ScoreView, ScoresheetView } from '@satu/contract/views';

import { Autosave } from '../../../shell/autosave/autosave';
import { whyPending } from '../../../shell/autosave/why-pending';
import type { Draft } from '../../../shell/autosave/draft';
import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { ProblemError } from '../../../shell/http/problem-error';
import { ScoresheetClient } from '../scoresheet-client';

interface Opened {
  draft: Draft<ScoresheetView>;
  entry: EntryView;
}

/** A sheet that is locked for good, and whether the page is still the one on which that was asked. */
interface Locked {
  sheet: ScoresheetView;
  isHere: boolean;
}

/** One scoresheet beside the entry it scores; each criterion is saved by itself. */
@Injectable()
export class ScoringStore {
  private readonly client = inject(ScoresheetClient);
  private readonly autosave = inject(Autosave);
  private readonly id = signal('');
  private readonly acts = acting();
  private readonly opened = loaded<Opened>(async () => {
    // Asked once: by the time of the answer the page may have gone on to another sheet.
    const id = this.id();
    const { body, etag } = await this.client.get(id);
    const draft = this.autosave.for(this.client.url(id), etag, body);
    return { draft, entry: await this.client.entry(body.entryId) };
  });

  readonly state = this.opened.state;
  readonly problem = this.opened.problem;
  readonly refused = this.acts.refused;
  readonly busy = this.acts.busy;
  readonly draft = computed(() => this.opened.value()?.draft ?? null);
  readonly entry = computed(() => this.opened.value()?.entry ?? null);
  readonly sheet = computed(() => this.draft()?.current() ?? null);
  readonly unscored = computed(() => {
    const sheet = this.sheet();
    if (!sheet) return [];
    const given = new Set(
      sheet.scores.filter(({ level }) => level !== null).map(({ criterionId }) => criterionId),
    );
    return sheet.stage.criteria.filter(({ id }) => !given.has(id));
  });

  load(id: string): Promise<void> {
    this.id.set(id);
    this.acts.leave();
    return this.opened.reload();
  }

  reload(): Promise<void> {
    this.acts.forget();
    return this.opened.reload();
  }

  scoreOf(criterionId: string): ScoreView {
    const given = this.sheet()?.scores.find((score) => score.criterionId === criterionId);
    return { level: null, note: null, ...given, criterionId };
  }

  /** Only what changes is sent: a line that another tab wrote meanwhile is none of this one's. */
  score(criterionId: string, change: Partial<Pick<ScoreView, 'level' | 'note'>>): void {
    if (this.sheet()?.status !== 'DRAFT') return;
    for (const [part, value] of Object.entries(change)) {
      this.draft()?.set(`/scores/criterionId=${criterionId}/${part}`, value);
    }
  }

  /** Sends the sheet for good; what is locked by that, or null when it was refused. */
  submit(): Promise<Locked | null> {
    return this.act((id, etag) => this.client.submit(id, etag));
  }

  recuse(reason: string): Promise<Locked | null> {
    return this.act((id, etag) => this.client.recuse(id, reason, etag));
  }

  private async act(
    send: (id: string, etag: string) => Promise<{ body: ScoresheetView; etag: string }>,
  ): Promise<Locked | null> {
    const [draft, sheet] = [this.draft(), this.sheet()];
    if (!draft || !sheet) return null;
    // What is locked stays locked, wherever the page has gone on to by the time of the answer.
    const locked: ScoresheetView[] = [];
    const isHere = await this.acts.done(async () => {
      await draft.flush();
      // What would be locked isn't what is on the screen.
      if (draft.pending()) throw new ProblemError(whyPending(draft));
      const { body, etag } = await send(sheet.id, draft.etag);
      draft.adopt(body, etag);
      locked.push(body);
    });
    return locked[0] ? { sheet: locked[0], isHere } : null;
  }
}
