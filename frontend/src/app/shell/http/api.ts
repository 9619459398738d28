import { HttpClient, HttpHeaders, type HttpResponse } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

import { toParams, type Query } from './query';
import { newKey } from './key';

/** A resource together with the version that the next write must name. */
export interface Versioned<T> {
  body: T;
  etag: string;
}

export interface WriteOptions {
  /** Version the writer has seen; sent as `If-Match`. */
  etag?: string | undefined;
  /** Same key, same act: a repeated call can't happen twice. Made afresh when left out. */
  key?: string | undefined;
  /** Ask the server to merge with changes to other fields. */
  lenient?: boolean;
  /** Let the browser finish the call although the page is being left. */
  keepalive?: boolean;
}

/**
 * The one way to the server. Clients of features name paths beneath `/api`; everything that all calls
 * share (language, CSRF mark, versions, idempotency, problems, a session that ended) happens here.
 */
@Service()
export class Api {
  private readonly http = inject(HttpClient);
  private readonly running = new Map<string, Promise<Versioned<unknown>>>();

  get<T>(path: string, query: Query = {}): Promise<T> {
    return firstValueFrom(this.http.get<T>(`/api${path}`, { params: toParams(query) }));
  }

  async getVersioned<T>(path: string): Promise<Versioned<T>> {
    return versioned(
      await firstValueFrom(this.http.get<T>(`/api${path}`, { observe: 'response' })),
    );
  }

  /** Creates a resource or performs an act on one; an act answers with the changed subject. */
  post<T>(path: string, body: object = {}, options: WriteOptions = {}): Promise<Versioned<T>> {
    return this.send<T>('POST', path, body, options);
  }

  patch<T>(path: string, body: object, options: WriteOptions): Promise<Versioned<T>> {
    return this.send<T>('PATCH', path, body, options);
  }

  put<T>(path: string, body: object, options: WriteOptions = {}): Promise<Versioned<T>> {
    return this.send<T>('PUT', path, body, options);
  }

  async delete(path: string, options: WriteOptions = {}): Promise<void> {
    await this.send('DELETE', path, null, options);
  }

  /** The same write while the first is still under way is a second press, not a second act. */
  private send<T>(
    method: string,
    path: string,
    body: object | null,
    options: WriteOptions,
  ): Promise<Versioned<T>> {
    const name = JSON.stringify([method, path, body, options.etag, options.key]);
    const first = this.running.get(name) as Promise<Versioned<T>> | undefined;
    if (first) return first;
    const sent = this.sendOnce<T>(method, path, body, options).finally(() => {
      this.running.delete(name);
    });
    this.running.set(name, sent);
    return sent;
  }

  private async sendOnce<T>(
    method: string,
    path: string,
    body: object | null,
    options: WriteOptions,
  ): Promise<Versioned<T>> {
    let headers = new HttpHeaders({ 'Idempotency-Key': options.key ?? newKey() });
    if (options.etag) headers = headers.set('If-Match', options.etag);
    if (options.lenient) headers = headers.set('Prefer', 'handling=lenient');
    const request = this.http.request<T>(method, `/api${path}`, {
      body,
      headers,
      observe: 'response',
      keepalive: options.keepalive ?? false,
    });
    return versioned(await firstValueFrom(request));
  }
}

function versioned<T>(response: HttpResponse<T>): Versioned<T> {
  return { body: response.body as T, etag: response.headers.get('ETag') ?? '' };
}
