import type { HttpInterceptorFn } from '@angular/common/http';
import { LOCALE_ID, inject } from '@angular/core';

/** Language for every call, and the mark by which the server knows that a write came from the portal. */
export const headers: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api')) return next(request);
  const setHeaders: Record<string, string> = { 'Accept-Language': inject(LOCALE_ID) };
  if (request.method !== 'GET') setHeaders['X-Requested-By'] = 'satu';
  return next(request.clone({ setHeaders }));
};
