import { Injectable, computed, inject, signal } from '@angular/core';
import type { EvidenceView } from '@satu/contract/views';

import { acting } from '../../shell/http/acting';
import { newKey } from '../../shell/http/key';
import { loaded } from '../../shell/http/loaded';
import { FileSending } from '../../shell/upload/file-sending';
import { EvidenceClient, type NewEvidence } from './evidence-client';

/** The evidence of one innovation, and what can be done to it. */
@Injectable()
export class EvidenceStore {
  private readonly client = inject(EvidenceClient);
  private readonly sending = inject(FileSending);
  private readonly acts = acting();
  private readonly id = signal('');
  private readonly record = loaded(() => this.client.innovation(this.id()));
  private readonly list = loaded(() => this.client.list(this.id()));
  private readonly gone = signal<EvidenceView | null>(null);
  private linkKey = newKey();

  readonly innovation = this.record.value;
  readonly evidence = this.list.value;
  readonly problem = computed(() => this.record.problem() ?? this.list.problem());
  readonly state = computed(() => {
    if (this.problem()) return 'problem';
    return this.record.value() && this.list.value() ? 'full' : 'loading';
  });
  readonly busy = this.acts.busy;
  readonly refused = this.acts.refused;
  /** What was taken off last, so that it can be put back at once. */
  readonly removed = this.gone.asReadonly();

  async load(id: string): Promise<void> {
    this.id.set(id);
    this.acts.leave();
    this.gone.set(null);
    await Promise.all([this.record.reload(), this.list.reload()]);
  }

  reload(): Promise<void> {
    return this.load(this.id());
  }

  reloadList(): Promise<void> {
    return this.list.reload();
  }

  /** The same key until it succeeded: a repeated press files no second one. */
  async addLink(link: NewEvidence): Promise<boolean> {
    const done = await this.act(() => this.client.add(this.id(), link, this.linkKey));
    if (done) this.linkKey = newKey();
    return done;
  }

  change(piece: EvidenceView, changes: object): Promise<boolean> {
    return this.act(() => this.client.change(piece, changes));
  }

  async remove(piece: EvidenceView): Promise<void> {
    if (await this.act(() => this.client.remove(piece))) this.gone.set(piece);
  }

  async putBack(): Promise<void> {
    const piece = this.gone();
    if (piece && (await this.act(() => this.client.restore(piece)))) this.gone.set(null);
  }

  mask(piece: EvidenceView, boxes: readonly object[]): Promise<boolean> {
    return this.act(() => this.client.mask(piece, { boxes }));
  }

  /** Sends a copy that was masked elsewhere, and puts it in the file's place for others. */
  maskBy(piece: EvidenceView, copy: File): Promise<boolean> {
    return this.act(async () => {
      const uploadId = await this.sending.send(copy, () => undefined);
      await this.client.mask(piece, { uploadId });
    });
  }

  clear(piece: EvidenceView): Promise<boolean> {
    return this.act(() => this.client.clear(piece));
  }

  purge(piece: EvidenceView, reason: string): Promise<boolean> {
    return this.act(() => this.client.purge(piece, reason));
  }

  forget(): void {
    this.acts.forget();
  }

  private async act(act: () => Promise<unknown>): Promise<boolean> {
    const done = await this.acts.done(act);
    if (done) await this.list.reload();
    return done;
  }
}
