import { Component, computed, input, output, signal } from '@angular/core';

import { SearchBox } from '../../../ui/search-box/search-box';
import type { DemoOffer } from './demo-client';

/** Accounts of a demo, one press each; a production server never offers any. */
@Component({
  selector: 'satu-demo-accounts',
  imports: [SearchBox],
  template: `
    <section class="stack card" aria-labelledby="demo-title">
      <h2 id="demo-title" i18n="@@session.demo.heading">Akun peragaan</h2>
      <p class="soft">
        <ng-container i18n="@@session.demo.text"
          >Ini server peragaan: datanya contoh. Pilih peran untuk langsung masuk. Kata sandi
          semuanya:</ng-container
        >
        <code> {{ offer().password }}</code>
      </p>
      <satu-search-box
        field="demo"
        label="Cari akun"
        i18n-label="@@session.demo.search"
        [(value)]="words"
      />
      <ul role="list">
        @for (account of shown(); track account.login) {
          <li>
            <button
              type="button"
              (click)="chosen.emit({ login: account.login, password: offer().password })"
            >
              <strong>{{ account.name }}</strong>
              <span>{{ account.login }}</span>
            </button>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    ul {
      max-block-size: 26rem;
      overflow: auto;
    }

    li + li {
      border-block-start: 1px solid var(--line);
    }

    button {
      display: grid;
      inline-size: 100%;
      min-block-size: var(--touch);
      padding: var(--gap-xs);
      border: 0;
      background: none;
      text-align: start;
      cursor: pointer;
    }

    button:hover {
      background: var(--action-soft);
    }

    span {
      color: var(--ink-soft);
      font-size: var(--text-s);
    }
  `,
})
export class DemoAccounts {
  readonly offer = input.required<DemoOffer>();
  readonly chosen = output<{ login: string; password: string }>();
  protected readonly words = signal('');
  protected readonly shown = computed(() => {
    const words = this.words().toLowerCase();
    return this.offer().accounts.filter((account) =>
      `${account.name} ${account.login}`.toLowerCase().includes(words),
    );
  });
}
