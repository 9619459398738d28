import { Injectable, inject, signal } from '@angular/core';
import type { AgencyView, GrantView, Problem, SignInLinkView } from '@satu/contract/views';

import { loaded } from '../../../shell/http/loaded';
import { problemOf } from '../../../shell/http/problem-error';
import { PersonClient } from '../person-client';

/** One person: account, roles, one-time link. */
@Injectable()
export class PersonStore {
  private readonly client = inject(PersonClient);
  private readonly id = signal('');
  private readonly etag = signal('');
  private readonly refusal = signal<Problem | null>(null);
  private readonly made = signal<SignInLinkView | null>(null);
  private readonly known = signal<readonly AgencyView[]>([]);
  private readonly person = loaded(async () => {
    const { body, etag } = await this.client.get(this.id());
    this.etag.set(etag);
    return body;
  });

  readonly view = this.person.value;
  readonly state = this.person.state;
  readonly problem = this.person.problem;
  readonly refused = this.refusal.asReadonly();
  /** Shown once; it is not to be had again. */
  readonly link = this.made.asReadonly();
  readonly agencies = this.known.asReadonly();

  load(id: string): Promise<void> {
    this.id.set(id);
    this.made.set(null);
    return this.person.reload();
  }

  reload(): Promise<void> {
    return this.person.reload();
  }

  forgetRefusal(): void {
    this.refusal.set(null);
  }

  async loadAgencies(): Promise<void> {
    this.known.set((await this.client.agencies()).items);
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
  private async attempt(work: () => Promise<unknown>): Promise<boolean> {
    this.refusal.set(null);
    try {
      await work();
      await this.person.reload();
      return true;
    } catch (error) {
      this.refusal.set(problemOf(error));
      return false;
    }
  }
}
