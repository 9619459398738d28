import { Component, computed, input, output, signal } from '@angular/core';

import { Button } from '../../../ui/button/button';
import { type ErrorItem, ErrorSummary } from '../../../ui/error-summary/error-summary';
import type { Option } from '../../../ui/option';
import { SelectField } from '../../../ui/select-field/select-field';
import { TextArea } from '../../../ui/text-area/text-area';
import { keepsTyped, keptStep } from '../act-form/kept-act';

interface FieldNote {
  pointer: string;
  text: string;
}

/** A return says what to complete: in general, and at the fields themselves. */
@Component({
  selector: 'satu-return-form',
  imports: [Button, ErrorSummary, SelectField, TextArea],
  template: `
    <form class="stack" (submit)="send($event)" novalidate>
      <satu-error-summary [items]="errors()" />
      <satu-text-area
        field="note"
        i18n-label="@@innovations.actForm.note"
        label="Catatan: apa yang perlu dilengkapi"
        [error]="errorAt('note')"
        [(value)]="note"
      />
      @for (one of notes(); track $index) {
        <div class="stack">
          <satu-select-field
            [field]="pointerField($index)"
            i18n-label="@@innovations.return.field"
            label="Isian"
            [options]="fields()"
            [error]="errorAt(pointerField($index))"
            [value]="one.pointer"
            (valueChange)="change($index, { pointer: $event })"
          />
          <satu-text-area
            [field]="'notes-' + $index + '-text'"
            i18n-label="@@innovations.return.text"
            label="Yang perlu diperbaiki di isian ini"
            [rows]="2"
            [value]="one.text"
            (valueChange)="change($index, { text: $event })"
          />
        </div>
      }
      <div class="row">
        <button
          satuButton
          type="button"
          variant="quiet"
          (click)="add()"
          i18n="@@innovations.return.add"
        >
          Tambah catatan pada isian
        </button>
      </div>
      <div class="row">
        <button satuButton type="submit" [busy]="busy()" i18n="@@innovations.return.send">
          Kembalikan
        </button>
        <button
          satuButton
          type="button"
          variant="quiet"
          (click)="cancelled.emit()"
          i18n="@@innovations.actForm.cancel"
        >
          Batal
        </button>
      </div>
    </form>
  `,
})
export class ReturnForm {
  /** The record that is returned. */
  readonly id = input.required<string>();
  readonly fields = input.required<readonly Option[]>();
  readonly busy = input(false);
  readonly sent = output<object>();
  readonly cancelled = output();

  protected readonly note = signal('');
  protected readonly notes = signal<readonly FieldNote[]>([]);
  protected readonly errors = signal<readonly ErrorItem[]>([]);

  constructor() {
    keepsTyped<{ note: string; notes: readonly FieldNote[] }>(
      computed(() => keptStep(this.id(), 'note-list')),
      {
        typed: () => {
          const [note, notes] = [this.note(), this.notes()];
          return note || notes.some(({ text }) => text) ? { note, notes } : null;
        },
        fill: ({ note, notes }) => {
          this.note.set(note);
          this.notes.set(notes);
        },
      },
    );
  }

  protected add(): void {
    this.notes.update((notes) => [...notes, { pointer: '', text: '' }]);
  }

  protected change(index: number, part: Partial<FieldNote>): void {
    this.notes.update((notes) =>
      notes.map((one, at) => (at === index ? { ...one, ...part } : one)),
    );
  }

  protected pointerField(index: number): string {
    return `notes-${index}-pointer`;
  }

  protected errorAt(field: string): string | null {
    return this.errors().find((error) => error.field === field)?.text ?? null;
  }

  protected send(event: Event): void {
    event.preventDefault();
    const note = this.note().trim();
    const notes = this.notes().filter(({ pointer, text }) => pointer !== '' && text.trim() !== '');
    const errors = this.whatIsMissing(note === '' && notes.length === 0);
    this.errors.set(errors);
    if (errors.length === 0)
      this.sent.emit({ ...(note ? { note } : {}), ...(notes.length > 0 ? { notes } : {}) });
  }

  /** A note without its field would be lost in silence. */
  private whatIsMissing(isEmpty: boolean): readonly ErrorItem[] {
    const astray = this.notes().flatMap(({ pointer, text }, index) =>
      pointer === '' && text.trim() !== '' ? [this.pointerField(index)] : [],
    );
    if (astray.length > 0)
      return astray.map((field) => ({
        field,
        text: $localize`:@@innovations.return.astray:Pilih isian yang dimaksud oleh setiap catatan.`,
      }));
    return isEmpty
      ? [
          {
            field: 'note',
            text: $localize`:@@innovations.return.missing:Tuliskan apa yang perlu dilengkapi.`,
          },
        ]
      : [];
  }
}
