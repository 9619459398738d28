import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import type { Authentication } from '../auth/authenticator.js';
import type { SatuRequest } from './request.js';

function authenticationOf(context: ExecutionContext): Authentication {
  const found = context.switchToHttp().getRequest<SatuRequest>().authentication;
  if (!found) throw new DomainError('unauthenticated', 'unauthenticated');
  return found;
}

/** The person who asks, with today's grants (`Viewer` of @satu/domain/access). */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext) => authenticationOf(context).viewer,
);

/** The session or token behind the request (`Authentication`). */
export const CurrentAuthentication = createParamDecorator((_: unknown, context: ExecutionContext) =>
  authenticationOf(context),
);
