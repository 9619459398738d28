import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
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

/** Waits a turn before it refuses, because a wrong body is reported before a missing version. */
export async function compulsoryVersion(
  _: unknown,
  context: ExecutionContext,
): Promise<number | null> {
  const { header, id } = read(context);
  if (header !== undefined) return expectedVersion(header, id);
  await afterValidation();
  throw new DomainError('version-required', 'version-required');
}

/** Takes what is sent. */
export function optionalVersion(_: unknown, context: ExecutionContext): number | null {
  const { header, id } = read(context);
  return expectedVersion(header, id);
}

/** The expected version (`number | null`) of a PATCH, PUT or DELETE; 428 without `If-Match`. */
export const IfMatch = createParamDecorator(compulsoryVersion);

/** The expected version (`number | null`) of an act, honoured when sent. */
export const IfMatchWhenSent = createParamDecorator(optionalVersion);
