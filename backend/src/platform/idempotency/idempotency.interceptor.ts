import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { catchError, from, mergeMap, of, switchMap, throwError, type Observable } from 'rxjs';
import type { SatuRequest } from '../http/request.js';
import { idempotencyKeyOf } from './idempotency-header.js';
import {
  IdempotencyRepository,
  type KeptRequest,
  type KeyOwner,
} from './idempotency.repository.js';

/** Headers that belong to the answer and are repeated with it. */
const REPEATED = ['etag', 'location'] as const;

/** A write with an `Idempotency-Key` happens once; its repetition gets the first answer again. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly keys: IdempotencyRepository) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<SatuRequest>();
    const key = idempotencyKeyOf(request);
    const personId = request.authentication?.viewer.personId;
    if (key === null || personId === undefined) return next.handle();
    const owner = { personId, key };
    const hash = hashOf(request);
    return from(this.keys.take(owner, hash)).pipe(
      switchMap((taken) =>
        taken
          ? this.doOnce(owner, next, http.getResponse<FastifyReply>())
          : this.repeat(owner, hash, http.getResponse<FastifyReply>()),
      ),
    );
  }

  private doOnce(owner: KeyOwner, next: CallHandler, reply: FastifyReply): Observable<unknown> {
    return next.handle().pipe(
      mergeMap((value: unknown) => from(this.keep(owner, value, reply))),
      catchError((error: unknown) =>
        from(this.keys.release(owner)).pipe(switchMap(() => throwError(() => error))),
      ),
    );
  }

  private async keep(owner: KeyOwner, value: unknown, reply: FastifyReply): Promise<unknown> {
    const headers = Object.fromEntries(
      REPEATED.flatMap((name) => {
        const header = reply.getHeader(name);
        return typeof header === 'string' ? [[name, header]] : [];
      }),
    );
    const body = value === undefined ? null : JSON.stringify(value);
    await this.keys.keep(owner, { status: reply.statusCode, headers, body });
    return value;
  }

  private repeat(owner: KeyOwner, hash: Buffer, reply: FastifyReply): Observable<unknown> {
    return from(this.keys.find(owner)).pipe(
      switchMap((kept) => {
        const refusal = refusalOf(kept, hash);
        if (refusal || !kept) return throwError(() => refusal);
        void reply.headers({ ...kept.headers, 'idempotency-replayed': 'true' });
        return of(kept.body === null ? undefined : (JSON.parse(kept.body) as unknown));
      }),
    );
  }
}

function refusalOf(kept: KeptRequest | null, hash: Buffer): DomainError | null {
  if (kept && !kept.requestHash.equals(hash)) {
    return new DomainError('unprocessable', 'idempotency-key-reused');
  }
  if (kept && kept.status !== null) return null;
  // The work is committed but its answer died with the process: doing it again would double it.
  // Between its commit and its answer a living process still runs.
  if (kept?.workedAt && kept.givenUp) return new DomainError('conflict', 'request-already-done');
  return new DomainError('conflict', 'request-still-running');
}

function hashOf(request: SatuRequest): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([request.method, request.url, request.body ?? null]))
    .digest();
}
