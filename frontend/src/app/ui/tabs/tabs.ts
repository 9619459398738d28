import { Component, type ElementRef, input, model, viewChildren } from '@angular/core';

export interface Tab {
  value: string;
  label: string;
  count?: number | null;
}

let made = 0;

/** Views of one thing, one at a time; arrows move, the projected content is the chosen view. */
@Component({
  selector: 'satu-tabs',
  templateUrl: './tabs.html',
  styleUrl: './tabs.css',
})
export class Tabs {
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly Tab[]>();
  readonly value = model.required<string>();
  protected readonly id = `tabs-${++made}`;
  private readonly buttons = viewChildren<ElementRef<HTMLButtonElement>>('button');

  protected key(event: KeyboardEvent, from: number): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const count = this.tabs().length;
    const to = (from + step + count) % count;
    const tab = this.tabs()[to];
    if (!tab) return;
    this.value.set(tab.value);
    this.buttons()[to]?.nativeElement.focus();
  }
}
