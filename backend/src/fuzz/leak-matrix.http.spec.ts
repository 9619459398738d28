import { DemoRegion } from './demo-region.fixture.js';
import { type Operation, OPERATIONS } from './operations.fixture.js';

/** Ids tried at one place of a path: the doors are many, and one door treats all ids alike. */
const TRIED = 3;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const READING = OPERATIONS.filter(({ method }) => method === 'GET');
/** Everybody may read what was published here, of whatever region. */
const CATALOGUE = '/api/catalogue/';

let region: DemoRegion;
/** All ids of rows that belong to Kabupaten Sidoarjo. */
let ofSidoarjo: ReadonlySet<string>;
beforeAll(async () => {
  region = await DemoRegion.open();
  ofSidoarjo = await idsWhere(`r.code = '35.15'`);
});
afterAll(() => region.close());

it('has something that could leak', () => {
  expect(ofSidoarjo.size).toBeGreaterThan(500);
});

describe('nothing of a region is read by whoever belongs to another', () => {
  it.each([
    'admin',
    'bupati',
    'kantor',
    'verifikator',
    'organisasi',
    'inspektorat',
    'pendamping',
    'panitia',
    'penilai1',
  ])('%s@gresik.example', async (name) => {
    const person = await region.personOf(`${name}@gresik.example`);
    await readsNothingOf(ofSidoarjo, person, (path) => !path.startsWith(CATALOGUE));
  });

  it('a stranger', async () => {
    await readsNothingOf(ofSidoarjo, null, (path) => !path.startsWith(CATALOGUE));
  });

  it('the province, which reads totals', async () => {
    const person = await region.personOf('provinsi@jatim.example');
    await readsNothingOf(ofSidoarjo, person, (path) => !path.startsWith(CATALOGUE));
  });
});

describe('within a region', () => {
  it('the catalogue shows strangers only what was published', async () => {
    const hidden = await idsWhere(
      `r.code = '35.15'`,
      `t.id not in (select id from catalogue_innovation)`,
      ['innovation'],
    );
    await readsNothingOf(hidden, null, () => true);
  });

  it('an agency reads no draft of another, nor any scoresheet', async () => {
    const [staff] = await region.sql<{ personId: string; agencyId: string }>(
      `select person_id as "personId", agency_id as "agencyId" from person_grant g
       join agency a on a.id = g.agency_id where g.role = 'AGENCY_STAFF' and a.code = '438050200'`,
    );
    const drafts = await idsWhere(
      `r.code = '35.15'`,
      `t.status in ('DRAFT', 'SUBMITTED', 'RETURNED') and t.in_force is null
         and t.custodian_agency_id <> '${staff?.agencyId ?? ''}'`,
      ['innovation'],
    );
    const sheets = await idsWhere(`r.code = '35.15'`, 'true', ['scoresheet', 'entry_person']);
    expect([drafts.size > 0, sheets.size > 0]).toEqual([true, true]);
    await readsNothingOf(new Set([...drafts, ...sheets]), staff?.personId ?? null, () => true);
  });

  it("an evaluator reads nobody else's sheet, and no entry that isn't hers", async () => {
    const person = await region.personOf('penilai3@sidoarjo.example');
    const sheets = await idsWhere(
      `r.code = '35.15'`,
      `t.assignment_id not in (select id from entry_person where person_id = '${person}')`,
      ['scoresheet'],
    );
    const entries = await idsWhere(
      `r.code = '35.15'`,
      `t.id not in (select entry_id from entry_person where person_id = '${person}')
         and t.edition_id in (select id from edition where published_at is null)`,
      ['entry'],
    );
    expect([sheets.size > 0, entries.size > 0]).toEqual([true, true]);
    await readsNothingOf(new Set([...sheets, ...entries]), person, () => true);
  });
});

/** Ids of rows in tables that carry a region; `r` is the region, `t` the table. */
async function idsWhere(
  regions: string,
  rows = 'true',
  only?: readonly string[],
): Promise<Set<string>> {
  const tables = await region.sql<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name in ('id', 'region_id') and data_type = 'uuid'
     group by 1 having count(*) = 2`,
  );
  const found = new Set<string>();
  for (const { name } of tables) {
    if (only && !only.includes(name)) continue;
    const ids = await region.sql<{ id: string }>(
      `select t.id from ${name} t join region r on r.id = t.region_id where ${regions} and ${rows}`,
    );
    for (const { id } of ids) found.add(id);
  }
  return found;
}

/** Walks every reading door with hidden ids in every place, and looks for others in the answers. */
async function readsNothingOf(
  hidden: ReadonlySet<string>,
  personId: string | null,
  concerns: (path: string) => boolean,
): Promise<void> {
  const client = await region.clientOf(personId);
  for (const operation of READING.filter(({ path }) => concerns(path))) {
    for (const url of addresses(operation, hidden)) {
      const { status, text } = await client.get(url);
      const leaked = [...text.matchAll(UUID)].filter(([id]) => hidden.has(id) && !url.includes(id));
      expect({ url, status, leaked: leaked.map(([id]) => id) }).toEqual({
        url,
        status,
        leaked: [],
      });
      // A list may know nothing of the id; a thing of its own must not be there.
      if (operation.path.includes('{'))
        expect({ url, shown: status < 300 }).toEqual({ url, shown: false });
    }
  }
}

/** The door with up to three hidden ids in its path, or in each filter that takes an id. */
function addresses({ path, parameters }: Operation, hidden: ReadonlySet<string>): string[] {
  const fitting = (noun: string): string[] =>
    region.ids
      .fitting(noun)
      .filter((id) => hidden.has(id))
      .slice(0, TRIED);
  const placed = /\/([\w-]+)\/\{(\w+)\}/.exec(path);
  if (placed) {
    const ids = fitting(placed[1] ?? '');
    return ids.map((id) => path.replaceAll(/\{id\}/g, id).replaceAll(/\{\w+\}/g, '1'));
  }
  const filters = parameters.filter((one) => one.in === 'query' && one.name.endsWith('Id'));
  const paged = parameters.some(({ name }) => name === 'limit') ? '?limit=100' : '';
  return [
    `${path}${paged}`,
    ...filters.flatMap(({ name }) => fitting(name).map((id) => `${path}?${name}=${id}`)),
  ];
}
