import { Injectable, computed, inject, signal } from '@angular/core';
import type { GrantView, SignInLinkView } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { subject } from '../../../shell/http/subject';
import { PersonClient } from '../person-client';

/** One person: account, roles, one-time link. */
@Injectable()
export class PersonStore {
  private readonly client = inject(PersonClient);
  private readonly acts = acting();
  private readonly made = signal<SignInLinkView | null>(null);
  private readonly known = loaded(() => this.client.agencies());
  private readonly person = subject((id) => this.client.get(id));

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
    this.made.set(null);
    this.acts.leave();
    return this.person.open(id);
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
    return this.attempt(() => this.person.act((id, etag) => this.client.change(id, changes, etag)));
  }

  grant(grant: object): Promise<boolean> {
    return this.attempt(() => this.client.grant(this.person.id(), grant));
  }

  consent(grant: GrantView): Promise<boolean> {
    return this.attempt(() => this.client.consent(this.person.id(), grant));
  }

  end(grant: GrantView, until: string): Promise<boolean> {
    return this.attempt(() => this.client.end(this.person.id(), grant, until));
  }

  annul(grant: GrantView): Promise<boolean> {
    return this.attempt(() => this.client.annul(this.person.id(), grant));
  }

  makeLink(): Promise<boolean> {
    const purpose = this.view()?.lastSignInAt ? 'FORGOTTEN_PASSWORD' : 'FIRST_SIGN_IN';
    const id = this.person.id();
    return this.attempt(async () => {
      const link = await this.client.signInLink(id, purpose);
      // Whoever went on to another person must not hand her this one's.
      if (id === this.person.id()) this.made.set(link);
    });
  }

  /** True when it went through; the person is then read anew. */
  private attempt(act: () => Promise<unknown>): Promise<boolean> {
    return this.acts.done(async () => {
      const id = this.person.id();
      await act();
      if (id === this.person.id()) await this.person.reload();
    });
  }
}
