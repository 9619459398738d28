import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { map, type Observable } from 'rxjs';
import { Environment } from '../config/environment.js';
import { type HtmlPage, htmlOf, staticPagePolicy } from './html.js';
import { VERIFICATION_WORDS } from './verification-words.js';

/** Sends a page as HTML under a policy of its own; the other language is one link away. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly environment: Environment) {}

  intercept(context: ExecutionContext, next: CallHandler<HtmlPage>): Observable<string> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const nonce = randomBytes(16).toString('base64');
    return next.handle().pipe(
      map((page) => {
        void reply
          .status(page.status)
          .header('content-type', 'text/html; charset=utf-8')
          .header('content-language', page.language)
          .header('content-security-policy', staticPagePolicy(nonce));
        return htmlOf(page, {
          nonce,
          other: otherLanguage(request.url),
          foot: VERIFICATION_WORDS[page.language].foot(this.environment.publicUrl.host),
        });
      }),
    );
  }
}

function otherLanguage(url: string) {
  return url.startsWith('/en/')
    ? ({ href: url.slice(3), language: 'id', name: 'Bahasa Indonesia' } as const)
    : ({ href: `/en${url}`, language: 'en', name: 'English' } as const);
}
