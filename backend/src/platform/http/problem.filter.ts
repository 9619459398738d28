import { Catch, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toDomainError } from '../database/database-error.js';
import type { AllowedMethods } from './allowed-methods.js';
import { languageOf } from './language.js';
import { asDomainError, problemBody } from './problem.js';

/** The one filter at the edge: whatever was thrown leaves as a problem. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly allowed: AllowedMethods) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    sendProblem(this.wrongMethod(error, request, reply) ?? error, request, reply);
  }

  /** Nobody answers here: is the address unknown, or only the method? */
  private wrongMethod(error: unknown, request: FastifyRequest, reply: FastifyReply) {
    if (!(error instanceof NotFoundException)) return null;
    const methods = this.allowed.of(request);
    if (methods.length === 0 || methods.includes(request.method)) return null;
    void reply.header('allow', methods.join(', '));
    return new DomainError('method-not-allowed', 'method-not-allowed');
  }
}

/** Also for what fails before Nest sees it, such as a malformed URL. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = asDomainError(toDomainError(error));
  if (problem.kind === 'internal') request.log.error({ err: error }, 'unexpected');
  if (reply.sent) return;
  const language = languageOf(request.headers['accept-language']);
  const body = problemBody(problem, { url: request.url, traceId: request.id, language });
  void reply
    .status(body.status)
    .headers(headersOf(problem))
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(body));
}

function headersOf(problem: DomainError): Record<string, string> {
  const seconds = problem.context['retryAfter'];
  if (typeof seconds === 'number') return { 'retry-after': String(Math.ceil(seconds)) };
  if (problem.kind === 'try-again') return { 'retry-after': '1' };
  if (problem.kind === 'unauthenticated') return { 'www-authenticate': 'Bearer' };
  return {};
}
