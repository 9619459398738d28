import { Component, type OnInit, computed, input, output, signal } from '@angular/core';
import type { PersonView, Problem } from '@satu/contract/views';

import { errorItems, fieldError } from '../../../shell/http/field-error';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { TextField } from '../../../ui/text-field/text-field';

/** A new person, or what is known of one. */
@Component({
  selector: 'satu-person-form',
  imports: [Button, ErrorSummary, ProblemPanel, TextField],
  templateUrl: './person-form.html',
})
export class PersonForm implements OnInit {
  readonly person = input<PersonView | null>(null);
  readonly problem = input<Problem | null>(null);
  readonly busy = input(false);
  readonly sent = output<object>();
  readonly cancelled = output();

  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly nip = signal('');
  protected readonly mobile = signal('');
  protected readonly affiliation = signal('');
  protected readonly errors = computed(() => errorItems(this.problem()));

  ngOnInit(): void {
    const person = this.person();
    this.name.set(person?.name ?? '');
    this.email.set(person?.email ?? '');
    this.nip.set(person?.nip ?? '');
    this.mobile.set(person?.mobile ?? '');
    this.affiliation.set(person?.affiliation ?? '');
  }

  protected errorAt(pointer: string): string | null {
    return fieldError(this.problem(), pointer);
  }

  /** An emptied field takes back what stood there; of a new person it is left out. */
  protected send(event: Event): void {
    event.preventDefault();
    const told = {
      email: this.email(),
      nip: this.nip(),
      mobile: this.mobile(),
      affiliation: this.affiliation(),
    };
    const known = this.person() !== null;
    const given = Object.entries(told)
      .map(([field, value]) => [field, value.trim() || null] as const)
      .filter(([, value]) => known || value !== null);
    this.sent.emit({ name: this.name().trim(), ...Object.fromEntries(given) });
  }
}
