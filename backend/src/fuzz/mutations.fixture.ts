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
  const spot = fc.nat({ max: 1_000 });
  const junk = fc.constantFrom(...JUNK);
  return fc.oneof(
    often(5, fc.tuple(spot, junk), (draft, [at, value]) => withJunk(draft, at, value)),
    often(1, spot, withoutField),
    often(1, junk, withUnknownField),
    often(2, fc.constantFrom(...BROKEN_BODIES), (draft, body) => ({ ...draft, body })),
    often(2, fc.constantFrom(...BROKEN_PIECES), elsewhere),
    often(3, fc.constantFrom(...BROKEN_QUERIES), (draft, pair) => ({
      ...draft,
      query: [...draft.query, pair],
    })),
    often(2, fc.constant(undefined), (draft) => withHeader(draft, ['if-match', undefined])),
    often(2, fc.constantFrom(...BROKEN_TAGS), (draft, tag) => withHeader(draft, ['if-match', tag])),
    often(3, fc.constantFrom(...BROKEN_HEADERS), withHeader),
  );
}

/** One way to spoil a request, with a value drawn for it, and its share among the others. */
function often<T>(
  weight: number,
  values: Arbitrary<T>,
  spoil: (draft: Draft, value: T) => Draft,
): { weight: number; arbitrary: Arbitrary<Spoil> } {
  return { weight, arbitrary: values.map((value) => (draft) => spoil(draft, value)) };
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

function withHeader(draft: Draft, [name, value]: readonly [string, string | undefined]): Draft {
  const headers = { 'if-match': CURRENT, ...draft.headers };
  if (value === undefined)
    return {
      ...draft,
      headers: Object.fromEntries(Object.entries(headers).filter(([one]) => one !== name)),
    };
  return { ...draft, headers: { ...headers, [name]: value } };
}
