import { DomainError } from '@satu/domain/problem';
import { Facets, Filter, IdFilter, ListQuery, Search, SortBy } from '../paging/list-query.js';
import { Day, FreeObject, Instant, OneOf, Part, PartList, Text, Whole } from './fields.js';
import { RequestValidationPipe } from './request-validation.pipe.js';

class NoteDto {
  @Text({ min: 1, max: 10 })
  text: string;
}

class ThingDto {
  @Text({ min: 1, max: 5 })
  name: string;

  @Text({ max: 5, optional: true, nullable: true })
  note?: string | null;

  @OneOf(['A', 'B'], { optional: true })
  kind?: string;

  @Day({ optional: true })
  onDay?: string;

  @Instant({ optional: true })
  at?: string;

  @Whole({ min: 1, max: 3, optional: true })
  level?: number;

  @Part(() => NoteDto, { optional: true })
  one?: NoteDto;

  @PartList(() => NoteDto, { max: 2, optional: true })
  notes?: NoteDto[];

  @FreeObject({ optional: true })
  content?: Record<string, unknown>;
}

class ThingsQuery extends ListQuery {
  @SortBy('name')
  override sort?: string;

  @Facets('kind', 'colour')
  override facets?: string[];

  @Search()
  override q?: string;

  @Filter(['A', 'B'])
  kind?: string[];

  @IdFilter()
  parentId?: string[];
}

const pipe = new RequestValidationPipe();
const body = (value: unknown) => pipe.transform(value, { type: 'body', metatype: ThingDto });
const query = (value: unknown) => pipe.transform(value, { type: 'query', metatype: ThingsQuery });

/** `{a: {a: …}}`, so many objects inside each other. */
function nested(levels: number): object {
  return Array.from({ length: levels }).reduce<object>((inner) => ({ a: inner }), {});
}

async function errorsOf(attempt: Promise<unknown>): Promise<string[]> {
  const error: unknown = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DomainError)) return [];
  return error.errors.map(({ pointer, detail, limit }) =>
    [pointer, detail, limit].join(' ').trim(),
  );
}

it.each([
  [{}, ['/name required']],
  [{ name: '' }, ['/name required']],
  [{ name: 'toolong' }, ['/name too-long 5']],
  [{ name: 7 }, ['/name not-a-text']],
  [{ name: null }, ['/name not-a-text']],
  [{ name: 'a\0b' }, ['/name control-character']],
  [{ name: '\ud800' }, ['/name control-character']],
  [{ name: 'ok', other: 1 }, ['/other unknown-field']],
  [{ name: 'ok', kind: 'C' }, ['/kind not-allowed']],
  [{ name: 'ok', kind: null }, ['/kind not-allowed']],
  [{ name: 'ok', onDay: '2026-02-30' }, ['/onDay no-such-day']],
  [{ name: 'ok', onDay: '2026-2-3' }, ['/onDay no-such-day']],
  [{ name: 'ok', at: '2026-02-30T10:00:00Z' }, ['/at no-such-instant']],
  [{ name: 'ok', at: '2026-02-03T10:00:00' }, ['/at no-such-instant']],
  [{ name: 'ok', at: '2026-02-03T10:00:00+20:00' }, ['/at no-such-instant']],
  [{ name: 'ok', level: 4 }, ['/level too-large 3']],
  [{ name: 'ok', level: '2' }, ['/level not-a-whole-number']],
  [{ name: 'ok', one: [] }, ['/one not-an-object']],
  [{ name: 'ok', one: { text: 'x', more: 1 } }, ['/one/more unknown-field']],
  [{ name: 'ok', notes: [{ text: 'x' }, {}] }, ['/notes/1/text required']],
  [{ name: 'ok', notes: ['x'] }, ['/notes not-an-object']],
  [{ name: 'ok', notes: {} }, ['/notes not-a-list']],
  [{ name: 'ok', notes: [{ text: 'a' }, { text: 'b' }, { text: 'c' }] }, ['/notes too-many 2']],
  [{ name: 'ok', content: { deep: ['a\0'] } }, ['/content control-character']],
  [{ name: 'ok', content: [] }, ['/content not-an-object']],
  [[], ['not-an-object']],
  ['text', ['not-an-object']],
  [{ name: 'ok', constructor: 1 }, ['/constructor unknown-field']],
  [{ name: 'ok', content: nested(40) }, [`/content${'/a'.repeat(31)} too-deep`]],
])('refuses %j', async (value, expected) => {
  expect(await errorsOf(body(value))).toEqual(expected);
});

it.each([
  { name: 'ok' },
  { name: 'ok', note: null, kind: 'A', onDay: '2028-02-29', level: 3 },
  { name: 'ok', at: '2026-02-03T10:00:00+14:00' },
  { name: 'ok', one: { text: 'x' }, notes: [{ text: 'y' }], content: { a: [1, null] } },
])('takes %j as it is', async (value) => {
  const taken = await body(value);
  expect(taken).toBeInstanceOf(ThingDto);
  expect({ ...(taken as object) }).toMatchObject(value);
});

it('takes a missing body as an empty one', async () => {
  expect(await errorsOf(body(undefined))).toEqual(['/name required']);
});

it('reads repeated, comma-separated and numeric parameters of a list', async () => {
  expect(
    await query({ limit: '10', total: 'false', kind: 'A', facets: 'kind', sort: '-name' }),
  ).toMatchObject({
    limit: 10,
    total: false,
    kind: ['A'],
    facets: ['kind'],
    sort: '-name',
  });
  expect(await query({ kind: ['A', 'B'] })).toMatchObject({ kind: ['A', 'B'] });
});

it.each(['kind,kind,kind', ['kind', 'kind'], 'kind,colour,kind', ['kind,colour', 'kind']])(
  'counts the values of a field once, however often %j asks for it',
  async (facets) => {
    const asked = await query({ facets });
    expect(asked).toMatchObject({
      facets: JSON.stringify(facets).includes('colour') ? ['kind', 'colour'] : ['kind'],
    });
  },
);

it.each([
  [{ limit: '0' }, ['limit too-small 1']],
  [{ limit: '101' }, ['limit too-large 100']],
  [{ limit: '1e1' }, ['limit not-a-whole-number']],
  [{ sort: 'secret' }, ['sort not-allowed']],
  [{ sort: ['name', 'name'] }, ['sort not-allowed']],
  [{ filter: 'x' }, ['filter unknown-field']],
  [{ kind: 'C' }, ['kind not-allowed']],
  [{ facets: 'name' }, ['facets not-allowed']],
  [{ parentId: 'x' }, ['parentId not-an-id']],
  [{ total: 'maybe' }, ['total not-yes-or-no']],
  [{ q: '\0' }, ['q control-character']],
])('refuses the query %j', async (value, expected) => {
  expect(await errorsOf(query(value))).toEqual(expected);
});

it('offers no sort to a list that declares none', async () => {
  class PlainQuery extends ListQuery {}
  const attempt = pipe.transform({ sort: 'name' }, { type: 'query', metatype: PlainQuery });
  expect(await errorsOf(attempt)).toEqual(['sort unknown-field']);
});
