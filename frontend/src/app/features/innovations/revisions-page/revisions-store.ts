import { Injectable, inject, signal } from '@angular/core';
import type { RevisionView } from '@satu/contract/views';

import { loaded } from '../../../shell/http/loaded';
import { InnovationClient } from '../innovation-client';

/** The frozen revisions of one innovation, and the one being read. */
@Injectable()
export class RevisionsStore {
  private readonly client = inject(InnovationClient);
  private readonly id = signal('');
  private readonly list = loaded(async () => (await this.client.revisions(this.id())).items);
  private readonly open = signal<RevisionView | null>(null);

  readonly items = this.list.value;
  readonly state = this.list.state;
  readonly problem = this.list.problem;
  readonly reading = this.open.asReadonly();

  load(id: string): Promise<void> {
    this.id.set(id);
    return this.list.reload();
  }

  reload(): Promise<void> {
    return this.list.reload();
  }

  async read(number: number): Promise<void> {
    this.open.set(await this.client.revision(this.id(), number));
  }
}
