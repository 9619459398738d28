import { Service, inject } from '@angular/core';
import type { ImportProgressView, ImportsView, ImportView } from '@satu/contract/views';

import { Api, type Versioned } from '../../shell/http/api';
import { newKey } from '../../shell/http/key';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An import with the version that was seen. */
export type SeenImport = Versioned<ImportView>;

/** What an import may be asked for besides arriving. */
export interface ImportWishes {
  leaveFaulty?: boolean;
  withDuplicates?: boolean;
  replaceDuplicates?: boolean;
}

/** A cell with other words; rows as the spreadsheet counts them, columns from 0. */
export interface MendedCell {
  row: number;
  column: number;
  value: string;
}

/** The doors of imports. */
@Service()
export class ImportClient {
  private readonly api = inject(Api);
  readonly templateUrl = '/api/imports/template';

  list(): Promise<ImportsView> {
    return this.api.get('/imports');
  }

  get(id: string): Promise<Versioned<ImportView>> {
    return this.api.getVersioned(`/imports/${id}`);
  }

  /** Some systems don't know what a workbook is: the type is said for them. */
  bring(file: File): Promise<Versioned<ImportView>> {
    const body = new Blob([file], { type: WORKBOOK });
    const path = `/imports?fileName=${encodeURIComponent(file.name.slice(-200))}`;
    return this.api.post(path, body, { key: newKey() });
  }

  change(id: string, changes: object, etag: string): Promise<Versioned<ImportView>> {
    return this.api.patch(`/imports/${id}`, changes, { etag });
  }

  perform(id: string, wishes: ImportWishes, etag: string): Promise<Versioned<ImportView>> {
    return this.api.post(`/imports/${id}/performance`, wishes, { etag });
  }

  progress(id: string): Promise<ImportProgressView> {
    return this.api.get(`/imports/${id}/progress`);
  }

  undo(id: string, etag: string): Promise<Versioned<ImportView>> {
    return this.api.post(`/imports/${id}/undoing`, {}, { etag });
  }

  faultsUrl(id: string): string {
    return `/api/imports/${id}/faults`;
  }
}
