import { Injectable } from '@nestjs/common';
import type { TurnaroundsView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Database } from '../../platform/database/database.js';
import { TurnaroundRepository } from './turnaround.repository.js';

/** A year of decisions: what was before says little of today. */
const DAYS = 365;
const DAY = 86_400_000;

@Injectable()
export class TurnaroundService {
  constructor(
    private readonly database: Database,
    private readonly turnarounds: TurnaroundRepository,
  ) {}

  async list(viewer: Viewer): Promise<TurnaroundsView> {
    const since = new Date(this.database.now.getTime() - DAYS * DAY);
    const rows = await this.turnarounds.list(viewer, since);
    return {
      since: since.toISOString(),
      items: rows.map(({ personId, name, decisions, median, ninetieth }) => ({
        ...{ personId, name, decisions, isReader: personId === viewer.personId },
        ...{ medianDays: tenths(median), ninetiethDays: tenths(ninetieth) },
      })),
    };
  }
}

function tenths(days: number): number {
  return Math.round(days * 10) / 10;
}
