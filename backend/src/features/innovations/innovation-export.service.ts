import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import type { Language } from '@satu/domain/language';
import { chosenColumns, INNOVATION_COLUMNS } from '@satu/domain/list';
import { dayInZone } from '@satu/domain/time';
import { Clock } from '../../platform/clock/clock.js';
import { Environment } from '../../platform/config/environment.js';
import { csv, CSV_TYPE } from '../../platform/spreadsheets/csv.js';
import { workbook, WORKBOOK_TYPE } from '../../platform/spreadsheets/workbook.js';
import { aboutSheet } from './export-about.js';
import { ExportNamesRepository } from './export-names.repository.js';
import type { ExportInnovationsQuery } from './export-innovations.query.js';
import { InnovationListRepository } from './innovation-list.repository.js';
import { rowsOf } from './innovation-cells.js';
import type { Readable } from 'node:stream';

/** A file as it is being written. */
export interface ExportedFile {
  readonly stream: Readable;
  readonly type: string;
  readonly name: string;
}

/** The list of innovations as a sheet. */
@Injectable()
export class InnovationExportService {
  constructor(
    private readonly lists: InnovationListRepository,
    private readonly names: ExportNamesRepository,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  async file(
    viewer: Viewer,
    query: ExportInnovationsQuery,
    language: Language,
  ): Promise<ExportedFile> {
    const columns = chosenColumns(INNOVATION_COLUMNS, query.columns);
    const [named, list] = await Promise.all([
      this.names.of(viewer, query),
      this.lists.whole(viewer, query),
    ]);
    const reader = { language, timeZone: named.timeZone };
    const rows = rowsOf(list.items, columns, reader);
    const at = this.clock.now();
    const name = `inovasi-${dayInZone(at, reader.timeZone)}`;
    const heads = columns.map(({ label, width }) => ({ header: label[language], width }));
    if (query.format !== 'xlsx') {
      const stream = csv(
        heads.map(({ header }) => header),
        rows,
        language,
      );
      return { stream, type: CSV_TYPE, name: `${name}.csv` };
    }
    const source = this.environment.publicUrl;
    const about = aboutSheet({ query, named, at, source, count: list.count }, language);
    const title = language === 'id' ? 'Inovasi' : 'Innovations';
    const stream = workbook([{ name: title, columns: heads, rows }, about]);
    return { stream, type: WORKBOOK_TYPE, name: `${name}.xlsx` };
  }
}
