import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { DomainError } from '@satu/domain/problem';
import { catchError, from, switchMap, throwError, type Observable } from 'rxjs';
import type { SatuRequest } from './request.js';
import { SUBJECT, type SubjectLookup } from './subject.js';

/** Codes that say something about the request itself, and so must wait for the look-up. */
const ABOUT_THE_REQUEST = new Set(['validation-failed', 'version-required']);

/** Puts the 404 of the named thing before the 400 of the body. */
@Injectable()
export class SubjectInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        const early = error instanceof DomainError && ABOUT_THE_REQUEST.has(error.code);
        if (!early) return throwError(() => error);
        return from(this.assertVisible(context)).pipe(switchMap(() => throwError(() => error)));
      }),
    );
  }

  private async assertVisible(context: ExecutionContext): Promise<void> {
    const type = this.reflector.getAllAndOverride<(new () => SubjectLookup) | undefined>(SUBJECT, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<SatuRequest>();
    const parameters = request.params as Record<string, string>;
    if (!type || !request.authentication || Object.keys(parameters).length === 0) return;
    await this.modules
      .get(type, { strict: false })
      .assertVisible(request.authentication.viewer, parameters);
  }
}
