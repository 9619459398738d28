import { HttpParams } from '@angular/common/http';

/** Parameters of a list; an array repeats the parameter, which the server reads as OR. */
export type Query = Record<
  string,
  string | number | boolean | readonly string[] | null | undefined
>;

/** Leaves out what is empty, so that a cleared filter disappears from the address. */
export function toParams(query: Query): HttpParams {
  let params = new HttpParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    if (typeof value === 'object') for (const one of value) params = params.append(name, one);
    else params = params.set(name, value);
  }
  return params;
}
