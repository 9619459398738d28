import { Service, inject } from '@angular/core';
import type { EvidenceListView, EvidenceView, InnovationView } from '@satu/contract/views';

import { Api } from '../../shell/http/api';

/** What is said of a new piece of evidence. */
export interface NewEvidence {
  title?: string;
  uploadId?: string;
  url?: string;
  indicatorKeys: readonly string[];
  personalKinds?: readonly string[];
}

/** The doors of evidence. */
@Service()
export class EvidenceClient {
  private readonly api = inject(Api);

  innovation(id: string): Promise<InnovationView> {
    return this.api.get(`/innovations/${id}`);
  }

  list(innovationId: string): Promise<EvidenceListView> {
    return this.api.get(`/innovations/${innovationId}/evidence`);
  }

  async add(innovationId: string, evidence: NewEvidence, key: string): Promise<EvidenceView> {
    const path = `/innovations/${innovationId}/evidence`;
    return (await this.api.post<EvidenceView>(path, evidence, { key })).body;
  }

  async change({ id, version }: EvidenceView, changes: object): Promise<void> {
    await this.api.patch(`/evidence/${id}`, changes, { etag: tag(id, version) });
  }

  async remove({ id, version }: EvidenceView): Promise<void> {
    await this.api.delete(`/evidence/${id}`, { etag: tag(id, version) });
  }

  async restore({ id, version }: EvidenceView): Promise<void> {
    const etag = tag(id, version + 1);
    await this.api.post(`/evidence/${id}/restoration`, {}, { etag });
  }

  /** By boxes, or by a copy that was sent before (`uploadId`). */
  async mask({ id, version }: EvidenceView, how: object): Promise<void> {
    await this.api.post(`/evidence/${id}/masking`, how, { etag: tag(id, version) });
  }

  async clear({ id, version }: EvidenceView): Promise<void> {
    await this.api.post(`/evidence/${id}/clearance`, {}, { etag: tag(id, version) });
  }

  async purge({ id, version }: EvidenceView, reason: string): Promise<void> {
    await this.api.post(`/evidence/${id}/purge`, { reason }, { etag: tag(id, version) });
  }

  /** Where the browser gets the file, or one of its pages as a picture. */
  addressOf({ id }: EvidenceView, part: { page?: number; full?: boolean }): string {
    const path = part.page === undefined ? 'content' : `pages/${part.page}`;
    return `/api/evidence/${id}/${path}${part.full === true ? '?full=true' : ''}`;
  }
}

function tag(id: string, version: number): string {
  return `"${id}-${version}"`;
}
