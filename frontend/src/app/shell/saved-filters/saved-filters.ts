import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { FilteredList } from '@satu/domain/list';
import type { SavedFilterView } from '@satu/contract/views';

import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import type { Option } from '../../ui/option';
import { ProblemPanel } from '../../ui/problem-panel/problem-panel';
import { SelectField } from '../../ui/select-field/select-field';
import { TextField } from '../../ui/text-field/text-field';
import { acting } from '../http/acting';
import { fieldError } from '../http/field-error';
import { SavedFilterClient } from './saved-filter-client';

/** What a list shows now, in the words of its door. */
export interface ShownFilter {
  readonly filters: Record<string, string[]>;
  readonly columns: string[] | null;
}

/** Filters that a person keeps for a list: choose one, keep the present one, forget one. */
@Component({
  selector: 'satu-saved-filters',
  imports: [Button, Dialog, ProblemPanel, SelectField, TextField],
  templateUrl: './saved-filters.html',
  styleUrl: './saved-filters.css',
})
export class SavedFilters {
  readonly list = input.required<FilteredList>();
  readonly shown = input.required<ShownFilter>();
  /** The address names nothing: the list opens with the filter that was chosen for that. */
  readonly fresh = input(false);
  readonly chosen = output<SavedFilterView>();

  private readonly client = inject(SavedFilterClient);
  protected readonly acts = acting();
  protected readonly kept = signal<readonly SavedFilterView[]>([]);
  protected readonly naming = signal(false);
  protected readonly name = signal('');
  protected readonly asDefault = signal(false);
  protected readonly options = computed<Option[]>(() =>
    this.kept().map(({ id, name, isDefault }) => ({
      value: id,
      label: isDefault ? $localize`:@@shell.filters.default:${name}:name: (pembuka)` : name,
    })),
  );
  /** The kept filter that shows just this. */
  protected readonly current = computed(
    () => this.kept().find((one) => isSame(one, this.shown())) ?? null,
  );
  protected readonly nameError = computed(() => fieldError(this.acts.refused(), '/name'));

  constructor() {
    effect(() => {
      const list = this.list();
      untracked(() => void this.open(list));
    });
  }

  protected choose(id: string): void {
    const filter = this.kept().find((one) => one.id === id);
    if (filter) this.chosen.emit(filter);
  }

  protected ask(): void {
    this.acts.forget();
    this.name.set('');
    this.asDefault.set(false);
    this.naming.set(true);
  }

  protected async keep(event: Event): Promise<void> {
    event.preventDefault();
    const filter = { ...this.shown(), name: this.name(), isDefault: this.asDefault() };
    const isKept = await this.acts.done(() => this.client.keep(this.list(), filter));
    if (!isKept) return;
    this.naming.set(false);
    await this.load(this.list());
  }

  protected async toggleDefault(filter: SavedFilterView): Promise<void> {
    await this.acts.done(() => this.client.change(filter, { isDefault: !filter.isDefault }));
    await this.load(this.list());
  }

  protected async forget(filter: SavedFilterView): Promise<void> {
    await this.acts.done(() => this.client.forget(filter));
    await this.load(this.list());
  }

  private async open(list: FilteredList): Promise<void> {
    await this.load(list);
    const opening = this.kept().find(({ isDefault }) => isDefault);
    if (opening && this.fresh()) this.chosen.emit(opening);
  }

  /** Without them the list still stands. */
  private async load(list: FilteredList): Promise<void> {
    try {
      this.kept.set(await this.client.list(list));
    } catch {
      this.kept.set([]);
    }
  }
}

function isSame(one: ShownFilter, other: ShownFilter): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf({ filters, columns }: ShownFilter): string {
  const written = Object.entries(filters)
    .filter(([, values]) => values.length > 0)
    .map(([key, values]) => [key, values.toSorted()] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([written, columns?.toSorted() ?? null]);
}
