import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DomainError } from '@satu/domain/problem';
import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { v7 as uuid } from 'uuid';
import type { Environment } from '../config/environment.js';
import type { Log } from '../log/log.js';
import { problemBody } from './problem.js';
import { sendProblem } from './problem.filter.js';
import { setSecurityHeaders } from './security-headers.js';

/** Larger bodies are files, which have their own door. */
const BODY_LIMIT = 1_000_000;

/** The Fastify server beneath Nest. */
export function createServer(environment: Environment, log: Log): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'traceId' }),
    // An id from outside could be chosen to hide in the log.
    requestIdHeader: false,
    genReqId: () => uuid(),
    trustProxy: (_address: string, hop: number) => hop < environment.trustedProxyHops,
    bodyLimit: BODY_LIMIT,
    // While it closes, the server still answers what arrives on open connections.
    return503OnClosing: false,
    requestTimeout: 60_000,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 500 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    // A malformed URL or over-long parameter never reaches a hook or a filter.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      setSecurityHeaders(reply, environment);
      sendProblem(error, request, reply);
    },
    clientErrorHandler: answerBrokenRequest,
  });
}

/** What Node's parser refuses has no request or reply yet: the answer is written by hand. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const status = tooLarge ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const body = JSON.stringify({
    ...problemBody(new DomainError('invalid', 'malformed-request'), {
      url: '/',
      traceId: uuid(),
      language: 'id',
    }),
    status: tooLarge ? 431 : 400,
  });
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
