import { Component, LOCALE_ID, computed, inject, input, output, signal } from '@angular/core';
import {
  GRANT_KIND_LABELS,
  GRANT_KINDS,
  isAgencyBound,
  needsConsent,
  PROGRAMME_LABELS,
  PROGRAMMES,
  type Role,
  ROLE_LABELS,
  ROLES,
} from '@satu/domain/access';
import type { Labels, Language } from '@satu/domain/language';
import type { AgencyView, Problem } from '@satu/contract/views';

import { AgencyChoices } from '../../../shell/agencies/agency-choices';
import { fieldError } from '../../../shell/http/field-error';
import { Button } from '../../../ui/button/button';
import { DateField } from '../../../ui/date-field/date-field';
import type { Option } from '../../../ui/option';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { TextField } from '../../../ui/text-field/text-field';
import { ROLE_TASKS } from './role-tasks';

/** Giving a role: which, where, from when to when, and by which decree. */
@Component({
  selector: 'satu-grant-form',
  imports: [Button, DateField, ProblemPanel, SelectField, TextField],
  template: `
    <form class="stack" (submit)="send($event)" novalidate>
      @if (problem(); as refused) {
        <satu-problem-panel [problem]="refused" />
      }
      <satu-select-field
        field="role"
        i18n-label="@@people.grant.role"
        label="Peran"
        [options]="roles"
        [hint]="task()"
        [error]="errorAt('/role')"
        [(value)]="role"
      />
      @if (role() === 'VERIFIER') {
        <satu-select-field
          field="programme"
          i18n-label="@@people.grant.programme"
          label="Program"
          [options]="programmes"
          [error]="errorAt('/programme')"
          [(value)]="programme"
        />
      }
      <satu-select-field
        field="agencyId"
        [optional]="!bound()"
        i18n-label="@@people.grant.agency"
        label="Perangkat daerah"
        [options]="agencyOptions()"
        [unloaded]="agenciesMissing()"
        (retry)="agenciesAsked.emit()"
        [error]="errorAt('/agencyId')"
        [(value)]="agencyId"
      />
      <satu-select-field
        field="kind"
        i18n-label="@@people.grant.kind"
        label="Cara menjabat"
        [options]="kinds"
        [emptyLabel]="null"
        [error]="errorAt('/kind')"
        [(value)]="kind"
      />
      <satu-date-field
        field="from"
        i18n-label="@@people.grant.from"
        label="Mulai"
        [error]="errorAt('/from')"
        [(value)]="from"
      />
      <satu-date-field
        field="until"
        optional
        i18n-label="@@people.grant.until"
        label="Sampai"
        [error]="errorAt('/until')"
        [(value)]="until"
      />
      <satu-text-field
        field="decree"
        optional
        i18n-label="@@people.grant.decree"
        label="Nomor SK"
        [error]="errorAt('/decree')"
        [(value)]="decree"
      />
      <div class="row">
        <button satuButton type="submit" [busy]="busy()" i18n="@@people.grant.give">
          Beri peran
        </button>
        <button
          satuButton
          type="button"
          variant="quiet"
          (click)="cancelled.emit()"
          i18n="@@people.grant.cancel"
        >
          Batal
        </button>
      </div>
    </form>
  `,
})
export class GrantForm {
  readonly agencies = input.required<readonly AgencyView[]>();
  readonly agenciesMissing = input(false);
  readonly agenciesAsked = output();
  readonly problem = input<Problem | null>(null);
  readonly busy = input(false);
  readonly sent = output<object>();
  readonly cancelled = output();

  private readonly choices = inject(AgencyChoices);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly role = signal('');
  protected readonly programme = signal('');
  protected readonly agencyId = signal('');
  protected readonly kind = signal('DEFINITIF');
  protected readonly from = signal('');
  protected readonly until = signal('');
  protected readonly decree = signal('');
  protected readonly roles = this.optionsOf(ROLES, ROLE_LABELS);
  protected readonly kinds = this.optionsOf(GRANT_KINDS, GRANT_KIND_LABELS);
  protected readonly programmes = this.optionsOf(PROGRAMMES, PROGRAMME_LABELS);
  protected readonly agencyOptions = computed(() => this.choices.standing(this.agencies()));
  /** What the chosen role is there for, and that it waits for a second person where it does. */
  protected readonly task = computed(() => {
    const role = this.role() as Role | '';
    if (role === '') return null;
    const task = ROLE_TASKS[role][this.language];
    if (!needsConsent(role)) return task;
    return `${task} ${$localize`:@@people.grant.second:Berlaku setelah disetujui orang kedua.`}`;
  });
  protected readonly bound = computed(
    () => this.role() !== '' && isAgencyBound(this.role() as Role),
  );

  protected errorAt(pointer: string): string | null {
    return fieldError(this.problem(), pointer);
  }

  protected send(event: Event): void {
    event.preventDefault();
    const told = {
      programme: this.programme(),
      agencyId: this.agencyId(),
      until: this.until(),
      decree: this.decree().trim(),
    };
    const given = Object.entries(told).filter(([, value]) => value !== '');
    this.sent.emit({
      role: this.role(),
      kind: this.kind(),
      from: this.from(),
      ...Object.fromEntries(given),
    });
  }

  private optionsOf<Code extends string>(
    codes: readonly Code[],
    labels: Labels<Code>,
  ): readonly Option[] {
    return codes.map((value) => ({ value, label: labels[value][this.language] }));
  }
}
