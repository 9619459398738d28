import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { ANSWER, type Answer } from './answers.js';
import { entityTag } from './entity-tag.js';
import type { SatuRequest } from './request.js';

/** Gives each answer the headers that follow from it: the version's tag, the new thing's address. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const answer = this.reflector.get<Answer | undefined>(ANSWER, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<SatuRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((value: unknown) => {
        if (answer && answer.sharedFor !== null) {
          void reply.header('cache-control', keeping(answer.sharedFor));
        }
        if (isVersioned(value)) void reply.header('etag', entityTag(value));
        if (answer?.status === 201 && hasId(value)) {
          void reply.header('location', locationOf(answer, request.url, value.id));
        }
      }),
    );
  }
}

function keeping(seconds: number): string {
  return seconds === 0 ? 'public, no-cache' : `public, max-age=${seconds}`;
}

function hasId(value: unknown): value is { id: string } {
  return (
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
  );
}

function isVersioned(value: unknown): value is { id: string; version: number } {
  return hasId(value) && 'version' in value && typeof value.version === 'number';
}

function locationOf(answer: Answer, url: string, id: string): string {
  if (answer.location) return answer.location.replace(':id', id);
  return `${url.split('?')[0] ?? ''}/${id}`;
}
