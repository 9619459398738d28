import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, switchMap, throwError } from 'rxjs';

import { ReLogin } from '../relogin/re-login';
import { Session } from '../session/session';
import { ProblemError } from './problem-error';

/**
 * A session that ended in the middle of work: ask to sign in again on the same page, then send the same
 * request once more. The session's own doors are left alone, or signing in would ask to sign in. What one
 * person sent is never sent again as another's, however the next one came in.
 */
export const reLogin: HttpInterceptorFn = (request, next) => {
  const dialog = inject(ReLogin);
  const session = inject(Session);
  const who = session.person()?.id;
  const stillHere = (): boolean => session.person()?.id === who;
  if (!request.url.startsWith('/api/') || request.url === '/api/session') return next(request);
  return next(request).pipe(
    catchError((failure: unknown) => {
      if (!ended(failure) || !stillHere() || !dialog.possible()) return throwError(() => failure);
      return from(dialog.ask()).pipe(
        switchMap((again) => (again && stillHere() ? next(request) : throwError(() => failure))),
      );
    }),
  );
};

function ended(failure: unknown): boolean {
  return failure instanceof ProblemError && failure.problem.code === 'unauthenticated';
}
