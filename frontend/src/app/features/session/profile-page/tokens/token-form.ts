import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { fieldError } from '../../../../shell/http/field-error';
import { Session } from '../../../../shell/session/session';
import { Button } from '../../../../ui/button/button';
import { DateField } from '../../../../ui/date-field/date-field';
import type { Option } from '../../../../ui/option';
import { ProblemPanel } from '../../../../ui/problem-panel/problem-panel';
import { RadioGroup } from '../../../../ui/radio-group/radio-group';
import { TextField } from '../../../../ui/text-field/text-field';

/** What a new token is for, how far it reaches, and until when. */
@Component({
  selector: 'satu-token-form',
  imports: [Button, DateField, ProblemPanel, RadioGroup, TextField],
  template: `
    <form class="stack" novalidate (submit)="send($event)">
      @if (problem(); as refused) {
        <satu-problem-panel [problem]="refused" />
      }
      <satu-text-field
        field="token-name"
        i18n-label="@@session.tokens.name"
        label="Nama"
        i18n-hint="@@session.tokens.nameHint"
        hint="Program apa yang memakainya, misalnya Dasbor Bappeda."
        [error]="errorAt('/name')"
        [(value)]="name"
      />
      <satu-radio-group
        field="token-scope"
        i18n-label="@@session.tokens.scope"
        label="Yang boleh dilakukan"
        [options]="scopes"
        [error]="errorAt('/permissions')"
        [(value)]="scope"
      />
      <satu-date-field
        field="token-until"
        optional
        i18n-label="@@session.tokens.until"
        label="Hari terakhir"
        i18n-hint="@@session.tokens.untilHint"
        hint="Paling lama setahun. Bila dikosongkan, berlaku 90 hari."
        [error]="errorAt('/expiresOn')"
        [(value)]="until"
      />
      <div class="row">
        <button satuButton type="submit" [busy]="busy()" i18n="@@session.tokens.make">
          Buat token
        </button>
        <button
          satuButton
          type="button"
          variant="quiet"
          (click)="cancelled.emit()"
          i18n="@@session.tokens.cancel"
        >
          Batal
        </button>
      </div>
    </form>
  `,
})
export class TokenForm {
  readonly problem = input<Problem | null>(null);
  readonly busy = input(false);
  readonly sent = output<object>();
  readonly cancelled = output();

  private readonly session = inject(Session);
  protected readonly name = signal('');
  protected readonly scope = signal('read');
  protected readonly until = signal('');
  private readonly tried = signal(false);
  protected readonly scopes: readonly Option[] = [
    { value: 'read', label: $localize`:@@session.tokens.read:Hanya membaca` },
    { value: 'all', label: $localize`:@@session.tokens.all:Semua yang boleh saya lakukan` },
  ];
  /** Never more than its owner may; without need, nothing is changed by a program. */
  private readonly permissions = computed(() => {
    const held = this.session.view()?.permissions ?? [];
    return this.scope() === 'all' ? held : held.filter((one) => one.includes(':read'));
  });

  protected errorAt(pointer: string): string | null {
    const blank = pointer === '/name' && this.tried() && this.name().trim() === '';
    return blank
      ? $localize`:@@session.tokens.nameMissing:Isi nama token`
      : fieldError(this.problem(), pointer);
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    const name = this.name().trim();
    if (name === '') return;
    const expiresOn = this.until();
    const wish = { name, permissions: this.permissions() };
    this.sent.emit(expiresOn ? { ...wish, expiresOn } : wish);
  }
}
