import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { holds, type Permission } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { validate as isUuid } from 'uuid';
import type { Authentication } from '../auth/authenticator.js';
import { isPlainText } from '../validation/formats.js';
import type { SatuRequest } from './request.js';
import { ROUTE_ACCESS, type RouteAccess } from './route-access.js';

/** The global guard: a malformed id (400), then what the door asks (403), before anything is read. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.get<RouteAccess | undefined>(ROUTE_ACCESS, context.getHandler());
    const request = context.switchToHttp().getRequest<SatuRequest>();
    // A route that says nothing is shut: forgetting must never open a door.
    if (!access) throw new DomainError('forbidden', 'forbidden');
    refuseMalformed(request.params as Record<string, string>);
    if (!mayPass(request.authentication, access)) throw new DomainError('forbidden', 'forbidden');
    return true;
  }
}

function mayPass(found: Authentication | null | undefined, access: RouteAccess): boolean {
  if (access.kind === 'public') return true;
  if (!found) throw new DomainError('unauthenticated', 'unauthenticated');
  if (access.inPerson && found.sessionId === null) return false;
  return access.kind === 'signed-in' || access.anyOf.some((one) => mayDo(found, one));
}

function mayDo({ viewer, limitedTo }: Authentication, permission: Permission): boolean {
  return holds(viewer, permission) && (limitedTo?.includes(permission) ?? true);
}

/** Parameters named `id` or `…Id` are ids, `n` is a number; all others are plain text. */
function refuseMalformed(parameters: Record<string, string>): void {
  const errors = Object.entries(parameters).flatMap(([name, value]) => {
    const detail = problemOf(name, value);
    return detail ? [{ pointer: name, detail }] : [];
  });
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

function problemOf(name: string, value: string): string | null {
  if (name === 'id' || name.endsWith('Id')) return isUuid(value) ? null : 'not-an-id';
  if (name === 'n') return /^[1-9]\d{0,8}$/.test(value) ? null : 'not-a-whole-number';
  return isPlainText(value) ? null : 'control-character';
}
