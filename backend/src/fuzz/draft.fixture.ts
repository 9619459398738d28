import fc, { type Arbitrary } from 'fast-check';
import type { Operation } from './operations.fixture.js';
import type { Values } from './values.fixture.js';

/** The ETag as it stands when the request is sent; until then only the row is known. */
export const CURRENT = 'current';

/** A request in parts, so that one of them can be spoilt. */
export interface Draft {
  method: string;
  path: string;
  /** Values of the path's parameters, as they go over the wire. */
  place: Record<string, string>;
  query: [name: string, value: string][];
  headers: Record<string, string>;
  body: unknown;
}

/** A request as it is sent, and as it is printed when it fails. */
export interface FuzzedRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
  /** The row whose ETag stands for `CURRENT`. */
  subject: string | undefined;
}

/** Requests that openapi.json allows. */
export function allowedRequests(operation: Operation, values: Values): Arbitrary<Draft> {
  return fc.record({
    method: fc.constant(operation.method),
    path: fc.constant(operation.path),
    place: places(operation, values),
    query: queries(operation, values),
    headers: headers(operation),
    body: operation.body ? values.of(operation.body, 'body') : fc.constant(undefined),
  });
}

/** The draft as text. */
export function written(draft: Draft): FuzzedRequest {
  const path = draft.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => draft.place[name] ?? '');
  const query = draft.query.map(([name, value]) => `${name}=${value}`).join('&');
  return {
    method: draft.method,
    url: query ? `${path}?${query}` : path,
    headers: draft.headers,
    body:
      typeof draft.body === 'string' || draft.body === undefined
        ? draft.body
        : JSON.stringify(draft.body),
    subject: Object.values(draft.place).at(-1),
  };
}

function places(operation: Operation, values: Values): Arbitrary<Record<string, string>> {
  const segments = operation.path.split('/');
  const found = operation.parameters.filter((parameter) => parameter.in === 'path');
  return fc.record(
    Object.fromEntries(
      found.map(({ name, schema }) => {
        const noun = name === 'id' ? (segments[segments.indexOf('{id}') - 1] ?? name) : name;
        const value =
          schema.format === 'uuid' ? values.id(noun) : fc.integer({ min: 1, max: 3 }).map(String);
        return [name, value];
      }),
    ),
  );
}

/** Few at a time: hardly anything passes eight filters at once. */
function queries(operation: Operation, values: Values): Arbitrary<[string, string][]> {
  const found = operation.parameters.filter((parameter) => parameter.in === 'query');
  return fc
    .subarray(found, { maxLength: Math.min(found.length, 3) })
    .chain((chosen) =>
      fc.tuple(...chosen.map(({ name, schema }) => pairs(name, values.of(schema, name)))),
    )
    .map((all) => all.flat());
}

/** A list is the parameter repeated; half a surrogate pair can't be written in a URL. */
function pairs(name: string, value: Arbitrary<unknown>): Arbitrary<[string, string][]> {
  return value.map((one) =>
    [one].flat().map((each) => [name, encodeURIComponent(String(each).toWellFormed())]),
  );
}

function headers(operation: Operation): Arbitrary<Record<string, string>> {
  const match = operation.parameters.find(({ name }) => name === 'If-Match');
  return fc
    .record({
      match: fc.option(fc.constant(CURRENT), { freq: 1, nil: undefined }),
      language: fc.constantFrom('id', 'en'),
      type: operation.body ? fc.constantFrom(...operation.bodyTypes) : fc.constant(undefined),
    })
    .map(({ match: tag, language, type }) => ({
      'accept-language': language,
      ...(type ? { 'content-type': type } : {}),
      ...(match && (match.required || tag) ? { 'if-match': CURRENT } : {}),
    }));
}
