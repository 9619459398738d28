import type { PeriodView } from '@satu/contract/views';
import type { TestApp } from '../../testing/start-app.js';
import type { Answer, TestClient } from '../../testing/test-client.js';

export const BASIS = { kind: 'SK', number: '188/31/2026', on: '2026-01-02' };
export const PLAN = {
  year: 2026,
  name: 'Inovasi 2026',
  opensOn: '2026-01-01',
  closesAt: '2026-12-31T17:00:00Z',
  legalBasis: BASIS,
};

/** A region of its own for a test, with one obliged agency and whoever decides there. */
export interface Office {
  readonly regionId: string;
  readonly agencyId: string;
  readonly office: TestClient;
}

export async function anOffice(app: TestApp, timeZone = 'Asia/Jakarta'): Promise<Office> {
  const code = crypto.randomUUID();
  const parentId = app.world.regions.jatim;
  const regionId = await app.build.region({ code, name: code, kind: 'CITY', parentId, timeZone });
  const agencyId = await app.build.agency({ regionId, code: 'dinkes', name: 'Dinas Kesehatan' });
  const personId = await app.build.person({ name: 'Sekda' });
  await app.build.grant({ personId, role: 'OFFICE_DECIDER', regionId });
  return { regionId, agencyId, office: await app.signIn(personId) };
}

/** A period that the office has planned. */
export async function planned(
  office: TestClient,
  change: object = {},
): Promise<Answer<PeriodView>> {
  const answer = await office.post<PeriodView>('/api/periods', { ...PLAN, ...change });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer;
}
