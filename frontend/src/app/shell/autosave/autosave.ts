import {
  DOCUMENT,
  DestroyRef,
  Service,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { NavigationStart, Router } from '@angular/router';
import { filter } from 'rxjs';

import { Connection } from '../connection/connection';
import { Api } from '../http/api';
import { Session } from '../session/session';
import { Draft, type DraftPort } from './draft';
import { overlay } from './pointer';
import { deviceStorage } from './shelf';
import { UnsentStore, type Attempt } from './unsent-store';

/** Browsers let a page that is going away send no more than this. */
const KEEPALIVE_LIMIT = 60_000;

/**
 * The queue of unsent text of the person who is signed in. Text leaves on a pause in typing, on blur,
 * when the page is hidden, before navigation, when the network is back and after signing in again.
 */
@Service()
export class Autosave {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly connection = inject(Connection);
  private readonly document = inject(DOCUMENT);
  private readonly drafts = signal<ReadonlyMap<string, Draft<object>>>(new Map());
  private store = new UnsentStore('', null);

  /** How many resources have text that the server has not taken. */
  readonly unsent = computed(
    () => [...this.drafts().values()].filter((draft) => draft.pending()).length,
  );

  /** Some of it stands in this page alone, because the browser refused to keep it. */
  readonly adrift = computed(() => [...this.drafts().values()].some((draft) => draft.adrift()));

  constructor() {
    const personId = computed(() => this.session.person()?.id ?? null);
    effect(() => {
      const id = personId();
      untracked(() => {
        this.begin(id);
      });
    });
    effect(() => {
      if (this.connection.online()) untracked(() => void this.flush());
    });
    // Signing in again renews the session's view without changing the person.
    effect(() => {
      if (this.session.view()) untracked(() => void this.flush());
    });
    this.listen();
  }

  /**
   * The draft of one resource (`/innovations/<id>`), begun on the version the page has just read.
   * Words that an earlier visit left unsent stand in `current()` at once and are sent.
   */
  for<T extends object>(url: string, etag: string, body: T): Draft<T> {
    const draft = this.open(url) as Draft<T>;
    draft.adopt(body, etag);
    if (untracked(draft.pending)) void draft.flush();
    return draft;
  }

  /** Sends everything now. */
  async flush(): Promise<void> {
    await Promise.all([...untracked(this.drafts).values()].map((draft) => draft.flush()));
  }

  /** Forgets this person's unsent text, on sign-out, after she was warned. */
  erase(): void {
    this.store.erase();
    this.close();
  }

  private begin(personId: string | null): void {
    this.close();
    this.store = new UnsentStore(personId ?? '', personId ? deviceStorage(this.document) : null);
    for (const url of this.store.urls()) this.open(url);
    void this.flush();
  }

  private close(): void {
    for (const draft of untracked(this.drafts).values()) draft.stop();
    this.drafts.set(new Map());
  }

  private open(url: string): Draft<object> {
    const known = untracked(this.drafts).get(url);
    if (known) return known;
    const draft = new Draft<object>(url, this.store, this.port(url));
    this.drafts.update((drafts) => new Map(drafts).set(url, draft));
    return draft;
  }

  private port(url: string): DraftPort {
    return {
      time: () => Date.now() + this.session.clockDrift(),
      setAside: async ({ door, key, fields }) => {
        await this.api.post(door, overlay({}, fields) as object, { key });
      },
      latest: () => this.api.getVersioned<object>(url),
      patch: ({ key, etag, fields }: Attempt) => {
        const body = overlay({}, fields) as object;
        const hidden = this.document.visibilityState === 'hidden';
        const keepalive = hidden && JSON.stringify(body).length < KEEPALIVE_LIMIT;
        return this.api.patch<object>(url, body, { etag, key, lenient: true, keepalive });
      },
    };
  }

  private listen(): void {
    const send = (): void => void this.flush();
    const hidden = (): void => {
      if (this.document.visibilityState === 'hidden') send();
    };
    this.document.addEventListener('focusout', send);
    this.document.addEventListener('visibilitychange', hidden);
    // Another tab of the same browser wrote, sent or erased.
    const elsewhere = (): void => {
      for (const draft of untracked(this.drafts).values()) draft.reread();
    };
    const view = this.document.defaultView;
    view?.addEventListener('storage', elsewhere);
    const leaving = inject(Router)
      .events.pipe(filter((event) => event instanceof NavigationStart))
      .subscribe(send);
    inject(DestroyRef).onDestroy(() => {
      this.document.removeEventListener('focusout', send);
      this.document.removeEventListener('visibilitychange', hidden);
      view?.removeEventListener('storage', elsewhere);
      leaving.unsubscribe();
    });
  }
}
