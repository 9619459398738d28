import { Service, inject } from '@angular/core';
import type {
  AssignmentView,
  CompetitionPage,
  CompetitionView,
  EditionPage,
  EditionView,
  EntryPage,
  EntryView,
  EvaluatorCandidates,
  InnovationPage,
  ResultsView,
} from '@satu/contract/views';

import { Api, type Versioned } from '../../shell/http/api';
import { entityTag } from '../../shell/http/entity-tag';

/** The doors of competitions. */
@Service()
export class CompetitionClient {
  private readonly api = inject(Api);

  editions(cursor: string | null): Promise<EditionPage> {
    return this.api.get('/editions', { cursor });
  }

  edition(id: string): Promise<Versioned<EditionView>> {
    return this.api.getVersioned(`/editions/${id}`);
  }

  competitions(): Promise<CompetitionPage> {
    return this.api.get('/competitions', { limit: 100 });
  }

  createCompetition(name: string, key: string): Promise<Versioned<CompetitionView>> {
    return this.api.post('/competitions', { name }, { key });
  }

  createEdition(
    competitionId: string,
    edition: object,
    key: string,
  ): Promise<Versioned<EditionView>> {
    return this.api.post(`/competitions/${competitionId}/editions`, edition, { key });
  }

  changeEdition(id: string, edition: object, etag: string): Promise<Versioned<EditionView>> {
    return this.api.patch(`/editions/${id}`, edition, { etag });
  }

  entries(editionId: string, cursor: string | null): Promise<EntryPage> {
    return this.api.get(`/editions/${editionId}/entries`, { cursor, sort: 'number', limit: 100 });
  }

  verifiedInnovations(): Promise<InnovationPage> {
    return this.api.get('/innovations', { status: 'VERIFIED', limit: 100, total: false });
  }

  enter(editionId: string, innovationId: string): Promise<Versioned<EntryView>> {
    return this.api.post(`/editions/${editionId}/entries`, { innovationId });
  }

  entry(id: string): Promise<Versioned<EntryView>> {
    return this.api.getVersioned(`/entries/${id}`);
  }

  actOnEntry(
    id: string,
    act: 'submission' | 'withdrawal',
    etag: string,
  ): Promise<Versioned<EntryView>> {
    return this.api.post(`/entries/${id}/${act}`, {}, { etag });
  }

  exclude(id: string, reason: string, etag: string): Promise<Versioned<EntryView>> {
    return this.api.post(`/entries/${id}/exclusion`, { reason }, { etag });
  }

  candidates(entryId: string): Promise<EvaluatorCandidates> {
    return this.api.get(`/entries/${entryId}/evaluators`);
  }

  assign(
    entryId: string,
    evaluatorId: string,
    stageId: string,
  ): Promise<Versioned<AssignmentView>> {
    return this.api.post(`/entries/${entryId}/assignments`, { evaluatorId, stageId });
  }

  unassign(assignment: AssignmentView): Promise<void> {
    return this.api.delete(`/assignments/${assignment.id}`, { etag: entityTag(assignment) });
  }

  results(editionId: string): Promise<ResultsView> {
    return this.api.get(`/editions/${editionId}/results`);
  }

  publish(editionId: string, etag: string): Promise<Versioned<EditionView>> {
    return this.api.post(`/editions/${editionId}/publication`, {}, { etag });
  }
}
