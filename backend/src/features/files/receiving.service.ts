import { Injectable } from '@nestjs/common';
import { assertWithinLimit, type FileKind } from '@satu/domain/file';
import { FileStore } from '../../platform/files/file-store.js';
import { fingerprintOf, Scratch } from '../../platform/files/scratch.js';
import { FileSettingService } from './file-setting.service.js';
import { FileDesk } from './inspection/file-desk.js';
import type { Finding } from './inspection/file-facts.js';

/** A file that was looked at and is kept, not yet in the register. */
export interface Received {
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: FileKind;
  readonly mime: string;
  readonly pageCount: number | null;
  readonly findings: readonly Finding[];
}

/** Takes files in: looks at the content, refuses what does harm or is too large, keeps the bytes. */
@Injectable()
export class ReceivingService {
  constructor(
    private readonly desk: FileDesk,
    private readonly store: FileStore,
    private readonly scratch: Scratch,
    private readonly settings: FileSettingService,
  ) {}

  /** A local file, which stays where it is. Before any transaction: it may take seconds. */
  async receive(path: string, regionId: string): Promise<Received> {
    const { limits } = await this.settings.rulesOf(regionId);
    return this.scratch.use(async (folder) => {
      const facts = await this.desk.inspect(path, folder);
      const { sha256, bytes } = await fingerprintOf(facts.path);
      assertWithinLimit(facts.kind, bytes, limits);
      await this.store.keep(sha256, facts.path);
      const { kind, mime, pageCount, findings } = facts;
      return { sha256, bytes, kind, mime, pageCount, findings };
    });
  }
}
