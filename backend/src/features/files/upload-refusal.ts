import { DomainError } from '@satu/domain/problem';
import { Server, type ServerOptions } from '@tus/server';
import { v7 as uuid } from 'uuid';
import { languageOf } from '../../platform/http/language.js';
import { problemBody } from '../../platform/http/problem.js';

/** A request as the upload server hands it to its hooks. */
export type TusRequest = Parameters<NonNullable<ServerOptions['onIncomingRequest']>>[0];

/** How the protocol's own refusals read in our catalogue. */
const BY_STATUS: Readonly<Record<number, DomainError>> = {
  404: new DomainError('not-found', 'not-found'),
  409: new DomainError('conflict', 'upload-unfinished'),
  410: new DomainError('not-found', 'not-found'),
  413: new DomainError('too-large', 'file-too-large'),
  500: new DomainError('try-again', 'try-again'),
};

type Answering = (request: TusRequest) => Promise<Response>;

/**
 * The upload server, refusing as every other door does: by a problem of the catalogue. The library
 * has a hook for some refusals and answers others by itself, so its answers are read where they all
 * come by.
 */
export function politeServer(options: ConstructorParameters<typeof Server>[0]): Server {
  const thrown = new WeakMap<object, DomainError>();
  const server = new Server({
    ...options,
    onResponseError: (request, error) => {
      if (error instanceof DomainError) thrown.set(request, error);
      return undefined;
    },
  });
  const inner = server as unknown as { handler: Answering };
  const answer = inner.handler.bind(server);
  inner.handler = async (request) => {
    const given = await answer(request);
    if (given.status < 400) return given;
    const known = thrown.get(request) ?? BY_STATUS[given.status];
    return refused(
      request,
      known ?? new DomainError('invalid', 'malformed-request'),
      given.headers,
    );
  };
  return server;
}

function refused(request: TusRequest, problem: DomainError, given: Headers): Response {
  const body = problemBody(problem, {
    url: new URL(request.url).pathname,
    traceId: uuid(),
    language: languageOf(request.headers.get('accept-language') ?? undefined),
  });
  const headers = new Headers(given);
  headers.delete('content-length');
  headers.set('content-type', 'application/problem+json; charset=utf-8');
  return new Response(request.method === 'HEAD' ? null : JSON.stringify(body), {
    status: body.status,
    headers,
  });
}
