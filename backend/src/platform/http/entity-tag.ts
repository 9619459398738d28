import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import { setImmediate as afterValidation } from 'node:timers/promises';
import type { SatuRequest } from './request.js';

/** The strong ETag of a version of a row: ids are never reused, so it never repeats. */
export function entityTag(row: { id: string; version: number }): string {
  return `"${row.id}-${row.version}"`;
}

/** A tag that is none of ours: no row has this version, so it is always stale. */
const NEVER = -1;

/** The version a client bases its change on; null when it says `*` or nothing. */
export function expectedVersion(header: string | undefined, id: string | undefined): number | null {
  if (header === undefined || header.trim() === '*') return null;
  const found = /^"([0-9a-f-]{36})-(\d{1,9})"$/.exec(header.trim());
  if (!found || (id !== undefined && found[1] !== id)) return NEVER;
  return Number(found[2]);
}

function read(context: ExecutionContext): { header: string | undefined; id: string | undefined } {
  const request = context.switchToHttp().getRequest<SatuRequest>();
  const parameters = Object.values(request.params as Record<string, string>);
  return { header: request.headers['if-match'], id: parameters.at(-1) };
}

/**
 * The expected version (`number | null`), compulsory: PATCH, PUT and DELETE without `If-Match` are
 * refused with 428. It waits a turn, because a wrong body is reported before a missing version.
 */
export const IfMatch = createParamDecorator(async (_: unknown, context: ExecutionContext) => {
  const { header, id } = read(context);
  if (header !== undefined) return expectedVersion(header, id);
  await afterValidation();
  throw new DomainError('version-required', 'version-required');
});

/** The expected version (`number | null`) of an act, honoured when sent. */
export const IfMatchWhenSent = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<SatuRequest>();
  const { id } = request.params as { id?: string };
  return expectedVersion(request.headers['if-match'], id);
});

export const NEEDS_VERSION = 'satu:needs-version';

/** Says in the API description that the operation takes `If-Match`. */
export const Versioned = (need: 'required' | 'optional'): MethodDecorator =>
  SetMetadata(NEEDS_VERSION, need);
