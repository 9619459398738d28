import { Injectable } from '@nestjs/common';
import type { UseSurvivalGroup, UseSurvivalView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { survivalByYear } from '@satu/domain/use';
import type { LifeRow } from './confirmation.row.js';
import { SurvivalRepository } from './survival.repository.js';

/** How long innovations stay in use: all together, by agency, and by the year in which they began. */
@Injectable()
export class SurvivalService {
  constructor(private readonly lives: SurvivalRepository) {}

  async read(viewer: Viewer): Promise<UseSurvivalView> {
    const rows = await this.lives.lives(viewer);
    const years = groups(rows, (row) => String(row.cohort));
    return {
      all: groupOf('all', '', rows),
      agencies: groups(rows, (row) => row.agencyId).map(([id, of]) =>
        groupOf(id, of[0]?.agencyName ?? '', of),
      ),
      cohorts: years
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([year, of]) => groupOf(year, year, of)),
    };
  }
}

function groups(rows: readonly LifeRow[], keyOf: (row: LifeRow) => string): [string, LifeRow[]][] {
  return [...Map.groupBy(rows, keyOf)];
}

function groupOf(key: string, label: string, rows: readonly LifeRow[]): UseSurvivalGroup {
  return {
    ...{ key, label, followed: rows.length },
    stopped: rows.filter(({ stopped }) => stopped).length,
    years: survivalByYear(rows).map(({ years, atRisk, share }) => ({
      ...{ years, atRisk },
      share: Math.round(share * 10_000) / 10_000,
    })),
  };
}
