import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import type { Authentication } from '../auth/authenticator.js';
import type { Viewer } from '@satu/domain/access';
import type { Language } from '@satu/domain/language';
import { languageOf } from './language.js';
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

/** Who asks, and in which language the answer speaks. */
export interface Reader {
  readonly viewer: Viewer;
  readonly language: Language;
}

/** The person who asks with her language (`Reader`), for answers that hold sentences. */
export const CurrentReader = createParamDecorator(
  (_: unknown, context: ExecutionContext): Reader => {
    const { headers } = context.switchToHttp().getRequest<SatuRequest>();
    const { viewer } = authenticationOf(context);
    return { viewer, language: languageOf(headers['accept-language']) };
  },
);
