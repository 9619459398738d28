import { Service, inject } from '@angular/core';
import type {
  PeriodPage,
  PeriodRubricView,
  PeriodSummary,
  RubricPage,
  RubricSummary,
  RubricSwitchPreview,
  RubricView,
} from '@satu/contract/views';

import { Api, type Versioned } from '../../shell/http/api';

/** The period that runs, and the edition that its index is computed with. */
export interface CurrentEdition {
  readonly period: PeriodSummary;
  readonly edition: PeriodRubricView;
}

/** The doors of the editions. */
@Service()
export class EditionClient {
  private readonly api = inject(Api);

  async list(): Promise<readonly RubricSummary[]> {
    return (await this.api.get<RubricPage>('/rubrics', { limit: 100 })).items;
  }

  get(id: string): Promise<Versioned<RubricView>> {
    return this.api.getVersioned(`/rubrics/${id}`);
  }

  async copy(basedOnId: string, edition: string): Promise<RubricView> {
    return (await this.api.post<RubricView>('/rubrics', { basedOnId, edition })).body;
  }

  change(id: string, parts: object, etag: string): Promise<Versioned<RubricView>> {
    return this.api.patch(`/rubrics/${id}`, parts, { etag });
  }

  async publish({ id, version }: RubricSummary): Promise<void> {
    await this.api.post(`/rubrics/${id}/publication`, {}, { etag: `"${id}-${version}"` });
  }

  async attach({ id, version }: RubricSummary, letter: object): Promise<void> {
    await this.api.put(`/rubrics/${id}/letter`, letter, { etag: `"${id}-${version}"` });
  }

  /** Null while no period runs. */
  async current(): Promise<CurrentEdition | null> {
    // Of several that are open, the one that opened last is computed with.
    const asked = { status: 'OPEN', sort: '-opensOn', limit: 1 };
    const { items } = await this.api.get<PeriodPage>('/periods', asked);
    const [period] = items;
    if (!period) return null;
    return { period, edition: await this.api.get(`/periods/${period.id}/rubric`) };
  }

  preview(periodId: string, rubricId: string): Promise<RubricSwitchPreview> {
    return this.api.get(`/periods/${periodId}/rubric/preview`, { rubricId });
  }

  async switchTo(periodId: string, rubricId: string, reason: string): Promise<void> {
    await this.api.post(`/periods/${periodId}/rubric`, { rubricId, reason });
  }
}
