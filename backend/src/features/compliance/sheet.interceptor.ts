import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { ComplianceAnswer } from '@satu/contract/views';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { languageOf } from '../../platform/http/language.js';
import { sheetOf } from './compliance-sheet.js';

/** With `?format=csv` the answer leaves as a spreadsheet in the reader's language. */
@Injectable()
export class SheetInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<ComplianceAnswer>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest<{ Querystring: { format?: unknown } }>>();
    if (request.query.format !== 'csv') return next.handle();
    const language = languageOf(request.headers['accept-language']);
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer) => {
        const { fileName, text } = sheetOf(answer, language);
        void reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('content-language', language)
          .header('content-disposition', `attachment; filename="${fileName}"`);
        return text;
      }),
    );
  }
}
