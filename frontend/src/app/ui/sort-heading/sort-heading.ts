import { Component, computed, input, output } from '@angular/core';

/**
 * The heading of a column by which a table can be sorted: pressed once it sorts upwards, once more
 * downwards. A screen reader hears which way it runs.
 */
@Component({
  selector: 'th[satuSortHeading]',
  host: { scope: 'col', '[attr.aria-sort]': 'runs()' },
  template: `
    @if (sort(); as field) {
      <button type="button" (click)="sorted.emit(runs() === 'ascending' ? '-' + field : field)">
        {{ label() }}
        <span aria-hidden="true">{{ mark() }}</span>
      </button>
    } @else {
      {{ label() }}
    }
  `,
  styles: `
    button {
      padding: 0;
      min-block-size: var(--touch);
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
      cursor: pointer;
    }

    button:hover {
      text-decoration: underline;
    }
  `,
})
export class SortHeading {
  readonly label = input.required<string>();
  /** The name of the sort; without one the heading is only a heading. */
  readonly sort = input<string>();
  /** How the table is sorted now: `field`, or `-field` for downwards. */
  readonly current = input<string>('');
  /** The order that is asked for. */
  readonly sorted = output<string>();

  protected readonly runs = computed(() => {
    const field = this.sort();
    if (field === undefined) return null;
    if (this.current() === field) return 'ascending';
    return this.current() === `-${field}` ? 'descending' : null;
  });
  protected readonly mark = computed(() => {
    const runs = this.runs();
    if (runs === null) return '';
    return runs === 'ascending' ? '▲' : '▼';
  });
}
