import { Component, input } from '@angular/core';

/** The one `h1` of a page, what stands above it, and the page's acts: `<a satuButton actions>`. */
@Component({
  selector: 'satu-page-header',
  template: `
    <div class="words">
      @if (caption()) {
        <p class="caption">{{ caption() }}</p>
      }
      <h1 tabindex="-1">{{ heading() }}</h1>
      @if (lead()) {
        <p class="lead">{{ lead() }}</p>
      }
      <ng-content />
    </div>
    <div class="actions no-print"><ng-content select="[actions]" /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      justify-content: space-between;
      gap: var(--gap-m);
    }

    .words {
      display: grid;
      justify-items: start;
      gap: var(--gap-xs);
      min-inline-size: 0;
      max-inline-size: var(--measure);
      overflow-wrap: anywhere;
    }

    .caption {
      color: var(--ink-soft);
      font-size: var(--text-s);
      font-weight: 600;
    }

    .lead {
      font-size: var(--text-l);
      color: var(--ink-soft);
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gap-xs);
    }

    .actions:empty {
      display: none;
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly caption = input<string | null>();
  readonly lead = input<string | null>();
}
