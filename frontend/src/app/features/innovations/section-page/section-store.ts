import { Injectable, computed, inject, signal } from '@angular/core';
import { pointerOf, requiredFields, validateContent } from '@satu/domain/form';
import { isEditable } from '@satu/domain/innovation';
import type { InnovationView } from '@satu/contract/views';

import { Autosave } from '../../../shell/autosave/autosave';
import type { Draft } from '../../../shell/autosave/draft';
import { formFor } from '../../../shell/form-text/form-summary';
import { loaded } from '../../../shell/http/loaded';
import { InnovationClient } from '../innovation-client';
import { valuesOf } from '../innovation-summary';

/** One section being filled: every keystroke goes to the queue of unsent text. */
@Injectable()
export class SectionStore {
  private readonly client = inject(InnovationClient);
  private readonly autosave = inject(Autosave);
  private readonly id = signal('');
  private readonly affairs = signal<readonly string[]>([]);
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
  /** What the last return asked for, here and in general. */
  private readonly asked = computed(() => {
    const innovation = this.innovation();
    return innovation?.status === 'RETURNED' ? innovation.notes : [];
  });
  readonly notes = computed(
    () =>
      new Map(
        this.asked().flatMap(({ pointer, text }) => (pointer ? [[pointer, text] as const] : [])),
      ),
  );
  readonly generalNotes = computed(() => this.asked().filter(({ pointer }) => pointer === null));
  /** Where the text lies with somebody else, it is read and not written. */
  readonly editable = computed(() => {
    const innovation = this.innovation();
    return (
      innovation !== null &&
      isEditable(innovation.status) &&
      innovation.moves.includes('submission')
    );
  });
  /** Codes of the affairs of the agency that answers for it; empty where they can't be had. */
  readonly ownAffairs = this.affairs.asReadonly();

  async load(id: string): Promise<void> {
    this.id.set(id);
    await this.opened.reload();
  }

  /** Without them the list of affairs is merely in its usual order. */
  async loadAffairs(): Promise<void> {
    const innovation = this.innovation();
    if (innovation === null) return;
    try {
      this.affairs.set((await this.client.agency(innovation.custodianAgencyId)).affairCodes);
    } catch {
      this.affairs.set([]);
    }
  }

  reload(): Promise<void> {
    return this.opened.reload();
  }

  resolve(pointer: string, choice: 'yours' | 'theirs'): void {
    this.draft()?.resolve(pointer, choice, this.client.changesUrl(this.id()));
  }

  set(pointer: string, value: unknown): void {
    this.draft()?.set(pointer, value);
  }
}
