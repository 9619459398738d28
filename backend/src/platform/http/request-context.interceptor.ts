import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Observable } from 'rxjs';
import { runInRequest } from './request-context.js';
import type { SatuRequest } from './request.js';
import { idempotencyKeyOf } from '../idempotency/idempotency-header.js';

/** Lets code below the controller know, without parameters, which request it works for. */
@Injectable()
export class RequestContextInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<SatuRequest>();
    const facts = {
      traceId: request.id,
      personId: request.authentication?.viewer.personId ?? null,
      idempotencyKey: idempotencyKeyOf(request),
    };
    return new Observable((subscriber) =>
      runInRequest(facts, () => next.handle().subscribe(subscriber)),
    );
  }
}
