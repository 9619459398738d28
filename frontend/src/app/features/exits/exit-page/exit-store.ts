import { Injectable, inject, signal } from '@angular/core';
import type { ProposalGroup } from '@satu/domain/exit';
import type { ExitPaperView } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { ExitClient } from '../exit-client';

/** The three ways out of one innovation; ticks of others are looked up while the page is seen. */
@Injectable()
export class ExitStore {
  private readonly client = inject(ExitClient);
  private readonly acts = acting();
  private readonly id = signal('');
  private readonly issued = signal<ExitPaperView | null>(null);
  readonly group = signal<ProposalGroup>('GENERAL');
  readonly panel = loaded(() => this.client.panel(this.id()));
  readonly proposal = loaded(() => this.client.proposal(this.id(), this.group()));
  /** The profile that was issued from here. */
  readonly paper = this.issued.asReadonly();
  readonly refused = this.acts.refused;
  readonly busy = this.acts.busy;

  async load(id: string): Promise<void> {
    this.id.set(id);
    this.issued.set(null);
    await Promise.all([this.panel.reload(), this.proposal.reload()]);
  }

  async choose(group: ProposalGroup): Promise<void> {
    this.group.set(group);
    await this.proposal.reload();
  }

  /** A look that fails leaves what is shown: the next one comes soon. */
  async lookAgain(): Promise<void> {
    const id = this.id();
    try {
      const panel = await this.client.panel(id);
      if (id === this.id()) this.panel.set(panel);
    } catch {
      // Whoever presses something learns what is wrong.
    }
  }

  async tick(fieldKey: string, done: boolean): Promise<void> {
    const panel = await this.acts.run(() => this.client.tick(this.id(), fieldKey, done));
    if (panel) this.panel.set(panel);
  }

  /** Refused, the panel is looked at again: it has the number of whoever was quicker. */
  async note(number: string, was: string | null): Promise<boolean> {
    const panel = await this.acts.run(() => this.client.note(this.id(), number, was));
    if (panel) this.panel.set(panel);
    else await this.lookAgain();
    return panel !== null;
  }

  async issue(): Promise<void> {
    const paper = await this.acts.run(() => this.client.issue(this.id()));
    if (paper) this.issued.set(paper);
  }
}
