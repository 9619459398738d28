import { countStatements } from '../testing/count-statements.js';
import type { TestClient } from '../testing/test-client.js';
import { DemoRegion } from './demo-region.fixture.js';
import { OPERATIONS } from './operations.fixture.js';

interface Listed {
  items?: unknown[];
}

/** A list as a file has no pages; its own spec counts its statements. */
const AS_FILE = /\/export$/;
const LISTS = OPERATIONS.filter(
  ({ method, path, parameters }) =>
    method === 'GET' && !AS_FILE.test(path) && parameters.some(({ name }) => name === 'limit'),
);

/** The demo has one contest, and one edition of it is published. */
const ALONE = ['/api/catalogue/editions', '/api/competitions'];

let region: DemoRegion;
beforeAll(async () => {
  region = await DemoRegion.open();
});
afterAll(() => region.close());

/** Doors whose list had several rows for somebody; the others prove nothing. */
const proved = new Set<string>();

describe('a list asks the database as often for several rows as for one', () => {
  it.each(LISTS.map((list) => [list.path, list] as const))('%s', async (path, { permissions }) => {
    const cast = region.cast.filter((actor) =>
      permissions.every((p) => actor.permissions.includes(p)),
    );
    for (const actor of cast) {
      const client = await region.client(actor);
      for (const url of addresses(path)) await compare(client, path, url);
    }
  });

  it('and each of them had several rows for somebody', () => {
    expect(LISTS.map(({ path }) => path).filter((path) => !proved.has(path))).toEqual(ALONE);
  });
});

async function compare(client: TestClient, path: string, url: string): Promise<void> {
  const { body } = await client.get<Listed>(`${url}?limit=3`);
  if ((body.items?.length ?? 0) < 2) return;
  const one = await countStatements(() => client.get(`${url}?limit=1`));
  const several = await countStatements(() => client.get(`${url}?limit=3`));
  expect([url, several]).toEqual([url, one]);
  proved.add(path);
}

function addresses(path: string): string[] {
  const noun = /\/([\w-]+)\/\{/.exec(path)?.[1];
  if (!noun) return [path];
  return region.ids.fitting(noun).map((id) => path.replaceAll(/\{\w+\}/g, id));
}
