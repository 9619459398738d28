import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@satu/domain/problem';
import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { catchError, from, mergeMap, of, switchMap, throwError, type Observable } from 'rxjs';
import type { SatuRequest } from '../http/request.js';
import { idempotencyKeyOf } from './idempotency-header.js';
import { NOT_KEPT, type SecretPart } from './not-kept.js';
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
  constructor(
    private readonly keys: IdempotencyRepository,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<SatuRequest>();
    const key = idempotencyKeyOf(request);
    const personId = request.authentication?.viewer.personId;
    if (key === null || personId === undefined) return next.handle();
    const owner = { personId, key };
    const secret = this.secretsOf(context);
    const hash = hashOf(request, secret.includes('body'));
    const reply = http.getResponse<FastifyReply>();
    const keep = (value: unknown): Promise<void> =>
      secret.includes('answer')
        ? this.keys.keep(owner, { status: reply.statusCode, headers: null, body: null })
        : this.keep(owner, value, reply);
    return from(this.keys.take(owner, hash)).pipe(
      switchMap((taken) =>
        taken ? this.doOnce(owner, next, keep) : this.repeat(owner, hash, reply),
      ),
    );
  }

  private secretsOf(context: ExecutionContext): readonly SecretPart[] {
    return (
      this.reflector.get<readonly SecretPart[] | undefined>(NOT_KEPT, context.getHandler()) ?? []
    );
  }

  private doOnce(
    owner: KeyOwner,
    next: CallHandler,
    keep: (value: unknown) => Promise<void>,
  ): Observable<unknown> {
    return next.handle().pipe(
      mergeMap((value: unknown) => from(keep(value).then(() => value))),
      catchError((error: unknown) =>
        from(this.keys.release(owner)).pipe(switchMap(() => throwError(() => error))),
      ),
    );
  }

  private async keep(owner: KeyOwner, value: unknown, reply: FastifyReply): Promise<void> {
    const headers = Object.fromEntries(
      REPEATED.flatMap((name) => {
        const header = reply.getHeader(name);
        return typeof header === 'string' ? [[name, header]] : [];
      }),
    );
    const body = value === undefined ? null : JSON.stringify(value);
    await this.keys.keep(owner, { status: reply.statusCode, headers, body });
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
  if (kept && kept.status !== null) {
    return kept.headers === null ? new DomainError('conflict', 'request-already-done') : null;
  }
  // The work is committed but its answer died with the process: doing it again would double it.
  // Between its commit and its answer a living process still runs.
  if (kept?.workedAt && kept.givenUp) return new DomainError('conflict', 'request-already-done');
  return new DomainError('conflict', 'request-still-running');
}

/** A file stands for itself by its digest: as JSON it would be four times as long. */
function bodyOf({ body = null }: SatuRequest): unknown {
  return Buffer.isBuffer(body) ? createHash('sha256').update(body).digest('hex') : body;
}

/** Of a body with a password nothing is kept: whoever reads the hash could guess at it in peace. */
function hashOf(request: SatuRequest, secretBody: boolean): Buffer {
  const body = secretBody ? null : bodyOf(request);
  return createHash('sha256')
    .update(JSON.stringify([request.method, request.url, body]))
    .digest();
}
