import { Injectable } from '@nestjs/common';
import type { FileLimits } from '@satu/domain/file';
import type { PersonalKind } from '@satu/domain/personal-data';
import { Repository } from '../../platform/database/repository.js';
import type { Reader } from '../../platform/database/transaction.js';

/** What a region has set. */
export interface FileSettingRow {
  readonly limits: Partial<FileLimits>;
  readonly quota: number;
  readonly retentionMonths: Partial<Record<PersonalKind, number>>;
}

@Injectable()
export class FileSettingRepository extends Repository {
  /** Null: the region left everything to the defaults. */
  async find(regionId: string, reader: Reader = this.database): Promise<FileSettingRow | null> {
    const rows = await reader.query<FileSettingRow>(
      `select limits, quota::float8 as quota, retention_months as "retentionMonths"
       from file_setting where region_id = $1`,
      [regionId],
    );
    return rows[0] ?? null;
  }
}
