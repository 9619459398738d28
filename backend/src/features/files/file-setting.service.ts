import { Injectable } from '@nestjs/common';
import { DEFAULT_LIMITS, DEFAULT_QUOTA, type FileLimits } from '@satu/domain/file';
import type { Reader } from '../../platform/database/transaction.js';
import { FileSettingRepository } from './file-setting.repository.js';

/** What holds for files of a region. */
export interface FileRules {
  readonly limits: FileLimits;
  /** Bytes an agency may keep. */
  readonly quota: number;
}

/** How large, and how much: the region's own settings over the defaults. */
@Injectable()
export class FileSettingService {
  constructor(private readonly settings: FileSettingRepository) {}

  async rulesOf(regionId: string, reader?: Reader): Promise<FileRules> {
    const own = await this.settings.find(regionId, reader);
    return {
      limits: { ...DEFAULT_LIMITS, ...own?.limits },
      quota: own?.quota ?? DEFAULT_QUOTA,
    };
  }
}
