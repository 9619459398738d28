import { Service, inject } from '@angular/core';
import type { MemberRole } from '@satu/domain/access';
import type { Act } from '@satu/domain/innovation';
import type {
  AffairsView,
  AgencyPage,
  AgencyView,
  FieldChangePage,
  FormChangeView,
  InnovationPage,
  InnovationView,
  MemberCandidatesView,
  MemberView,
  MembersView,
  LineageView,
  PeriodPage,
  ReadinessView,
  RevisionView,
  RevisionsView,
  SopPage,
  SimilarInnovationsView,
} from '@satu/contract/views';

import { Api, type Versioned } from '../../shell/http/api';
import { toParams, type Query } from '../../shell/http/query';

/** The doors of innovations. */
@Service()
export class InnovationClient {
  private readonly api = inject(Api);

  list(query: Query): Promise<InnovationPage> {
    return this.api.get('/innovations', query);
  }

  /** Address of the list as a file, in the language of the page. */
  exportUrl(query: Query): string {
    const language = $localize.locale === 'en' ? 'en' : 'id';
    return `/api/innovations/export?${toParams({ ...query, language }).toString()}`;
  }

  get(id: string): Promise<Versioned<InnovationView>> {
    return this.api.getVersioned(this.url(id));
  }

  /** Same key, same innovation: a repeated press creates nothing twice. */
  create(
    body: { name: string; agencyId?: string; content?: Record<string, unknown> },
    key: string,
  ): Promise<Versioned<InnovationView>> {
    return this.api.post('/innovations', body, { key });
  }

  act(id: string, act: Act, body: object, etag: string): Promise<Versioned<InnovationView>> {
    return this.api.post(`${this.url(id)}/${act}`, body, { etag });
  }

  unpublish(id: string, etag: string): Promise<void> {
    return this.api.delete(`${this.url(id)}/publication`, { etag });
  }

  revisions(id: string): Promise<RevisionsView> {
    return this.api.get(`${this.url(id)}/revisions`);
  }

  revision(id: string, number: number): Promise<RevisionView> {
    return this.api.get(`${this.url(id)}/revisions/${number}`);
  }

  /** What would stop it, for each place that it can go to. */
  readiness(id: string): Promise<ReadinessView> {
    return this.api.get(`${this.url(id)}/readiness`);
  }

  /** What is like a text that is being typed. */
  similar(query: {
    name: string;
    summary: string;
    except: string | null;
  }): Promise<SimilarInnovationsView> {
    return this.api.get('/similar-innovations', query);
  }

  lineage(id: string): Promise<LineageView> {
    return this.api.get(`${this.url(id)}/lineage`);
  }

  async join(id: string, ofId: string): Promise<LineageView> {
    const url = `${this.url(id)}/replication`;
    return (await this.api.post<LineageView>(url, { ofId })).body;
  }

  /** Takes a join back, upon the innovation as it stands at this moment. */
  async part(id: string): Promise<LineageView> {
    const { etag } = await this.get(id);
    await this.api.delete(`${this.url(id)}/replication`, { etag });
    return this.lineage(id);
  }

  /** Answers what holds the text now: the innovation itself, or a new working copy. */
  restore(id: string, revision: number, etag: string): Promise<Versioned<InnovationView>> {
    return this.api.post(`${this.url(id)}/restoration`, { revision }, { etag });
  }

  changes(id: string, query: Query): Promise<FieldChangePage> {
    return this.api.get(this.changesUrl(id), query);
  }

  /** The address that keeps what was written before, and the words that somebody gave up. */
  changesUrl(id: string): string {
    return `${this.url(id)}/changes`;
  }

  affairs(): Promise<AffairsView> {
    return this.api.get('/affairs');
  }

  agencies(query: Query): Promise<AgencyPage> {
    return this.api.get('/agencies', { limit: 100, total: false, ...query });
  }

  agency(id: string): Promise<AgencyView> {
    return this.api.get(`/agencies/${id}`);
  }

  sops(agencyId: string): Promise<SopPage> {
    return this.api.get('/sops', { agencyId, limit: 100, total: false });
  }

  formChange(id: string): Promise<FormChangeView> {
    return this.api.get(`${this.url(id)}/form-change`);
  }

  moveToForm(
    id: string,
    to: FormChangeView['to'],
    etag: string,
  ): Promise<Versioned<InnovationView>> {
    return this.api.post(`${this.url(id)}/form-change`, to, { etag });
  }

  members(id: string): Promise<MembersView> {
    return this.api.get(`${this.url(id)}/members`);
  }

  memberCandidates(id: string): Promise<MemberCandidatesView> {
    return this.api.get(`${this.url(id)}/member-candidates`);
  }

  invite(id: string, body: { personId: string; role: MemberRole }): Promise<Versioned<MemberView>> {
    return this.api.post(`${this.url(id)}/members`, body);
  }

  changeMember(member: MemberView, role: MemberRole): Promise<Versioned<MemberView>> {
    const { innovationId, id, version } = member;
    const etag = `"${id}-${version}"`;
    return this.api.patch(`${this.url(innovationId)}/members/${id}`, { role }, { etag });
  }

  endMember({ innovationId, id, version }: MemberView): Promise<void> {
    return this.api.delete(`${this.url(innovationId)}/members/${id}`, {
      etag: `"${id}-${version}"`,
    });
  }

  periods(): Promise<PeriodPage> {
    return this.api.get('/periods', { limit: 100, total: false });
  }

  /** The address by which the queue of unsent text knows the innovation. */
  url(id: string): string {
    return `/innovations/${id}`;
  }
}
