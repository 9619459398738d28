import fc, { type Arbitrary } from 'fast-check';
import { CURRENT, type Draft } from './draft.fixture.js';

const LONG = 'x'.repeat(20_001);

/** Values that no field, or hardly any, is meant to have. */
const JUNK: readonly unknown[] = [
  null, true, 0, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, '', ' ', 'a\0b', '\ud800', LONG, [], [[]], [null], {}, { a: 1 },
  '2026-02-30', '0000-00-00', '10000-01-01', '-000001-01-01', '2026-01-01T25:00:00Z', '+275760-09-13T00:00:00.000Z',
  'not-a-uuid', '00000000-0000-0000-0000-000000000000', '{"$ne":null}', '__proto__',
];

const BROKEN_BODIES = [
  '', '{', '{"a":}', '[]', 'null', '1', '"x"', '{"a":1e999}', '{"__proto__":{"a":1}}', '{"constructor":{"prototype":{}}}',
  '{"a":"\\ud800"}', '{"a":"\\u0000"}', '\u0000', '\ufeff{}', '{"a":1}{"a":2}', `${'['.repeat(50_000)}`,
  `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
];

const BROKEN_PIECES = [
  'x', '%', '%00', '%E0%A4%A', '%2e%2e%2f', '..', '-1', '0', '99999999999999999999', '1e3', 'null', '%F0%9F%98%80',
  '00000000-0000-0000-0000-000000000000', "'%3B--", 'x'.repeat(5_000),
];

const BROKEN_QUERIES: readonly [string, string][] = [
  ['limit', '100000000'], ['limit', '-1'], ['limit', '0'], ['limit', 'abc'], ['limit', '1.5'], ['limit', '1e2'], ['limit', ''],
  ['cursor', 'x'], ['cursor', 'e30'], ['cursor', 'W10'], ['cursor', 'bnVsbA'], ['cursor', '%00'], ['cursor', 'x'.repeat(3_000)],
  ['cursor', 'WyItdXBkYXRlZEF0IiwieCIsIngiXQ'], ['cursor', '%FF'],
  ['sort', 'password'], ['sort', '-'], ['sort', 'name%3Bdrop table x'.replaceAll(' ', '%20')], ['sort', ''],
  ['q', '%00'], ['q', 'x'.repeat(5_000)], ['q', '%25%5F%5C'], ['q', "'%26%7C!():*"], ['q', '%ED%A0%80'],
  ['unknown', '1'], ['__proto__', '1'], ['constructor', '1'], ['id[]', '1'], ['total', 'perhaps'], ['facets', 'x'],
  ['agencyId', 'x'], ['regionId', '%00'], ['year', '99999'], ['at', '2026-02-30'], ['validOn', '0000-00-00'], ['', ''], ['%', '%'],
];

const BROKEN_HEADERS: readonly [string, string | undefined][] = [
  ['if-match', undefined], ['if-match', 'x'], ['if-match', ''], ['if-match', '*'], ['if-match', '"1", "2"'], ['if-match', LONG],
  ['if-match', `W/"${'0'.repeat(8)}-1"`], ['if-match', '"00000000-0000-7000-8000-000000000000-999999999"'],
  ['content-type', 'text/plain'], ['content-type', 'application/json; charset=utf-16'], ['content-type', 'x'], ['content-type', ''],
  ['content-type', 'multipart/form-data; boundary=x'], ['content-type', 'application/x-www-form-urlencoded'],
  ['content-length', '3'], ['content-encoding', 'gzip'], ['transfer-encoding', 'x'],
  ['x-requested-by', 'x'], ['origin', 'https://evil.example'], ['sec-fetch-site', 'cross-site'],
  ['accept', 'image/png'], ['accept-language', 'xx;q=9, *'], ['if-none-match', '*'], ['if-none-match', '"x'],
  ['prefer', 'handling=lenient'], ['range', 'bytes=0-1'], ['expect', 'x'],
  ['idempotency-key', ''], ['idempotency-key', 'same'], ['idempotency-key', 'k'.repeat(5_000)], ['idempotency-key', 'é'],
  ['authorization', 'Bearer x'], ['authorization', 'Bearer '], ['authorization', 'Basic eDp4'], ['cookie', 'satu=%00; satu=x'],
  ['x-forwarded-for', 'x'], ['host', 'evil.example'], ['traceparent', '00-x'], ['x-http-method-override', 'DELETE'],
];

type Spoil = (draft: Draft) => Draft;

/** Requests with one part spoilt, sometimes two. */
export function spoiltRequests(allowed: Arbitrary<Draft>): Arbitrary<Draft> {
  return fc
    .tuple(allowed, fc.array(spoils(), { minLength: 1, maxLength: 2 }))
    .map(([draft, all]) => all.reduce((spoilt, spoil) => spoil(spoilt), draft));
}

function spoils(): Arbitrary<Spoil> {
  const spots = fc.tuple(fc.nat({ max: 1_000 }), fc.constantFrom(...JUNK));
  return fc.oneof(
    { weight: 5, arbitrary: spots.map(([at, junk]): Spoil => (draft) => withJunk(draft, at, junk)) },
    { weight: 1, arbitrary: fc.nat({ max: 1_000 }).map((at): Spoil => (draft) => withoutField(draft, at)) },
    { weight: 1, arbitrary: fc.constantFrom(...JUNK).map((junk): Spoil => (draft) => withUnknownField(draft, junk)) },
    { weight: 2, arbitrary: fc.constantFrom(...BROKEN_BODIES).map((body): Spoil => (draft) => ({ ...draft, body })) },
    { weight: 2, arbitrary: fc.constantFrom(...BROKEN_PIECES).map((piece): Spoil => (draft) => elsewhere(draft, piece)) },
    { weight: 3, arbitrary: fc.constantFrom(...BROKEN_QUERIES).map((pair): Spoil => (draft) => ({ ...draft, query: [...draft.query, pair] })) },
    { weight: 3, arbitrary: fc.constantFrom(...BROKEN_HEADERS).map((pair): Spoil => (draft) => withHeader(draft, pair)) },
  );
}

/** Each value inside the body, with what holds it. */
function spotsIn(value: unknown): { holder: Record<string, unknown>; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...spotsIn(holder[key])]);
}

function withJunk(draft: Draft, at: number, junk: unknown): Draft {
  const body = structuredClone(draft.body);
  const spots = spotsIn(body);
  const spot = spots[at % spots.length];
  if (!spot) return elsewhere(draft, BROKEN_PIECES[at % BROKEN_PIECES.length] ?? '');
  spot.holder[spot.key] = junk;
  return { ...draft, body };
}

function withoutField(draft: Draft, at: number): Draft {
  const body = structuredClone(draft.body);
  const spots = spotsIn(body);
  const spot = spots[at % spots.length];
  if (spot) Reflect.deleteProperty(spot.holder, spot.key);
  return { ...draft, body };
}

function withUnknownField(draft: Draft, junk: unknown): Draft {
  const body = typeof draft.body === 'object' ? draft.body : {};
  return { ...draft, body: { ...body, nobodyKnowsThis: junk } };
}

/** Another place in the path, or another value of a filter. */
function elsewhere(draft: Draft, piece: string): Draft {
  const name = Object.keys(draft.place).at(-1);
  if (name) return { ...draft, place: { ...draft.place, [name]: piece } };
  return { ...draft, query: draft.query.map(([parameter]) => [parameter, piece]) };
}

function withHeader(draft: Draft, [name, value]: [string, string | undefined]): Draft {
  const headers = { 'if-match': CURRENT, ...draft.headers };
  if (value === undefined) return { ...draft, headers: Object.fromEntries(Object.entries(headers).filter(([one]) => one !== name)) };
  return { ...draft, headers: { ...headers, [name]: value } };
}
