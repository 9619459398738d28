import { Component, booleanAttribute, computed, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Button } from '../button/button';

/** An agency that lacks something: who, what of it, and where to read on. */
export interface Lacking {
  id: string;
  name: string;
  note: string;
  link: readonly unknown[];
}

/** As many as a regent reads on one screen of a phone. */
const FIRST = 6;

/** Those that have not met their duty, each with what can be done about it; the first few, then all. */
@Component({
  selector: 'satu-lacking-list',
  imports: [Button, RouterLink],
  templateUrl: './lacking-list.html',
  styleUrl: './lacking-list.css',
})
export class LackingList {
  readonly items = input.required<readonly Lacking[]>();
  readonly remindable = input(false, { transform: booleanAttribute });
  readonly delegable = input(false, { transform: booleanAttribute });
  readonly remind = output<string>();
  readonly delegate = output<string>();
  protected readonly all = signal(false);
  protected readonly foldable = computed(() => this.items().length > FIRST);
  protected readonly shown = computed(() =>
    this.all() ? this.items() : this.items().slice(0, FIRST),
  );
}
