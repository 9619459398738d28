import type { AffairsView, RegionsView } from '@satu/contract/views';
import { AFFAIRS } from '@satu/domain/reference';
import { startApp, type TestApp } from '../../testing/start-app.js';

describe('GET /api/regions', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('shows the own region and everything above it, never the neighbour', async () => {
    const staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
    const { status, body } = await staff.get<RegionsView>('/api/regions');
    expect(status).toBe(200);
    expect(body.items.map((region) => region.code)).toEqual(['00', '35', '35.15']);
    expect(body.items[2]).toEqual({
      id: app.world.regions.sidoarjo,
      code: '35.15',
      name: 'Kabupaten Sidoarjo',
      kind: 'REGENCY',
      parentId: app.world.regions.jatim,
      timeZone: 'Asia/Jakarta',
      words: { head: 'Bupati', region: 'Kabupaten', planning: 'Bappeda' },
    });
  });

  it('shows an overseer everything beneath', async () => {
    const overseer = await app.as({ role: 'OVERSEER' });
    const { body } = await overseer.get<RegionsView>('/api/regions');
    expect(body.items.map((region) => region.code)).toEqual(['00', '35', '35.15', '35.25']);
  });

  it('asks for a session, and for a grant', async () => {
    expect((await app.stranger().get('/api/regions')).status).toBe(401);
    const nobody = await app.signIn(await app.build.person());
    const refused = await nobody.get('/api/regions');
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
  });
});

describe('GET /api/affairs', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('lists the affairs of the migration, which are those of the domain, and the goals', async () => {
    const nobody = await app.signIn(await app.build.person());
    const { status, body } = await nobody.get<AffairsView>('/api/affairs');
    expect(status).toBe(200);
    expect(body.items).toEqual(AFFAIRS);
    expect(body.sdgs).toHaveLength(17);
    expect(body.sdgs[2]).toEqual({
      number: 3,
      name: 'Kehidupan sehat dan sejahtera',
      nameEn: 'Good health and well-being',
    });
  });

  it('asks for a session', async () => {
    expect((await app.stranger().get('/api/affairs')).status).toBe(401);
  });
});
