import {
  Component,
  type ElementRef,
  booleanAttribute,
  computed,
  effect,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChildren,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

import { Field, describedBy, inputId } from '../field/field';
import type { Option } from '../option';
import { matching } from './matching';

/** One of a long list, found by typing (WAI-ARIA list autocomplete). The value is the option's value. */
@Component({
  selector: 'satu-combobox',
  imports: [Field],
  templateUrl: './combobox.html',
  styleUrl: './combobox.css',
})
export class Combobox implements FormValueControl<string> {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly options = input.required<readonly Option[]>();
  readonly hint = input<string | null>();
  readonly error = input<string | null>();
  readonly optional = input(false, { transform: booleanAttribute });
  readonly value = model('');
  readonly touch = output();
  /** What is being typed, for pages that fetch the options. */
  readonly typed = output<string>();

  protected readonly open = signal(false);
  protected readonly active = signal(0);
  private readonly chosen = computed(
    () => this.options().find((option) => option.value === this.value())?.label ?? '',
  );
  protected readonly text = linkedSignal(() => this.chosen());
  /** The field was left with words that name no option. */
  private readonly astray = linkedSignal({ source: this.text, computation: () => false });
  protected readonly wrong = computed(() => {
    if (!this.astray()) return this.error();
    const chosen = this.chosen();
    return chosen === ''
      ? $localize`:@@ui.combobox.astray:Pilih salah satu dari daftar.`
      : $localize`:@@ui.combobox.astrayFrom:Pilih salah satu dari daftar. Yang berlaku masih: ${chosen}:chosen:.`;
  });
  protected readonly found = computed(() => matching(this.options(), this.text()));
  protected readonly id = computed(() => inputId(this.field()));
  protected readonly describedBy = computed(() =>
    describedBy(this.field(), this.hint(), this.wrong()),
  );
  protected readonly activeId = computed(() => {
    const count = this.found().length;
    return this.open() && this.active() < count ? `${this.id()}-o${this.active()}` : null;
  });

  private readonly shown = viewChildren<ElementRef<HTMLElement>>('shown');

  constructor() {
    // Focus stays in the input, so the browser doesn't scroll the list by itself.
    effect(() => this.shown()[this.active()]?.nativeElement.scrollIntoView({ block: 'nearest' }));
  }

  protected type(text: string): void {
    this.text.set(text);
    this.active.set(0);
    this.open.set(true);
    if (text === '') this.value.set('');
    this.typed.emit(text);
  }

  protected key(event: KeyboardEvent): void {
    const last = this.found().length - 1;
    if (event.key === 'ArrowDown') this.move(event, Math.min(this.active() + 1, last));
    else if (event.key === 'ArrowUp') this.move(event, Math.max(this.active() - 1, 0));
    else if (event.key === 'Escape') this.open.set(false);
    else if (event.key === 'Enter' && this.open()) {
      event.preventDefault();
      const option = this.found()[this.active()];
      if (option) this.choose(option);
    }
  }

  protected choose(option: Option): void {
    this.value.set(option.value);
    this.text.set(option.label);
    this.open.set(false);
  }

  /** Words that name no option are not a choice; they stay to be mended, and it is said so. */
  protected leave(): void {
    this.open.set(false);
    const words = this.text().trim().toLowerCase();
    const named = this.options().find(({ label }) => label.toLowerCase() === words);
    if (named) this.choose(named);
    this.astray.set(!named && words !== '');
    this.touch.emit();
  }

  private move(event: Event, to: number): void {
    event.preventDefault();
    if (this.open()) this.active.set(to);
    this.open.set(true);
  }
}
