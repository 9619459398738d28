import { Injectable, computed, inject, signal } from '@angular/core';
import type { GrantView, SignInLinkView } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { PersonClient } from '../person-client';

/** One person: account, roles, one-time link. */
@Injectable()
export class PersonStore {
  private readonly client = inject(PersonClient);
  private readonly id = signal('');
  private readonly etag = signal('');
  private readonly acts = acting();
  private readonly made = signal<SignInLinkView | null>(null);
  private readonly known = loaded(async () => (await this.client.agencies()).items);
  private readonly person = loaded(async () => {
    const { body, etag } = await this.client.get(this.id());
    this.etag.set(etag);
    return body;
  });

  readonly view = this.person.value;
  readonly state = this.person.state;
  readonly problem = this.person.problem;
  readonly refused = this.acts.refused;
  readonly busy = this.acts.busy;
  /** Shown once; it is not to be had again. */
  readonly link = this.made.asReadonly();
  readonly agencies = computed(() => this.known.value() ?? []);
  readonly agenciesMissing = computed(() => this.known.problem() !== null);

  load(id: string): Promise<void> {
    this.id.set(id);
    this.made.set(null);
    return this.person.reload();
  }

  reload(): Promise<void> {
    return this.person.reload();
  }

  forgetRefusal(): void {
    this.acts.forget();
  }

  loadAgencies(): Promise<void> {
    return this.known.reload();
  }

  change(changes: object): Promise<boolean> {
    return this.attempt(() => this.client.change(this.id(), changes, this.etag()));
  }

  grant(grant: object): Promise<boolean> {
    return this.attempt(() => this.client.grant(this.id(), grant));
  }

  consent(grant: GrantView): Promise<boolean> {
    return this.attempt(() => this.client.consent(this.id(), grant));
  }

  end(grant: GrantView, until: string): Promise<boolean> {
    return this.attempt(() => this.client.end(this.id(), grant, until));
  }

  annul(grant: GrantView): Promise<boolean> {
    return this.attempt(() => this.client.annul(this.id(), grant));
  }

  makeLink(): Promise<boolean> {
    const purpose = this.view()?.lastSignInAt ? 'FORGOTTEN_PASSWORD' : 'FIRST_SIGN_IN';
    return this.attempt(async () => {
      this.made.set(await this.client.signInLink(this.id(), purpose));
    });
  }

  /** True when it went through; the person is then read anew. */
  private attempt(act: () => Promise<unknown>): Promise<boolean> {
    return this.acts.done(async () => {
      await act();
      await this.person.reload();
    });
  }
}
