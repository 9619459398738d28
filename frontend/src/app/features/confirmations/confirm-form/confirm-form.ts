import { Component, LOCALE_ID, computed, inject, input, output, signal } from '@angular/core';
import type { Problem, UseConfirmationItem } from '@satu/contract/views';
import { USE_STATE_LABELS, USE_STATES, type UseState } from '@satu/domain/innovation';
import type { Language } from '@satu/domain/language';

import { Button } from '../../../ui/button/button';
import { DateField } from '../../../ui/date-field/date-field';
import { type ErrorItem, ErrorSummary } from '../../../ui/error-summary/error-summary';
import { Notice } from '../../../ui/notice/notice';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { RadioGroup } from '../../../ui/radio-group/radio-group';
import { TextArea } from '../../../ui/text-area/text-area';
import { TextField } from '../../../ui/text-field/text-field';

/** What an agency says of one innovation this year: how it fares, and what shows it. */
@Component({
  selector: 'satu-confirm-form',
  imports: [Button, DateField, ErrorSummary, Notice, ProblemPanel, RadioGroup, TextArea, TextField],
  templateUrl: './confirm-form.html',
})
export class ConfirmForm {
  readonly item = input.required<UseConfirmationItem>();
  readonly problem = input<Problem | null>(null);
  readonly busy = input(false);
  readonly sent = output<object>();
  readonly cancelled = output();

  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly state = signal('');
  protected readonly since = signal('');
  protected readonly reason = signal('');
  protected readonly title = signal('');
  protected readonly url = signal('');
  protected readonly errors = signal<readonly ErrorItem[]>([]);
  protected readonly states = USE_STATES.map((value) => ({
    value,
    label: USE_STATE_LABELS[value][this.language],
  }));
  /** Since when is asked only where something has changed. */
  protected readonly changes = computed(
    () => this.state() !== '' && this.state() !== this.item().useState,
  );
  /** What the server says of a field stands at the field. */
  protected readonly faults = computed<readonly ErrorItem[]>(() => {
    const found = (this.problem()?.errors ?? []).map(({ pointer, detail }) => ({
      field: FIELDS[pointer] ?? 'state',
      text: detail,
    }));
    return this.errors().length > 0 ? this.errors() : found;
  });

  protected errorAt(field: string): string | null {
    return this.faults().find((one) => one.field === field)?.text ?? null;
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.errors.set(this.missing());
    if (this.errors().length > 0) return;
    const inUse = this.state() === 'IN_USE';
    this.sent.emit({
      state: this.state() as UseState,
      ...(this.since() ? { since: this.since() } : {}),
      ...(inUse
        ? { link: { title: this.title().trim(), url: this.url().trim() } }
        : { reason: this.reason().trim() }),
    });
  }

  private missing(): readonly ErrorItem[] {
    const blank = (field: string, value: string, text: string): ErrorItem[] =>
      value.trim() === '' ? [{ field, text }] : [];
    const state = blank(
      'state',
      this.state(),
      $localize`:@@confirmations.form.stateMissing:Pilih keadaan penggunaannya.`,
    );
    if (state.length > 0) return state;
    if (this.state() !== 'IN_USE') {
      return blank(
        'reason',
        this.reason(),
        $localize`:@@confirmations.form.reasonMissing:Tuliskan sebabnya.`,
      );
    }
    return [
      ...blank(
        'title',
        this.title(),
        $localize`:@@confirmations.form.titleMissing:Sebutkan apa buktinya.`,
      ),
      ...blank(
        'url',
        this.url(),
        $localize`:@@confirmations.form.urlMissing:Isi alamat bukti itu.`,
      ),
    ];
  }
}

/** Where the server's pointers stand in this form. */
const FIELDS: Readonly<Record<string, string>> = {
  '/since': 'since',
  '/reason': 'reason',
  '/link/title': 'title',
  '/link/url': 'url',
};
