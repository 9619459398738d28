import { Injectable } from '@nestjs/common';
import { fieldSentence } from '@satu/contract/problems';
import type { Viewer } from '@satu/domain/access';
import { AGENCY_COLUMN, type ImportColumn, importColumns } from '@satu/domain/import';
import type { Language } from '@satu/domain/language';
import { DomainError } from '@satu/domain/problem';
import { AFFAIRS } from '@satu/domain/reference';
import type { Readable } from 'node:stream';
import { Database } from '../../platform/database/database.js';
import type { Row, Sheet } from '../../platform/spreadsheets/sheet.js';
import { workbook } from '../../platform/spreadsheets/workbook.js';
import { FormLibraryService } from '../forms/form-library.service.js';
import { ImportRepository } from './import.repository.js';
import { ImportService } from './import.service.js';

const WARNING = {
  id: 'Pilih dari daftar, agar barisnya tidak perlu diperbaiki nanti.',
  en: 'Choose from the list, so that the row needs no repair later.',
} as const;

/** Sheets to fill in, and sheets to mend. */
@Injectable()
export class ImportSheetService {
  constructor(
    private readonly imports: ImportRepository,
    private readonly service: ImportService,
    private readonly database: Database,
    private readonly forms: FormLibraryService,
  ) {}

  /** An empty sheet with a list to choose from wherever there is one. */
  async template(viewer: Viewer, language: Language): Promise<Readable> {
    const agencies = await this.imports.agenciesFor(viewer);
    const names = agencies.map(({ names: [name = ''] }) => name);
    const form = await this.forms.inForce(this.database, await this.imports.regionFor(viewer));
    const fillable = importColumns(form);
    const lists = fillable.map((column) => choicesOf(column, names, language));
    const columns = fillable.map(({ label, field }, place) => {
      const count = lists[place]?.length ?? 0;
      const choices = { sheet: sheetName(place), count, warning: WARNING[language] };
      const width = field?.type === 'longText' ? 50 : 26;
      return { header: label[language], width, ...(count > 0 ? { choices } : {}) };
    });
    const title = language === 'id' ? 'Inovasi' : 'Innovations';
    const hidden = lists.flatMap((list, place) =>
      list.length > 0 ? [listSheet(list, place)] : [],
    );
    return workbook([{ name: title, columns, rows: [] }, ...hidden]);
  }

  /** The rows that need repair, as they are, with a column that says why. */
  async faults(viewer: Viewer, id: string, language: Language): Promise<Readable> {
    const batch = await this.imports.find(viewer, id);
    if (!batch) throw new DomainError('not-found', 'not-found');
    const { checked } = await this.service.check(viewer, batch);
    const cells = new Map((await this.imports.rowsOf(id)).map((row) => [row.number, row.cells]));
    const rows = checked
      .filter(({ faults }) => faults.length > 0)
      .map(({ number, faults }): Row => {
        const reasons = faults.map(({ column, detail, limit }) => {
          const heading = column === null ? '' : `${batch.headings[column] ?? ''}: `;
          return `${heading}${fieldSentence(detail, limit, language) ?? detail}`;
        });
        return [...(cells.get(number) ?? []), reasons.join('\n')];
      });
    const why = language === 'id' ? 'Yang perlu diperbaiki' : 'To be mended';
    const columns = [...batch.headings, why].map((header) => ({ header, width: 28 }));
    return workbook([{ name: language === 'id' ? 'Perbaiki' : 'Mend', columns, rows }]);
  }
}

function choicesOf(
  { key, field }: ImportColumn,
  agencies: readonly string[],
  language: Language,
): readonly string[] {
  if (key === AGENCY_COLUMN) return agencies;
  if (field?.type === 'affair') return AFFAIRS.map(({ code, name }) => `${code} ${name}`);
  return field?.type === 'choice' ? (field.options ?? []).map(({ label }) => label[language]) : [];
}

function listSheet(list: readonly string[], place: number): Sheet {
  const rows = list.map((one): Row => [one]);
  return {
    name: sheetName(place),
    columns: [{ header: '', width: 40 }],
    rows,
    plain: true,
    hidden: true,
  };
}

const sheetName = (place: number): string => `Daftar ${place + 1}`;
