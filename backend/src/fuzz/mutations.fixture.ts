import fc, { type Arbitrary } from 'fast-check';
import { CURRENT, type Draft } from './draft.fixture.js';
import {
  BROKEN_BODIES,
  BROKEN_HEADERS,
  BROKEN_PIECES,
  BROKEN_QUERIES,
  BROKEN_TAGS,
  JUNK,
} from './junk.fixture.js';

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
    {
      weight: 5,
      arbitrary: spots.map(
        ([at, junk]): Spoil =>
          (draft) =>
            withJunk(draft, at, junk),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.nat({ max: 1_000 }).map(
        (at): Spoil =>
          (draft) =>
            withoutField(draft, at),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...JUNK).map(
        (junk): Spoil =>
          (draft) =>
            withUnknownField(draft, junk),
      ),
    },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...BROKEN_BODIES)
        .map((body): Spoil => (draft) => ({ ...draft, body })),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...BROKEN_PIECES).map(
        (piece): Spoil =>
          (draft) =>
            elsewhere(draft, piece),
      ),
    },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(...BROKEN_QUERIES)
        .map((pair): Spoil => (draft) => ({ ...draft, query: [...draft.query, pair] })),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...BROKEN_TAGS).map(
        (tag): Spoil =>
          (draft) =>
            withHeader(draft, ['if-match', tag]),
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(...BROKEN_HEADERS).map(
        (pair): Spoil =>
          (draft) =>
            withHeader(draft, pair),
      ),
    },
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
  if (value === undefined)
    return {
      ...draft,
      headers: Object.fromEntries(Object.entries(headers).filter(([one]) => one !== name)),
    };
  return { ...draft, headers: { ...headers, [name]: value } };
}
