import { AsyncLocalStorage } from 'node:async_hooks';

/** Facts about the request that caused the running code. */
export interface RequestContext {
  readonly traceId: string;
  readonly personId: string | null;
  /** The key under which the answer will be kept, when the client sent one. */
  readonly idempotencyKey: string | null;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** The request the running code works for; undefined outside one. */
export function currentRequest(): RequestContext | undefined {
  return storage.getStore();
}

export function runInRequest<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}
