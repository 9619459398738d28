import { Service, inject } from '@angular/core';
import type {
  AgencyPage,
  AgencyView,
  GrantView,
  PersonPage,
  PersonView,
  SignInLinkView,
} from '@satu/contract/views';

import { Api, type Versioned } from '../../shell/http/api';
import { entityTag } from '../../shell/http/entity-tag';
import type { Query } from '../../shell/http/query';

/** The doors of people. */
@Service()
export class PersonClient {
  private readonly api = inject(Api);

  list(query: Query): Promise<PersonPage> {
    return this.api.get('/people', query);
  }

  get(id: string): Promise<Versioned<PersonView>> {
    return this.api.getVersioned(`/people/${id}`);
  }

  create(person: object): Promise<Versioned<PersonView>> {
    return this.api.post('/people', person);
  }

  change(id: string, changes: object, etag: string): Promise<Versioned<PersonView>> {
    return this.api.patch(`/people/${id}`, changes, { etag });
  }

  async grant(id: string, grant: object): Promise<void> {
    await this.api.post(`/people/${id}/grants`, grant);
  }

  /** A grant has a version of its own: who consents or annuls has seen this one. */
  async consent(id: string, grant: GrantView): Promise<void> {
    const etag = entityTag(grant);
    await this.api.post(`/people/${id}/grants/${grant.id}/consent`, {}, { etag });
  }

  async end(id: string, grant: GrantView, until: string): Promise<void> {
    const etag = entityTag(grant);
    await this.api.patch(`/people/${id}/grants/${grant.id}`, { until }, { etag });
  }

  annul(id: string, grant: GrantView): Promise<void> {
    return this.api.delete(`/people/${id}/grants/${grant.id}`, { etag: entityTag(grant) });
  }

  async signInLink(
    id: string,
    purpose: 'FIRST_SIGN_IN' | 'FORGOTTEN_PASSWORD',
  ): Promise<SignInLinkView> {
    return (await this.api.post<SignInLinkView>(`/people/${id}/sign-in-link`, { purpose })).body;
  }

  /** Every agency of the region, however many. */
  async agencies(): Promise<readonly AgencyView[]> {
    const items: AgencyView[] = [];
    let cursor: string | null = null;
    do {
      const query = { limit: 100, total: false, sort: 'name', cursor };
      const page: AgencyPage = await this.api.get('/agencies', query);
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return items;
  }
}
