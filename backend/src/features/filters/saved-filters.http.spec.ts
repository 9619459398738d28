import type { SavedFiltersView, SavedFilterView } from '@satu/contract/views';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { Answer, TestClient } from '../../testing/test-client.js';

const WAITING = {
  list: 'innovations',
  name: 'Menunggu lama',
  filters: { status: ['ENDORSED'], sort: ['turnSince'] },
  columns: ['name', 'turnSince'],
};

describe('saved filters', () => {
  let app: TestApp;
  let person: TestClient;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    person = await app.as({ role: 'VERIFIER' });
  });
  afterAll(() => app.close());

  const keep = (parts: object = {}, by = person): Promise<Answer<SavedFilterView>> =>
    by.post<SavedFilterView>('/api/filters', { ...WAITING, ...parts });
  const names = async (list = 'innovations', by = person): Promise<string[]> => {
    const { body } = await by.get<SavedFiltersView>(`/api/filters?list=${list}`);
    return body.items.map(({ name, isDefault }) => (isDefault ? `${name} *` : name));
  };
  const code = ({ status, body }: Answer<unknown>): unknown[] => [
    status,
    (body as { code?: string }).code,
  ];

  it('are kept with order and columns, and found again by name', async () => {
    const { status, body, headers } = await keep({ name: ' Menunggu lama ' });
    expect([status, headers['location']]).toEqual([201, `/api/filters/${body.id}`]);
    expect(body).toEqual({ ...WAITING, id: body.id, isDefault: false, version: 1 });
    await keep({ name: 'Ambulans', filters: { q: ['ambulans'] }, columns: null });
    expect(await names()).toEqual(['Ambulans', 'Menunggu lama']);
    expect(await names('sops')).toEqual([]);
  });

  it('have one at most with which the list opens', async () => {
    const first = await keep({ isDefault: true });
    await keep({ name: 'Kedua', isDefault: true });
    expect(await names()).toEqual(['Kedua *', 'Menunggu lama']);
    // The first was changed by that: what its owner saw is old.
    const stale = await person.patch(
      `/api/filters/${first.body.id}`,
      { isDefault: true },
      {
        'if-match': first.etag,
      },
    );
    expect(code(stale)).toEqual([412, 'stale-version']);
  });

  it('have one at most also when two tabs choose at once', async () => {
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) => keep({ name, isDefault: true })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect((await names()).filter((name) => name.endsWith('*'))).toHaveLength(1);
  });

  it('are changed and forgotten by version', async () => {
    const { body, etag } = await keep();
    const url = `/api/filters/${body.id}`;
    expect(code(await person.patch(url, { name: 'Baru' }))).toEqual([428, 'version-required']);
    const changed = await person.patch<SavedFilterView>(
      url,
      { name: 'Baru', columns: null, isDefault: true },
      { 'if-match': etag },
    );
    expect(changed.body).toEqual({
      ...body,
      ...{ name: 'Baru', columns: null, isDefault: true, version: 2 },
    });
    expect(code(await person.delete(url, { 'if-match': etag }))).toEqual([412, 'stale-version']);
    expect((await person.delete(url, { 'if-match': changed.etag })).status).toBe(204);
    expect((await person.get(url)).status).toBe(404);
  });

  it('have names of their own, whatever the letters', async () => {
    await keep();
    expect(code(await keep({ name: 'MENUNGGU LAMA' }))).toEqual([409, 'filter-name-taken']);
    expect((await keep({ list: 'sops', filters: {}, columns: null })).status).toBe(201);
  });

  it('are as many as one can choose among', async () => {
    for (let n = 1; n <= 30; n += 1)
      expect((await keep({ name: `Saringan ${n}` })).status).toBe(201);
    expect(code(await keep({ name: 'Satu lagi' }))).toEqual([409, 'too-many-filters']);
  });

  it.each([
    { filters: { colour: ['red'] } },
    { filters: { q: 'text' } },
    { filters: [] },
    { columns: ['colour'] },
    { list: 'people' },
    { name: ' ' },
    { name: 'x'.repeat(81) },
  ])('are refused as %j', async (parts) => {
    expect(code(await keep(parts))).toEqual([400, 'validation-failed']);
  });

  it("are nobody else's", async () => {
    const { body, etag } = await keep();
    const colleague = await app.as({ role: 'VERIFIER' });
    const url = `/api/filters/${body.id}`;
    expect(await names('innovations', colleague)).toEqual([]);
    expect((await colleague.get(url)).status).toBe(404);
    const tag = { 'if-match': etag };
    expect((await colleague.patch(url, { name: 'x' }, tag)).status).toBe(404);
    expect((await colleague.delete(url, tag)).status).toBe(404);
    expect((await keep({}, colleague)).status).toBe(201);
  });
});
