import { Injectable, computed, inject, signal } from '@angular/core';
import { type FieldType, pointerOf, requiredFields, validateContent } from '@satu/domain/form';
import type { InnovationView } from '@satu/contract/views';

import { Autosave } from '../../../shell/autosave/autosave';
import type { Draft } from '../../../shell/autosave/draft';
import { formFor } from '../../../shell/form-text/form-summary';
import { loaded } from '../../../shell/http/loaded';
import type { Option } from '../../../ui/option';
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
    return innovation?.mayEdit ?? false;
  });
  /** Codes of the affairs of the agency that answers for it; empty where they can't be had. */
  readonly ownAffairs = this.affairs.asReadonly();

  /** The server checked what was sent by another form than this page still shows. */
  readonly formMoved = computed(() => {
    const context = this.draft()?.problem()?.context ?? {};
    const innovation = this.innovation();
    if (innovation === null || typeof context['formKey'] !== 'string') return false;
    return (
      context['formKey'] !== innovation.formKey || context['formVersion'] !== innovation.formVersion
    );
  });
  private readonly registers = signal<Readonly<Partial<Record<FieldType, readonly Option[]>>>>({});
  /** What can be picked, by the type of field that stands on the register. */
  readonly references = this.registers.asReadonly();

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

  /** Without them what was picked before stays readable, and nothing new can be picked. */
  async loadReferences(types: readonly FieldType[]): Promise<void> {
    const innovation = this.innovation();
    if (innovation === null) return;
    const { regionId, custodianAgencyId } = innovation;
    try {
      if (types.includes('agencies')) {
        const { items } = await this.client.agencies({ regionId });
        const others = items.filter(({ id }) => id !== custodianAgencyId);
        const agencies = others.map(({ id, name }) => ({ value: id, label: name }));
        this.registers.update((known) => ({ ...known, agencies }));
      }
      if (types.includes('sop')) {
        const { items } = await this.client.sops(custodianAgencyId);
        const sop = items.map(({ id, number, name }) => ({
          value: id,
          label: `${number} ${name}`,
        }));
        this.registers.update((known) => ({ ...known, sop }));
      }
    } catch {
      this.registers.set({});
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
