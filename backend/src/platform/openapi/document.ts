import type { Type } from '@nestjs/common';
import { DtoSchemas, type Schema } from './dto-schema.js';
import type { Answer } from '../http/answers.js';
import type { Operation } from './operations.js';
import { viewSchemas } from './view-schemas.js';

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** The whole description of the API, complete for every request and every answer. */
export function describeApi(operations: readonly Operation[], version: string): object {
  const dtos = new DtoSchemas();
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    (paths[operation.path] ??= {})[operation.method.toLowerCase()] = describe(operation, dtos);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Satu Inovasi', version, license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    servers: [{ url: '/' }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'satu' },
        token: { type: 'http', scheme: 'bearer' },
      },
      schemas: { ...viewSchemas(), ...dtos.all() },
    },
  };
}

function describe(operation: Operation, dtos: DtoSchemas): object {
  const { access } = operation;
  return {
    operationId: operation.id,
    tags: [operation.path.split('/')[2] ?? 'api'],
    ...securityOf(access),
    ...(access?.kind === 'permission' ? { 'x-permission': access.anyOf } : {}),
    parameters: parametersOf(operation, dtos),
    ...requestBodyOf(operation, dtos),
    responses: answersOf(operation),
  };
}

/** What differs from the rule that a session or a token will do. */
function securityOf(access: Operation['access']): object {
  if (access?.kind === 'public') return { security: [] };
  return access?.inPerson ? { security: [{ session: [] }] } : {};
}

function parametersOf(operation: Operation, dtos: DtoSchemas): object[] {
  const path = operation.parameters.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: pathSchema(name),
  }));
  const query = operation.query ? dtos.fieldsOf(operation.query) : [];
  return [...path, ...query.map((field) => ({ ...field, in: 'query' })), ...headersOf(operation)];
}

/** The guard reads parameter names the same way. */
function pathSchema(name: string): Schema {
  if (name === 'id' || name.endsWith('Id')) return { type: 'string', format: 'uuid' };
  return name === 'n' ? { type: 'integer', minimum: 1 } : { type: 'string' };
}

function headersOf({ method, version, access }: Operation): object[] {
  const header = (name: string, required: boolean, schema: Schema = { type: 'string' }) => ({
    name,
    in: 'header',
    required,
    schema,
  });
  const headers = [header('Accept-Language', false, { type: 'string', examples: ['id', 'en'] })];
  if (version) headers.push(header('If-Match', version === 'required'));
  if (WRITES.has(method) && access?.kind !== 'public') {
    headers.push(header('Idempotency-Key', false, { type: 'string', maxLength: 200 }));
    headers.push(header('X-Requested-By', false, { type: 'string', const: 'satu' }));
  }
  return headers;
}

/** A file in parts carries the same fields beside it; a streamed one is bytes and nothing else. */
function requestBodyOf(operation: Operation, dtos: DtoSchemas): object {
  const { access, body } = operation;
  const takes = access?.kind === 'permission' ? access.takes : undefined;
  if (takes === undefined) return body ? { requestBody: bodyOf(operation, body, dtos) } : {};
  const bytes = { type: 'string', format: 'binary' };
  const schema = takes.startsWith('multipart/')
    ? { type: 'object', properties: { file: bytes }, required: ['file'] }
    : bytes;
  const json = body ? { 'application/json': { schema: dtos.refTo(body) } } : {};
  return { requestBody: { required: false, content: { ...json, [takes]: { schema } } } };
}

function bodyOf(operation: Operation, type: Type, dtos: DtoSchemas): object {
  const schema = dtos.refTo(type);
  const media =
    operation.method === 'PATCH'
      ? ['application/json', 'application/merge-patch+json']
      : ['application/json'];
  const { required = [] } = dtos.all()[type.name] ?? {};
  return {
    required: required.length > 0,
    content: Object.fromEntries(media.map((name) => [name, { schema }])),
  };
}

function answersOf({ answer }: Operation): object {
  const problem = { 'application/problem+json': { schema: ref('Problem') } };
  return {
    [String(answer?.status ?? 200)]: {
      description: answer?.view ?? 'Done',
      ...(answer ? contentOf(answer) : {}),
    },
    ...(answer && answer.sharedFor !== null
      ? { 304: { description: 'As the reader holds it already' } }
      : {}),
    ...(answer?.inRanges
      ? { 206: { description: 'The range that was asked for', ...contentOf(answer) } }
      : {}),
    default: { description: 'Refused, with a code of the catalogue', content: problem },
  };
}

function contentOf({ view, mediaType, alsoAs, status }: Answer): object {
  if (status === 204) return {};
  const text = { schema: { type: 'string' } };
  const first = { [mediaType]: view === null ? text : { schema: ref(view) } };
  return { content: { ...first, ...(alsoAs === null ? {} : { [alsoAs]: text }) } };
}
