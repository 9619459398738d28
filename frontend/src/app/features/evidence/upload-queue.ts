import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import type { Problem } from '@satu/contract/views';
import { faultOf, type FileLimits, FILE_FORMATS } from '@satu/domain/file';

import { Connection } from '../../shell/connection/connection';
import { newKey } from '../../shell/http/key';
import { problemOf } from '../../shell/http/problem-error';
import { type Sending, UploadSender } from '../../shell/upload/upload-sender';
import { EvidenceClient, type NewEvidence } from './evidence-client';
import { faultProblem } from './file-faults';
import { shrunk } from './photo';

/** A file on its way from this device to the list. */
export interface Transfer {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  /** WAITING: the line is gone, and it goes on by itself when that is back. */
  readonly state: 'SENDING' | 'FILING' | 'WAITING' | 'REFUSED';
  readonly problem: Problem | null;
}

/** What goes with every file that is chosen now. */
export type Saying = Pick<NewEvidence, 'indicatorKeys' | 'personalKinds'>;

interface Work {
  readonly file: File;
  readonly saying: Saying;
  sending?: Sending;
  uploadId?: string;
}

/** Sends several files at once, each for itself: progress, retry and cancel. */
@Injectable()
export class UploadQueue {
  private readonly client = inject(EvidenceClient);
  private readonly sender = inject(UploadSender);
  private readonly all = signal<readonly Transfer[]>([]);
  private readonly works = new Map<string, Work>();
  private innovationId = '';
  private filed: () => void = () => undefined;

  readonly transfers = this.all.asReadonly();

  constructor() {
    const connection = inject(Connection);
    effect(() => {
      if (!connection.online()) return;
      untracked(() => {
        for (const one of this.all()) if (one.state === 'WAITING') this.retry(one.key);
      });
    });
  }

  /** Whose evidence it is, and what to do when one has arrived. */
  begin(innovationId: string, filed: () => void): void {
    this.innovationId = innovationId;
    this.filed = filed;
  }

  async add(files: readonly File[], saying: Saying, limits: FileLimits): Promise<void> {
    await Promise.all(files.map((file) => this.addOne(file, saying, limits)));
  }

  retry(key: string): void {
    const work = this.works.get(key);
    if (!work) return;
    this.set(key, { state: 'SENDING', problem: null });
    if (work.uploadId !== undefined) void this.file(key, work);
    else if (work.sending) work.sending.resume();
    else void this.send(key, work);
  }

  cancel(key: string): void {
    this.works.get(key)?.sending?.cancel();
    this.drop(key);
  }

  private async addOne(chosen: File, saying: Saying, limits: FileLimits): Promise<void> {
    const file = await shrunk(chosen);
    const key = newKey();
    const fault = faultOf(file.name, file.size, limits);
    const limit = limitFor(file.name, limits);
    const problem = fault && faultProblem(fault, limit);
    const state = problem ? 'REFUSED' : 'SENDING';
    const { name, size: bytes } = file;
    this.all.update((list) => [...list, { key, name, bytes, sent: 0, state, problem }]);
    if (problem) return;
    const work: Work = { file, saying };
    this.works.set(key, work);
    await this.send(key, work);
  }

  private async send(key: string, work: Work): Promise<void> {
    work.sending = await this.sender.send(work.file, this.innovationId, {
      progress: (sent) => {
        this.set(key, { sent, state: 'SENDING' });
      },
      done: (uploadId) => {
        work.uploadId = uploadId;
        void this.file(key, work);
      },
      failed: (problem) => {
        this.set(key, { state: problem ? 'REFUSED' : 'WAITING', problem });
      },
    });
    // Cancelled while it was being prepared.
    if (!this.works.has(key)) work.sending.cancel();
  }

  /** The same key for each try: what was filed once is not filed twice. */
  private async file(key: string, { saying, uploadId }: Work): Promise<void> {
    this.set(key, { state: 'FILING' });
    try {
      await this.client.add(this.innovationId, { ...saying, uploadId: uploadId ?? '' }, key);
      this.drop(key);
      this.filed();
    } catch (error) {
      const problem = problemOf(error);
      const isLine = problem.code === 'offline';
      this.set(key, isLine ? { state: 'WAITING' } : { state: 'REFUSED', problem });
    }
  }

  private set(key: string, changes: Partial<Transfer>): void {
    this.all.update((list) => list.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  }

  private drop(key: string): void {
    this.works.delete(key);
    this.all.update((list) => list.filter((one) => one.key !== key));
  }
}

function limitFor(name: string, limits: FileLimits): number {
  const ending = name.split('.').at(-1)?.toLowerCase().replace('jpeg', 'jpg');
  const format = FILE_FORMATS.find(({ extension }) => extension === ending);
  return format ? limits[format.kind] : 0;
}
