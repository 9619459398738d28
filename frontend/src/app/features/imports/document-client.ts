import { Service, inject } from '@angular/core';
import type { DocumentPartView, FormDocumentView, InnovationView } from '@satu/contract/views';

import { Api, type Versioned } from '../../shell/http/api';

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a document says, with the version it was read against. */
export type SeenReading = Versioned<FormDocumentView>;

/** The doors of the form as a document; `null` stands for an innovation that is yet to be made. */
@Service()
export class DocumentClient {
  private readonly api = inject(Api);

  documentUrl(id: string | null): string {
    return `/api${pathOf(id)}`;
  }

  read(id: string | null, file: File): Promise<SeenReading> {
    return this.api.post(`${pathOf(id)}/reading`, new Blob([file], { type: DOCUMENT }));
  }

  /** Writes the parts as any edit of the version that they were read against. */
  apply(
    id: string | null,
    parts: readonly DocumentPartView[],
    etag: string,
  ): Promise<Versioned<InnovationView>> {
    const isContent = ({ pointer }: DocumentPartView): boolean => pointer.startsWith('/content/');
    const valuesOf = (some: readonly DocumentPartView[]): Record<string, unknown> =>
      Object.fromEntries(some.map(({ key, value }) => [key, value]));
    const text = {
      ...valuesOf(parts.filter((part) => !isContent(part))),
      content: valuesOf(parts.filter(isContent)),
    };
    if (id === null) return this.api.post('/innovations', text);
    return this.api.patch(`/innovations/${id}`, text, { etag });
  }
}

function pathOf(id: string | null): string {
  return id === null ? '/form-document' : `/innovations/${id}/form-document`;
}
