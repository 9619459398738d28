import { Service, inject } from '@angular/core';
import type { SignatoriesView, StatementPage, StatementView } from '@satu/contract/views';

import { Api, type Versioned } from '../../shell/http/api';
import type { Query } from '../../shell/http/query';

/** Whose sheet is asked for. */
export interface PrintWish {
  readonly signatoryId?: string;
  readonly replacesSigned?: boolean;
}

/** The doors of approval on paper. */
@Service()
export class StatementClient {
  private readonly api = inject(Api);

  list(query: Query): Promise<StatementPage> {
    return this.api.get('/statements', query);
  }

  get(id: string): Promise<StatementView> {
    return this.api.get(`/statements/${id}`);
  }

  signatories(innovationId: string): Promise<SignatoriesView> {
    return this.api.get(`/innovations/${innovationId}/signatories`);
  }

  /** The sheet to be signed; the same again is the same sheet. */
  async print(innovationId: string, wish: PrintWish): Promise<StatementView> {
    return (await this.api.post<StatementView>(`/innovations/${innovationId}/statements`, wish))
      .body;
  }

  async scan(statement: StatementView, sheet: object): Promise<StatementView> {
    return (await this.act(statement, 'scan', sheet)).body;
  }

  async confirm(statement: StatementView): Promise<StatementView> {
    return (await this.act(statement, 'confirmation')).body;
  }

  async refuse(statement: StatementView, reason: string): Promise<StatementView> {
    return (await this.act(statement, 'refusal', { reason })).body;
  }

  /** Where the browser fetches the sheet to sign. */
  paperAddress(id: string): string {
    return `/api/statements/${id}/paper`;
  }

  /** Where it fetches the signed one, and a picture of it. */
  sheetAddress(id: string): string {
    return `/api/statements/${id}/sheet`;
  }

  private act(
    { id, version }: StatementView,
    act: string,
    body: object = {},
  ): Promise<Versioned<StatementView>> {
    return this.api.post(`/statements/${id}/${act}`, body, { etag: `"${id}-${version}"` });
  }
}
