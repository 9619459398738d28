import { Injectable, computed, inject, signal } from '@angular/core';
import type { Act } from '@satu/domain/innovation';
import type { InnovationView } from '@satu/contract/views';

import { loaded } from '../../../shell/http/loaded';
import type { Option } from '../../../ui/option';
import { InnovationClient } from '../innovation-client';

/** What can be chosen for an act: a period, another agency, a replacement. */
@Injectable()
export class ActChoices {
  private readonly client = inject(InnovationClient);
  private readonly asked = signal<{ act: Act; innovation: InnovationView } | null>(null);
  private readonly found = loaded(() => this.find());
  readonly options = computed(() => this.found.value() ?? []);
  /** Whether the answer is in: an empty list means that there is nothing to choose. */
  readonly loaded = computed(() => this.found.state() === 'full');
  readonly missing = computed(() => this.found.problem() !== null);

  load(act: Act, innovation: InnovationView): Promise<void> {
    this.asked.set({ act, innovation });
    return this.found.reload();
  }

  reload(): Promise<void> {
    return this.found.reload();
  }

  private async find(): Promise<readonly Option[]> {
    const asked = this.asked();
    return asked ? this.choicesFor(asked.act, asked.innovation) : [];
  }

  private async choicesFor(act: Act, innovation: InnovationView): Promise<readonly Option[]> {
    if (act === 'declaration') {
      const { items } = await this.client.periods();
      return items
        .filter(({ id, status }) => status === 'OPEN' && !innovation.periodIds.includes(id))
        .map(({ id, name }) => ({ value: id, label: name }));
    }
    if (act === 'transfer') {
      const { items } = await this.client.agencies({ sort: 'name' });
      return items
        .filter(({ id, validUntil }) => id !== innovation.custodianAgencyId && validUntil === null)
        .map(({ id, name }) => ({ value: id, label: name }));
    }
    if (act !== 'withdrawal') return [];
    const { items } = await this.client.list({
      custodianAgencyId: innovation.custodianAgencyId,
      status: ['SUBMITTED', 'ENDORSED', 'VERIFIED'],
      limit: 100,
    });
    return items
      .filter(({ id, copyOfId }) => id !== innovation.id && copyOfId === null)
      .map(({ id, name }) => ({ value: id, label: name }));
  }
}
