import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { GrantView } from '@satu/contract/views';
import { mayHelp } from '@satu/domain/access';

import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { GrantCard } from '../grant-card/grant-card';
import { PersonForm } from '../person-form/person-form';
import { EndingForm } from './ending-form';
import { GrantForm } from './grant-form';
import { PersonStore } from './person-store';

const OVER: ReadonlySet<GrantView['state']> = new Set(['ENDED', 'ANNULLED']);

type Question = 'grant' | 'change' | 'deactivate' | 'end' | 'annul';

/** One person: roles given, consented to and annulled; a one-time link passed on by hand. */
@Component({
  selector: 'satu-person-page',
  imports: [
    Button,
    Dialog,
    EndingForm,
    GrantCard,
    GrantForm,
    Notice,
    PageHeader,
    PersonForm,
    ProblemPanel,
    RouterLink,
    Skeleton,
    StatusBadge,
    ZonedPipe,
  ],
  providers: [PersonStore],
  templateUrl: './person-page.html',
})
export class PersonPage {
  readonly id = input.required<string>();

  protected readonly session = inject(Session);
  protected readonly store = inject(PersonStore);
  /** What a dialog asks about. */
  protected readonly asking = signal<Question | null>(null);
  private readonly subject = signal<GrantView | null>(null);
  private readonly headings = headings();
  protected readonly heading = computed(() => this.headings[this.asking() ?? 'grant']);
  protected readonly contacts = computed(() => {
    const person = this.store.view();
    return [person?.email, person?.mobile, person?.nip, person?.affiliation]
      .filter(Boolean)
      .join(' · ');
  });

  /** The administrator, who keeps the account, or a colleague who may help; the server looks again. */
  protected readonly mayMakeLink = computed(() => {
    if (!this.session.can('sign-in-link:make')) return false;
    const standing = this.store.view()?.grants.filter(({ state }) => !OVER.has(state)) ?? [];
    return this.session.can('person:manage') || mayHelp(this.session.grants(), standing);
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.asking.set(null);
        this.subject.set(null);
        void this.store.load(id);
      });
    });
  }

  /** The server has said who is a second person here, and looks again. */
  protected mayConsent({ consenters }: GrantView): boolean {
    return consenters.some(({ id }) => id === this.session.person()?.id);
  }

  protected mayEnd({ state }: GrantView): boolean {
    return !OVER.has(state) && this.session.can('grant:give');
  }

  protected ask(question: Question, grant: GrantView | null = null): void {
    this.store.forgetRefusal();
    this.subject.set(grant);
    this.asking.set(question);
    if (question === 'grant') void this.store.loadAgencies();
  }

  protected grant(grant: object): Promise<void> {
    return this.closeAfter(this.store.grant(grant));
  }

  protected change(changes: object): Promise<void> {
    return this.closeAfter(this.store.change(changes));
  }

  protected async end(until: string): Promise<void> {
    const grant = this.subject();
    if (grant) await this.closeAfter(this.store.end(grant, until));
  }

  protected async annul(): Promise<void> {
    const grant = this.subject();
    if (grant) await this.closeAfter(this.store.annul(grant));
  }

  private async closeAfter(done: Promise<boolean>): Promise<void> {
    if (await done) this.asking.set(null);
  }
}

function headings(): Readonly<Record<Question, string>> {
  return {
    grant: $localize`:@@people.person.grant:Beri peran`,
    change: $localize`:@@people.person.change:Ubah data`,
    deactivate: $localize`:@@people.person.deactivate:Nonaktifkan`,
    end: $localize`:@@people.person.end:Akhiri peran`,
    annul: $localize`:@@people.person.annul:Batalkan sejak awal`,
  };
}
