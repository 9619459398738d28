import {
  HttpClient,
  type HttpEvent,
  type HttpInterceptorFn,
  HttpResponse,
} from '@angular/common/http';
import { inject } from '@angular/core';
import type { PublicFormView } from '@satu/contract/views';
import { firstValueFrom, concatMap, of } from 'rxjs';

import { type FormName, knownForm, learnForm } from './known-forms';

/** How deep in an answer a text may stand: in an entry of a page of a list. */
const DEPTH = 4;

/**
 * A text never reaches a page before the form that it was written under: what this release brings along
 * comes with the first text, a region's own edition is asked for. If it can't be had, the page says so
 * as for the text itself.
 */
export const forms: HttpInterceptorFn = (request, next) => {
  if (request.url.startsWith('/api/catalogue/forms/') || !request.url.startsWith('/api'))
    return next(request);
  const http = inject(HttpClient);
  return next(request).pipe(
    concatMap((event) => {
      const names = event instanceof HttpResponse ? namesIn(event.body, DEPTH) : [];
      const unknown = names.filter((name) => knownForm(name) === null);
      return unknown.length === 0 ? of(event) : after(http, unknown, event);
    }),
  );
};

async function after(
  http: HttpClient,
  names: readonly FormName[],
  event: HttpEvent<unknown>,
): Promise<HttpEvent<unknown>> {
  const { learnShippedForms } = await import('./shipped-forms');
  learnShippedForms();
  for (const name of names) {
    if (knownForm(name) !== null) continue;
    const { formKey: key, formVersion: version } = name;
    const url = `/api/catalogue/forms/${key}/${version}`;
    const { definition } = await firstValueFrom(http.get<PublicFormView>(url));
    learnForm({ key, version, ...definition });
  }
  return event;
}

/** The forms of the texts in an answer; an edition that is only being listed or edited is none. */
function namesIn(body: unknown, depth: number): FormName[] {
  if (typeof body !== 'object' || body === null || depth === 0) return [];
  const { formKey, formVersion, content } = body as Partial<FormName> & { content?: unknown };
  const isText = typeof formKey === 'string' && typeof formVersion === 'number';
  const own = isText && content !== undefined ? [{ formKey, formVersion }] : [];
  return [...own, ...Object.values(body).flatMap((part) => namesIn(part, depth - 1))];
}
