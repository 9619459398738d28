import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { PageHeader } from '../../ui/page-header/page-header';

/** Stands where a page would that none of the person's grants opens. */
@Component({
  selector: 'satu-no-right-page',
  imports: [Button, EmptyState, PageHeader, RouterLink],
  template: `
    <div class="stack">
      <satu-page-header heading="Bukan untuk peran Anda" i18n-heading="@@shell.noRight.heading" />
      <satu-empty-state kind="no-right">
        <a satuButton routerLink="/" i18n="@@shell.noRight.home">Ke beranda</a>
      </satu-empty-state>
    </div>
  `,
})
export class NoRightPage {}
