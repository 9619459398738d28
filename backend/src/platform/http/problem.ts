import { HttpException } from '@nestjs/common';
import { fieldSentence, problemDetail, PROBLEMS } from '@satu/contract/problems';
import type { FieldProblem, Problem } from '@satu/contract/views';
import type { Language } from '@satu/domain/language';
import { DomainError, type ProblemKind } from '@satu/domain/problem';

/** What the edge of HTTP itself refuses, by status, where no rule of ours spoke. */
const BY_STATUS: Readonly<Record<number, [ProblemKind, string]>> = {
  400: ['invalid', 'malformed-request'],
  404: ['not-found', 'not-found'],
  405: ['method-not-allowed', 'method-not-allowed'],
  413: ['too-large', 'body-too-large'],
  414: ['invalid', 'malformed-request'],
  415: ['unsupported', 'unsupported-media-type'],
  431: ['invalid', 'malformed-request'],
  503: ['try-again', 'try-again'],
};

/** Every error as a problem; what nobody foresaw is `internal`. */
export function asDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const [kind, code] = BY_STATUS[statusOf(error)] ?? ['internal', 'internal'];
  return new DomainError(kind, code);
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  // Fastify's own errors carry a code that starts with FST_ and the status they stand for.
  if (!(error instanceof Error) || !('statusCode' in error)) return 500;
  return typeof error.statusCode === 'number' ? error.statusCode : 500;
}

/** The body of RFC 9457 in the reader's language. */
export function problemBody(
  error: DomainError,
  request: { url: string; traceId: string; language: Language },
): Problem {
  const known = isListed(error.code) ? PROBLEMS[error.code] : PROBLEMS.internal;
  const detail = problemDetail(error.context, request.language);
  return {
    type: `/problems/${error.code}`,
    title: known.title[request.language],
    status: known.status,
    ...(detail === null ? {} : { detail }),
    instance: pathOf(request.url),
    code: error.code,
    traceId: request.traceId,
    ...(Object.keys(error.context).length > 0 ? { context: { ...error.context } } : {}),
    ...(error.errors.length > 0 ? { errors: errorsOf(error, request.language) } : {}),
  };
}

function isListed(code: string): code is keyof typeof PROBLEMS {
  return Object.hasOwn(PROBLEMS, code);
}

function errorsOf(error: DomainError, language: Language): FieldProblem[] {
  return error.errors.map(({ pointer, detail, limit }) => {
    const sentence = fieldSentence(detail, limit, language, error.context);
    return sentence === null ? { pointer, detail } : { pointer, detail: sentence, code: detail };
  });
}

/** Without the query: search words and tokens don't belong into answers that are passed on. */
function pathOf(url: string): string {
  return url.split('?')[0] ?? url;
}
