import { Component, inject } from '@angular/core';

import { Session } from '../../../shell/session/session';
import { PageHeader } from '../../../ui/page-header/page-header';

/** What waits for the person who is here. */
@Component({
  selector: 'satu-home-page',
  imports: [PageHeader],
  template: `<satu-page-header [heading]="session.person()?.name ?? ''" />`,
})
export class HomePage {
  protected readonly session = inject(Session);
}
