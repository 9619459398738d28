import type { HttpInterceptorFn, HttpRequest } from '@angular/common/http';
import { LOCALE_ID, inject } from '@angular/core';

import { Session } from '../session/session';

/** Language for every call, whose page it comes from, and the mark by which the server knows that a write came from the portal. */
export const headers: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api')) return next(request);
  const setHeaders: Record<string, string> = { 'Accept-Language': inject(LOCALE_ID) };
  // Tabs share one cookie: after somebody else signed in, this page's calls are nobody's.
  const person = inject(Session).person();
  if (person && !asksWhoIsHere(request)) setHeaders['X-Page-Of'] = person.id;
  if (request.method !== 'GET') setHeaders['X-Requested-By'] = 'satu';
  return next(request.clone({ setHeaders }));
};

/** Reading the session and signing in find out whose page it is; signing out is done by somebody. */
function asksWhoIsHere({ url, method }: HttpRequest<unknown>): boolean {
  return url === '/api/session' && method !== 'DELETE';
}
