import {
  HttpClient,
  type HttpEvent,
  type HttpInterceptorFn,
  HttpResponse,
} from '@angular/common/http';
import { inject } from '@angular/core';
import type { PublicFormView } from '@satu/contract/views';
import { type Observable, concatMap, from, map, of, tap } from 'rxjs';

import type { FormName } from './known-forms';

/**
 * A text never reaches a page before the form that it was written under: where that is a region's
 * own edition, it is read first. If it can't be, the page says so as for the text itself.
 */
export const forms: HttpInterceptorFn = (request, next) => {
  if (request.url.startsWith('/api/catalogue/forms/') || !request.url.startsWith('/api'))
    return next(request);
  const http = inject(HttpClient);
  return next(request).pipe(
    concatMap((event) => {
      const name = event instanceof HttpResponse ? nameIn(event.body) : null;
      return name === null ? of(event) : after(http, name, event);
    }),
  );
};

/** The forms come with the first page that shows a text: no other page has to fetch them. */
function after(
  http: HttpClient,
  name: FormName,
  event: HttpEvent<unknown>,
): Observable<HttpEvent<unknown>> {
  return from(import('./known-forms')).pipe(
    concatMap(({ knownForm, learnForm }) => {
      if (knownForm(name) !== null) return of(event);
      const { formKey: key, formVersion: version } = name;
      return http.get<PublicFormView>(`/api/catalogue/forms/${key}/${version}`).pipe(
        tap(({ definition }) => {
          learnForm({ key, version, ...definition });
        }),
        map(() => event),
      );
    }),
  );
}

/** A text of a published form names it; an edition that is only being listed or edited is none. */
function nameIn(body: unknown): FormName | null {
  const { formKey, formVersion, content } = (body ?? {}) as Partial<FormName> & {
    content?: unknown;
  };
  if (typeof formKey !== 'string' || typeof formVersion !== 'number') return null;
  return content === undefined ? null : { formKey, formVersion };
}
