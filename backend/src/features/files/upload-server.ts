import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { DEFAULT_LIMITS, largestOf } from '@satu/domain/file';
import { DomainError } from '@satu/domain/problem';
import type { Server } from '@tus/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { Environment } from '../../platform/config/environment.js';
import { FileSettingService } from './file-setting.service.js';
import { politeServer, type TusRequest } from './upload-refusal.js';
import { UploadStore } from './upload-store.js';

/** An upload that nobody goes on with is taken away after this long. */
const KEPT_MS = 7 * 24 * 3_600_000;
const SWEEP_MS = 3_600_000;

/**
 * Uploads piece by piece (tus 1.0). What has arrived lies on disk, so it survives a restart; each
 * upload belongs to who began it, and to nobody else it exists.
 */
@Injectable()
export class UploadServer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly viewers = new WeakMap<object, Viewer>();
  private opened: { store: UploadStore; tus: Server } | undefined;
  private sweeping: NodeJS.Timeout | undefined;

  constructor(
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly settings: FileSettingService,
  ) {}

  onApplicationBootstrap(): void {
    // A failed sweep is made good by the next one.
    this.sweeping = setInterval(() => void this.sweep().catch(() => undefined), SWEEP_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.sweeping);
  }

  /** Where pieces lie; made with the first upload, so that a process without any needs no folder. */
  get store(): UploadStore {
    return this.open().store;
  }

  /** Answers a request of the protocol in the viewer's name, on Node's own objects. */
  async answer(viewer: Viewer, request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.viewers.set(request, viewer);
    await this.open().tus.handle(request, response);
  }

  async sweep(): Promise<number> {
    return this.store.removeOlderThan(new Date(this.clock.real().getTime() - KEPT_MS));
  }

  /** Whether the upload is there and the viewer's own. */
  async isOwn({ personId }: Viewer, id: string): Promise<boolean> {
    const found = await this.store.configstore.get(id);
    return found?.metadata?.['owner'] === personId;
  }

  private open(): { store: UploadStore; tus: Server } {
    if (this.opened) return this.opened;
    const directory = join(this.environment.home, 'uploads');
    const store = new UploadStore({ directory, expirationPeriodInMilliseconds: KEPT_MS });
    const tus = politeServer({
      path: '/api/uploads',
      datastore: store,
      relativeLocation: true,
      // The default would let every origin read the answers.
      allowedOrigins: [this.environment.publicUrl.origin],
      namingFunction: () => uuid(),
      maxSize: (request) => this.largestFor(this.viewerOf(request)),
      onUploadCreate: (request, { metadata }) => {
        const owner = this.viewerOf(request).personId;
        return Promise.resolve({ metadata: { ...metadata, owner } });
      },
      onIncomingRequest: (request, id) => this.assertOwn(request, id),
    });
    this.opened = { store, tus };
    return this.opened;
  }

  /** The limit by kind is known once the content is: here only the largest of them. */
  private async largestFor({ grants }: Viewer): Promise<number> {
    const regions = [...new Set(grants.map(({ regionId }) => regionId))];
    const rules = await Promise.all(regions.map((id) => this.settings.rulesOf(id)));
    const largest = rules.map(({ limits }) => largestOf(limits));
    return Math.max(...largest, regions.length === 0 ? largestOf(DEFAULT_LIMITS) : 0);
  }

  private async assertOwn(request: TusRequest, id: string): Promise<void> {
    if (request.method === 'POST' || (await this.isOwn(this.viewerOf(request), id))) return;
    throw new DomainError('not-found', 'not-found');
  }

  private viewerOf(request: TusRequest): Viewer {
    const viewer = this.viewers.get(request.runtime?.node?.req ?? request);
    if (!viewer) throw new Error('An upload came past the door.');
    return viewer;
  }
}
