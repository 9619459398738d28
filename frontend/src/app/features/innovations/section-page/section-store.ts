import { Injectable, computed, inject, signal } from '@angular/core';
import { isBlank, pointerOf, requiredFields, validateContent } from '@satu/domain/form';
import type { InnovationView } from '@satu/contract/views';

import { Autosave } from '../../../shell/autosave/autosave';
import type { Draft } from '../../../shell/autosave/draft';
import { loaded } from '../../../shell/http/loaded';
import { InnovationClient } from '../innovation-client';
import { formFor, valuesOf } from '../innovation-summary';

/** One section being filled: every keystroke goes to the queue of unsent text. */
@Injectable()
export class SectionStore {
  private readonly client = inject(InnovationClient);
  private readonly autosave = inject(Autosave);
  private readonly id = signal('');
  private readonly opened = loaded<Draft<InnovationView>>(async () => {
    // Asked once: by the time of the answer the page may show another innovation.
    const id = this.id();
    const { body, etag } = await this.client.get(id);
    return this.autosave.for(this.client.url(id), etag, body);
  });

  readonly state = this.opened.state;
  readonly problem = this.opened.problem;
  readonly draft = this.opened.value;
  readonly innovation = computed(() => this.draft()?.current() ?? null);
  readonly form = computed(() => {
    const innovation = this.innovation();
    return innovation ? formFor(innovation) : null;
  });
  readonly values = computed(() => {
    const innovation = this.innovation();
    return innovation ? valuesOf(innovation) : {};
  });
  /** Pointers that the duty asks for at the chosen stage. */
  readonly required = computed(() => {
    const form = this.form();
    const asked = form ? requiredFields(form, 'QUICK', this.innovation()?.stage ?? null) : [];
    return new Set(asked.map((field) => pointerOf(field)));
  });
  /** What is wrong with what stands in a field, not what is missing. */
  readonly faults = computed(() => {
    const form = this.form();
    const errors = form ? validateContent(form, this.values()) : [];
    return new Map(errors.map(({ pointer, detail }) => [pointer, detail]));
  });
  readonly notes = computed(() => {
    const innovation = this.innovation();
    const notes = innovation?.status === 'RETURNED' ? innovation.notes : [];
    return new Map(
      notes.flatMap(({ pointer, text }) => (pointer ? [[pointer, text] as const] : [])),
    );
  });

  load(id: string): Promise<void> {
    this.id.set(id);
    return this.opened.reload();
  }

  reload(): Promise<void> {
    return this.opened.reload();
  }

  isFilled(key: string): boolean {
    return !isBlank(this.values()[key]);
  }

  set(pointer: string, value: unknown): void {
    this.draft()?.set(pointer, value);
  }
}
