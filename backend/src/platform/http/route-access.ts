import { applyDecorators, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Permission } from '@satu/domain/access';

/** Who may knock at a door. */
export type RouteAccess =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in'; readonly inPerson?: true }
  | {
      readonly kind: 'permission';
      readonly anyOf: readonly Permission[];
      readonly inPerson?: true;
      /** A body that is no JSON; whoever answers reads it from the request as it comes in. */
      readonly takes?: string;
    };

export const ROUTE_ACCESS = 'satu:access';

/**
 * The access stands in Nest's metadata (for the guard and the API description) and in Fastify's
 * route configuration, because the session is checked before the body is read.
 */
function access(value: RouteAccess): MethodDecorator {
  return applyDecorators(SetMetadata(ROUTE_ACCESS, value), RouteConfig({ access: value }));
}

/** Open to everybody. Each of these stands on the reviewed list of the house test. */
export const Public = (): MethodDecorator => access({ kind: 'public' });

/** Open to whoever is signed in, by a session or a token. */
export const SignedIn = (): MethodDecorator => access({ kind: 'signed-in' });

/**
 * Open to whoever sits there: one's own session, password and devices. A token was made for some
 * work, and none of it is to decide who gets in.
 */
export const InPerson = (): MethodDecorator => access({ kind: 'signed-in', inPerson: true });

/** Open to whoever holds one of the permissions in at least one grant; scope is the repository's. */
export const Requires = (...anyOf: Permission[]): MethodDecorator =>
  access({ kind: 'permission', anyOf });

/** The same, and shut to tokens: a token that makes tokens would never end. */
export const RequiresInPerson = (...anyOf: Permission[]): MethodDecorator =>
  access({ kind: 'permission', anyOf, inPerson: true });

/** As `Requires`, for a door that also takes a body of this media type, read as it streams in. */
export const RequiresTaking = (takes: string, ...anyOf: Permission[]): MethodDecorator =>
  access({ kind: 'permission', anyOf, takes });
