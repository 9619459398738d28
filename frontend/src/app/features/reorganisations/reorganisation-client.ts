import { Service, inject } from '@angular/core';
import type {
  AgencyPage,
  AgencyView,
  InnovationPage,
  InnovationSummary,
  PersonPage,
  PersonSummary,
  ReorganisationView,
} from '@satu/contract/views';

import { isAgencyBound } from '@satu/domain/access';

import { Api } from '../../shell/http/api';
import type { Post } from './posts';

/** Statuses of innovations that somebody must answer for afterwards. */
const LIVING = ['DRAFT', 'SUBMITTED', 'ENDORSED', 'VERIFIED', 'RETURNED'] as const;

/** Of the other roles an agency is only where the person works: they go on without it. */
function postsOf({ id, name, grants }: PersonSummary, agencyIds: readonly string[]): Post[] {
  const held = grants.filter(
    ({ role, agencyId, state }) =>
      isAgencyBound(role) &&
      agencyId !== null &&
      agencyIds.includes(agencyId) &&
      state !== 'ENDED' &&
      state !== 'ANNULLED',
  );
  return held.map(({ role, agencyName }) => ({
    personId: id,
    name,
    role,
    agencyName: agencyName ?? '',
  }));
}

/** The doors of a reorganisation. */
@Service()
export class ReorganisationClient {
  private readonly api = inject(Api);

  /** Every agency of the region that stands on this day. */
  async agencies(validOn: string): Promise<readonly AgencyView[]> {
    const items: AgencyView[] = [];
    let cursor: string | null = null;
    do {
      const query = { validOn, sort: 'name', limit: 100, total: false, cursor };
      const page: AgencyPage = await this.api.get('/agencies', query);
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return items;
  }

  /** What these agencies answer for, as far as the reader may see it; copies follow their original. */
  async livingOf(agencyIds: readonly string[]): Promise<readonly InnovationSummary[]> {
    const items: InnovationSummary[] = [];
    let cursor: string | null = null;
    do {
      const filter = { custodianAgencyId: agencyIds, status: LIVING };
      const query = { ...filter, sort: 'name', limit: 100, total: false, cursor };
      const page: InnovationPage = await this.api.get('/innovations', query);
      items.push(...page.items.filter(({ copyOfId }) => copyOfId === null));
      cursor = page.next;
    } while (cursor !== null);
    return items;
  }

  /** Who holds a role that is bound to one of these agencies, now or soon. */
  async postsIn(agencyIds: readonly string[]): Promise<readonly Post[]> {
    const posts: Post[] = [];
    let cursor: string | null = null;
    do {
      const query = { agencyId: agencyIds, standing: true, sort: 'name', limit: 100, total: false };
      const page: PersonPage = await this.api.get('/people', { ...query, cursor });
      posts.push(...page.items.flatMap((person) => postsOf(person, agencyIds)));
      cursor = page.next;
    } while (cursor !== null);
    return posts;
  }

  /** Same key, same reorganisation: a repeated press changes nothing twice. */
  async perform(reorganisation: object, key: string): Promise<ReorganisationView> {
    const { body } = await this.api.post<ReorganisationView>('/reorganisations', reorganisation, {
      key,
    });
    return body;
  }
}
