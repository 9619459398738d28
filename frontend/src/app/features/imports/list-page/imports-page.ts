import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { ImportClient } from '../import-client';

/** Where an import begins, and those that one has begun. */
@Component({
  selector: 'satu-imports-page',
  imports: [Button, PageHeader, ProblemPanel, RouterLink, ZonedPipe],
  templateUrl: './imports-page.html',
})
export class ImportsPage {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly client = inject(ImportClient);
  protected readonly acts = acting();
  protected readonly mine = loaded(() => this.client.list());

  constructor() {
    void this.mine.reload();
  }

  protected async bring(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    const brought = await this.acts.run(() => this.client.bring(file));
    // The same file can be chosen once more after it was mended.
    input.value = '';
    if (brought) void this.router.navigate(['/impor', brought.body.id]);
  }
}
