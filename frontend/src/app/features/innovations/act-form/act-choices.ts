import { Injectable, inject, signal } from '@angular/core';
import type { Act } from '@satu/domain/innovation';
import type { InnovationView } from '@satu/contract/views';

import type { Option } from '../../../ui/option';
import { InnovationClient } from '../innovation-client';

/** What can be chosen for an act: a period, another agency, a replacement. */
@Injectable()
export class ActChoices {
  private readonly client = inject(InnovationClient);
  private readonly found = signal<readonly Option[]>([]);
  private readonly known = signal(false);
  readonly options = this.found.asReadonly();
  /** Whether the answer is in: an empty list means that there is nothing to choose. */
  readonly loaded = this.known.asReadonly();

  async load(act: Act, innovation: InnovationView): Promise<void> {
    this.known.set(false);
    this.found.set(await this.choicesFor(act, innovation).catch(() => []));
    this.known.set(true);
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
