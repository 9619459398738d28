import { Component, computed, input } from '@angular/core';

/** Stands where content will be; says so to a screen reader once. */
@Component({
  selector: 'satu-skeleton',
  host: { role: 'status' },
  template: `
    <span class="visually-hidden" i18n="@@ui.skeleton.loading">Memuat…</span>
    @for (line of lines(); track line) {
      <span class="line" aria-hidden="true"></span>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gap-s);
    }

    .line {
      block-size: 3.5rem;
      border-radius: var(--radius-m);
      background: var(--surface-sunken);
    }

    @media (prefers-reduced-motion: no-preference) {
      .line {
        animation: breathe 1.6s ease-in-out infinite alternate;
      }
    }

    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
  `,
})
export class Skeleton {
  readonly rows = input(3);
  protected readonly lines = computed(() => Array.from({ length: this.rows() }, (_, row) => row));
}
