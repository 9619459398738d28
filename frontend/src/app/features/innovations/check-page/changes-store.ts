import { Injectable, inject, signal } from '@angular/core';
import type { FieldValues } from '@satu/domain/form';
import type { RecordedAct } from '@satu/domain/innovation';
import type { InnovationView } from '@satu/contract/views';

import { loaded } from '../../../shell/http/loaded';
import { decidedBefore, frozenValues } from '../innovation-changes';
import { InnovationClient } from '../innovation-client';
import { valuesOf } from '../innovation-summary';

/** The text with which the reader compares, and what froze it; of a working copy, the text in force. */
export interface Baseline {
  readonly values: FieldValues;
  readonly by: string | null;
  readonly at: string | null;
  readonly act: RecordedAct | null;
}

/** What the reader has decided on before, so that only what changed need be read again. */
@Injectable()
export class ChangesStore {
  private readonly client = inject(InnovationClient);
  private readonly subject = signal<InnovationView | null>(null);
  private readonly found = loaded(async () => ({ baseline: await this.find() }));

  readonly baseline = this.found.value;
  readonly problem = this.found.problem;

  load(innovation: InnovationView): Promise<void> {
    this.subject.set(innovation);
    return this.found.reload();
  }

  reload(): Promise<void> {
    return this.found.reload();
  }

  private async find(): Promise<Baseline | null> {
    const innovation = this.subject();
    if (innovation === null) return null;
    const { id, copyOfId, status, revisionCount } = innovation;
    const items = revisionCount > 1 ? (await this.client.revisions(id)).items : [];
    const decided = decidedBefore(items, status);
    if (decided !== null) {
      const { at, by, act } = decided;
      return { values: frozenValues(await this.client.revision(id, decided.number)), at, by, act };
    }
    if (copyOfId === null) return null;
    const { body } = await this.client.get(copyOfId);
    return { values: valuesOf(body), at: null, by: null, act: null };
  }
}
