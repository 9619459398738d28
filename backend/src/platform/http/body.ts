import { DomainError } from '@satu/domain/problem';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { DOCX_TYPE } from '../documents/word-document.js';
import { WORKBOOK_TYPE } from '../spreadsheets/workbook.js';
import type { SatuRequest } from './request.js';
import type { RouteAccess } from './route-access.js';

const JSON_TYPES = ['application/json', 'application/merge-patch+json'];

/** Doors that take an office file as their body, and nothing else; by its type. */
const officeDoors = { [WORKBOOK_TYPE]: new Set<string>(), [DOCX_TYPE]: new Set<string>() };
const OFFICE_LIMIT = 10_000_000;

/** A feature names its door once, beside its controller. */
export function takesSheets(path: string): void {
  officeDoors[WORKBOOK_TYPE].add(path);
}

/** The same, for documents of a word processor. */
export function takesDocuments(path: string): void {
  officeDoors[DOCX_TYPE].add(path);
}

/** What files come in: in parts with fields beside it, or piece by piece (tus). */
const STREAMED_TYPES = ['multipart/form-data', 'application/offset+octet-stream'];

/** Bodies are JSON, but at doors that say what else they take; an empty one is no body. */
export function acceptBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(JSON_TYPES, { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) {
      done(null, undefined);
      return;
    }
    void parse(request, body as string, done);
  });
  const whole = { parseAs: 'buffer', bodyLimit: OFFICE_LIMIT } as const;
  for (const [type, doors] of Object.entries(officeDoors)) {
    server.addContentTypeParser(type, whole, (request, body, done) => {
      if (doors.has(request.routeOptions.url ?? '')) done(null, body);
      else done(new DomainError('unsupported', 'unsupported-file'));
    });
  }
  server.addContentTypeParser(STREAMED_TYPES, (request, _stream, done) => {
    const { access } = request.routeOptions.config as { access?: RouteAccess };
    const taken = access?.kind === 'permission' ? access.takes : undefined;
    const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    if (taken !== undefined && taken === type) done(null, undefined);
    else done(new DomainError('unsupported', 'unsupported-media-type'), undefined);
  });
}

/** The office file that came as the body (`Buffer`); anything else is no such file. */
export const OfficeBody = createParamDecorator((_: unknown, context: ExecutionContext): Buffer => {
  const { body } = context.switchToHttp().getRequest<SatuRequest>();
  if (Buffer.isBuffer(body)) return body;
  throw new DomainError('unsupported', 'unsupported-file');
});
