import { DestroyRef, Service, computed, effect, inject, signal, untracked } from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { Connection } from '../connection/connection';
import { Api } from '../http/api';
import { newKey } from '../http/key';
import { problemOf } from '../http/problem-error';
import { Session } from '../session/session';
import { UploadSender } from '../upload/upload-sender';
import { type DeviceFile, DeviceFiles } from './device-files';

/** What goes with a scan when it is filed as evidence. */
export interface ScanSaying {
  readonly innovationId: string;
  readonly indicatorKeys: readonly string[];
  readonly personalKinds: readonly string[];
}

/** A scan that isn't filed yet. */
export interface WaitingScan {
  readonly key: string;
  readonly innovationId: string;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly state: 'SENDING' | 'FILING' | 'WAITING' | 'REFUSED';
  readonly problem: Problem | null;
  /** Whether it outlives this page; false where the device had no room. */
  readonly kept: boolean;
}

/** What the device keeps of it; with `uploadId` the server has its bytes already. */
interface About extends ScanSaying {
  readonly purpose: 'evidence';
  readonly uploadId?: string;
}

const AGAIN_AFTER = 20_000;

/** Scans of the person who is here, kept on this device and filed as soon as there is a line and a session. */
@Service()
export class ScanOutbox {
  private readonly session = inject(Session);
  private readonly connection = inject(Connection);
  private readonly files = inject(DeviceFiles);
  private readonly sender = inject(UploadSender);
  private readonly api = inject(Api);
  private readonly works = new Map<string, DeviceFile>();
  private readonly all = signal<readonly WaitingScan[]>([]);
  private readonly count = signal(0);
  private readonly ticks = signal(0);
  private owner = '';

  readonly scans = this.all.asReadonly();
  /** How many were filed since the portal was opened. */
  readonly filed = this.count.asReadonly();
  readonly adrift = computed(() => this.all().some(({ kept }) => !kept));

  constructor() {
    effect(() => {
      // The session too: signing in again is what an ended one waited for.
      const person = this.session.view()?.person.id ?? '';
      const isOnline = this.connection.online();
      this.ticks();
      untracked(() => void this.begin(person, isOnline));
    });
    const timer = setInterval(() => {
      if (this.all().some(({ state }) => state === 'WAITING')) this.ticks.update((at) => at + 1);
    }, AGAIN_AFTER);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
  }

  async add(scan: File, saying: ScanSaying): Promise<void> {
    const about: About = { purpose: 'evidence', ...saying };
    const file = { key: newKey(), name: scan.name, blob: scan, keptAt: Date.now(), about };
    const kept = await this.files.keep(this.owner, file);
    this.show(file, kept);
    if (this.connection.online()) await this.send(file.key);
  }

  retry(key: string): void {
    void this.send(key);
  }

  async cancel(key: string): Promise<void> {
    this.drop(key);
    await this.files.forget(this.owner, key);
  }

  private async begin(person: string, isOnline: boolean): Promise<void> {
    if (person !== this.owner) {
      this.owner = person;
      this.works.clear();
      this.all.set([]);
      const kept = person === '' ? [] : await this.files.all(person);
      if (this.owner !== person) return;
      for (const file of kept)
        if (aboutOf(file) && !this.works.has(file.key)) this.show(file, true);
    }
    if (!isOnline) return;
    for (const { key, state } of this.all()) if (state === 'WAITING') void this.send(key);
  }

  private show(file: DeviceFile, kept: boolean): void {
    const { key, name, blob } = file;
    const { innovationId } = file.about as About;
    const rest = { sent: 0, state: 'WAITING' as const, problem: null, kept };
    this.works.set(key, file);
    this.all.update((list) => [...list, { key, innovationId, name, bytes: blob.size, ...rest }]);
  }

  /** One tab at a time; what another one has filed meanwhile is not sent again. */
  private async send(key: string): Promise<void> {
    const shown = this.all().find((scan) => scan.key === key);
    if (!shown || shown.state === 'SENDING' || shown.state === 'FILING') return;
    this.set(key, { state: 'SENDING', problem: null });
    await alone(key, async () => {
      const owner = this.owner;
      const work = shown.kept ? await this.files.find(owner, key) : this.works.get(key);
      if (owner !== this.owner) return;
      if (!work) this.arrived(key);
      else await this.deliver(owner, work, shown.kept);
    });
  }

  private async deliver(owner: string, work: DeviceFile, kept: boolean): Promise<void> {
    const { key } = work;
    const about = work.about as About;
    try {
      const uploadId = about.uploadId ?? (await this.upload(work, about));
      const sent = { ...work, about: { ...about, uploadId } };
      this.works.set(key, sent);
      if (kept) await this.files.keep(owner, sent);
      this.set(key, { state: 'FILING', sent: work.blob.size });
      await this.file(key, about, uploadId);
      await this.files.forget(owner, key);
      this.arrived(key);
    } catch (error) {
      this.stopped(key, problemOf(error));
    }
  }

  private async file(key: string, about: About, uploadId: string): Promise<void> {
    const { innovationId, indicatorKeys, personalKinds } = about;
    const body = { uploadId, indicatorKeys, personalKinds };
    try {
      await this.api.post(`/innovations/${innovationId}/evidence`, body, { key });
    } catch (error) {
      // The same bytes are there already: an earlier answer was lost on its way.
      if (problemOf(error).code !== 'evidence-exists') throw error;
    }
  }

  private async upload(work: DeviceFile, { innovationId }: About): Promise<string> {
    const { name, blob, keptAt: lastModified } = work;
    const file = new File([blob], name, { type: blob.type, lastModified });
    try {
      return await this.transfer(work.key, file, innovationId);
    } catch (error) {
      if (problemOf(error).code !== 'unauthenticated') throw error;
      // Any call to the API asks to sign in again on this page, and fails if that is declined.
      await this.api.get(`/innovations/${innovationId}/evidence`);
      return this.transfer(work.key, file, innovationId);
    }
  }

  private transfer(key: string, file: File, subject: string): Promise<string> {
    return this.sender.whole(file, subject, (sent) => {
      this.set(key, { sent });
    });
  }

  private stopped(key: string, problem: Problem): void {
    const passes = ['offline', 'busy', 'unauthenticated', 'try-again'].includes(problem.code);
    this.set(key, passes ? { state: 'WAITING' } : { state: 'REFUSED', problem });
  }

  private arrived(key: string): void {
    this.drop(key);
    this.count.update((count) => count + 1);
  }

  private set(key: string, changes: Partial<WaitingScan>): void {
    this.all.update((list) => list.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  }

  private drop(key: string): void {
    this.works.delete(key);
    this.all.update((list) => list.filter((one) => one.key !== key));
  }
}

function aboutOf({ about }: DeviceFile): About | null {
  const isEvidence = (about as Partial<About> | null)?.purpose === 'evidence';
  return isEvidence ? (about as About) : null;
}

/** Browsers without locks (or without TLS) rely on the key of the act alone. */
async function alone(key: string, work: () => Promise<void>): Promise<void> {
  const locks = (navigator as Partial<Navigator>).locks;
  if (locks) await locks.request(`satu.scan:${key}`, work);
  else await work();
}
