import { Component, booleanAttribute, computed, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { wordCount } from '@satu/domain/form';

import { Field, inputId } from '../field/field';

/** Several lines of text; grows with its content, and counts words where a limit is set. */
@Component({
  selector: 'satu-text-area',
  imports: [Field],
  templateUrl: './text-area.html',
  styleUrl: './text-area.css',
})
export class TextArea implements FormValueControl<string> {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>();
  readonly error = input<string | null>();
  readonly optional = input(false, { transform: booleanAttribute });
  readonly readonly = input(false, { transform: booleanAttribute });
  readonly rows = input(4);
  readonly maxWords = input<number | null>();
  readonly value = model('');
  readonly touch = output();

  protected readonly id = computed(() => inputId(this.field()));
  protected readonly words = computed(() => wordCount(this.value()));
  protected readonly over = computed(() => {
    const most = this.maxWords();
    return !!most && this.words() > most;
  });
  protected readonly describedBy = computed(
    () =>
      [
        this.hint() ? `${this.id()}-hint` : '',
        this.error() ? `${this.id()}-error` : '',
        this.maxWords() ? `${this.id()}-count` : '',
      ]
        .filter(Boolean)
        .join(' ') || null,
  );
}
