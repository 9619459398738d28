import { Injectable, inject, signal } from '@angular/core';
import { fieldsOf, pointerOf } from '@satu/domain/form';

import { formFor } from '../../../shell/form-text/form-summary';
import { loaded } from '../../../shell/http/loaded';
import { paged } from '../../../shell/http/paged';
import { InnovationClient } from '../innovation-client';

/** What was written before in one section of an innovation. */
@Injectable()
export class HistoryStore {
  private readonly client = inject(InnovationClient);
  private readonly id = signal('');
  private readonly section = signal('');

  readonly innovation = loaded(async () => (await this.client.get(this.id())).body);
  readonly changes = paged(async (cursor) => {
    const pointer = this.pointers();
    return this.client.changes(this.id(), { pointer, cursor });
  });

  async load(id: string, section: string): Promise<void> {
    this.id.set(id);
    this.section.set(section);
    await this.reload();
  }

  /** The fields of the section are those of the form that the text was written under. */
  async reload(): Promise<void> {
    await this.innovation.reload();
    if (this.innovation.value()) await this.changes.reload();
  }

  private pointers(): string[] {
    const innovation = this.innovation.value();
    if (!innovation) return [];
    const form = formFor(innovation);
    const found = form.sections.find(({ key }) => key === this.section());
    return (found?.fields ?? fieldsOf(form)).map(pointerOf);
  }
}
