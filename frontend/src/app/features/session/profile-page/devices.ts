import { Component, computed, inject, signal } from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { loaded } from '../../../shell/http/loaded';
import { problemOf } from '../../../shell/http/problem-error';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Tag } from '../../../ui/tag/tag';
import { AccountClient } from '../account-client';

/** Where this person is signed in, and the way to end it everywhere else. */
@Component({
  selector: 'satu-devices',
  imports: [Button, ProblemPanel, Skeleton, Tag, ZonedPipe],
  templateUrl: './devices.html',
})
export class Devices {
  private readonly account = inject(AccountClient);
  protected readonly devices = loaded(() => this.account.devices());
  protected readonly others = computed(
    () => this.devices.value()?.some((device) => !device.current) ?? false,
  );
  protected readonly busy = signal(false);
  protected readonly refused = signal<Problem | null>(null);

  constructor() {
    void this.devices.reload();
  }

  protected async signOutOthers(): Promise<void> {
    this.busy.set(true);
    this.refused.set(null);
    try {
      await this.account.signOutOthers();
      await this.devices.reload();
    } catch (error) {
      this.refused.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
