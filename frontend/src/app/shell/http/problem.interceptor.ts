import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, tap, throwError } from 'rxjs';

import { Connection } from '../connection/connection';
import { toProblemError } from './problem-error';

/** Every failed call throws a `ProblemError`; every answer, even a refusal, shows that the network is there. */
export const problems: HttpInterceptorFn = (request, next) => {
  const connection = inject(Connection);
  return next(request).pipe(
    tap(() => {
      connection.heard();
    }),
    catchError((failure: unknown) => {
      if (!(failure instanceof HttpErrorResponse)) return throwError(() => failure);
      if (failure.status === 0) connection.lost();
      else connection.heard();
      return throwError(() => toProblemError(failure, request.method === 'GET'));
    }),
  );
};
