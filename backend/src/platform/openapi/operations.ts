import { RequestMethod, type Type } from '@nestjs/common';
import {
  METHOD_METADATA,
  PATH_METADATA,
  ROUTE_ARGS_METADATA,
  RouteParamtypes,
} from '@nestjs/common/internal';
import { ANSWER, type Answer } from '../http/answers.js';
import { compulsoryVersion, optionalVersion } from '../http/entity-tag.js';
import { changeBasis } from '../http/merging.js';
import { ROUTE_ACCESS, type RouteAccess } from '../http/route-access.js';

/** One route of the API, as its decorators describe it. */
export interface Operation {
  id: string;
  method: string;
  /** With parameters as OpenAPI writes them: `/api/people/{id}`. */
  path: string;
  parameters: string[];
  access: RouteAccess | undefined;
  answer: Answer | undefined;
  body: Type | null;
  query: Type | null;
  version: 'required' | 'optional' | null;
}

interface RouteArgument {
  index: number;
  factory?: unknown;
}

/** Every route of the controllers of these modules, by path and method. */
export function operationsOf(modules: readonly Type[]): Operation[] {
  const controllers = modules.flatMap(
    (module) => (Reflect.getMetadata('controllers', module) as Type[] | undefined) ?? [],
  );
  return operationsOfControllers(controllers);
}

/** Every route of these controllers, by path and method. */
export function operationsOfControllers(controllers: readonly Type[]): Operation[] {
  return [...new Set(controllers)]
    .flatMap((controller) => routesOf(controller))
    .sort((a, b) => a.path.localeCompare(b.path, 'en') || a.method.localeCompare(b.method, 'en'));
}

function routesOf(controller: Type): Operation[] {
  const prototype = controller.prototype as Record<string, unknown>;
  const base = [Reflect.getMetadata(PATH_METADATA, controller) as string | string[]].flat();
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    const own = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
    return base.flatMap((above) =>
      own.map((below) => describe(controller, name, handler, joined(above, below))),
    );
  });
}

function describe(controller: Type, name: string, handler: object, path: string): Operation {
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'ALL';
  const given = argumentsOf(controller, name);
  return {
    id: `${lowerFirst(controller.name.replace(/Controller$/, ''))}.${name}`,
    method,
    path: path.replaceAll(/:(\w+)/g, '{$1}'),
    parameters: [...path.matchAll(/:(\w+)/g)].map(([, parameter]) => parameter ?? ''),
    access: Reflect.getMetadata(ROUTE_ACCESS, handler) as RouteAccess | undefined,
    answer: Reflect.getMetadata(ANSWER, handler) as Answer | undefined,
    body: given.typeOf(RouteParamtypes.BODY),
    query: given.typeOf(RouteParamtypes.QUERY),
    version:
      given.uses(compulsoryVersion) || given.uses(changeBasis)
        ? 'required'
        : given.uses(optionalVersion)
          ? 'optional'
          : null,
  };
}

/** What the parameters of a handler take from the request. */
function argumentsOf(controller: Type, name: string) {
  const prototype = controller.prototype as object;
  const types = (Reflect.getMetadata('design:paramtypes', prototype, name) ?? []) as Type[];
  const routeArguments = Object.entries(
    (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<
      string,
      RouteArgument
    >,
  );
  return {
    typeOf: (kind: RouteParamtypes): Type | null => {
      const found = routeArguments.find(([key]) => key.startsWith(`${kind}:`));
      const type = found && types[found[1].index];
      return type && (type as unknown) !== Object ? type : null;
    },
    uses: (factory: unknown): boolean => routeArguments.some(([, one]) => one.factory === factory),
  };
}

function joined(above: string, below: string): string {
  return `/${[above, below]
    .map((part) => part.replaceAll(/^\/+|\/+$/g, ''))
    .filter(Boolean)
    .join('/')}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
