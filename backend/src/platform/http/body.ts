import { DomainError } from '@satu/domain/problem';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { WORKBOOK_TYPE } from '../spreadsheets/workbook.js';
import type { SatuRequest } from './request.js';
import type { RouteAccess } from './route-access.js';

const JSON_TYPES = ['application/json', 'application/merge-patch+json'];

/** Doors that take a workbook as their body, and nothing else. */
const sheetDoors = new Set<string>();
const SHEET_LIMIT = 10_000_000;

/** A feature names its door once, beside its controller. */
export function takesSheets(path: string): void {
  sheetDoors.add(path);
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
  const sheets = { parseAs: 'buffer', bodyLimit: SHEET_LIMIT } as const;
  server.addContentTypeParser(WORKBOOK_TYPE, sheets, (request, body, done) => {
    if (sheetDoors.has(request.routeOptions.url ?? '')) done(null, body);
    else done(new DomainError('unsupported', 'unsupported-file'));
  });
  server.addContentTypeParser(STREAMED_TYPES, (request, _stream, done) => {
    const { access } = request.routeOptions.config as { access?: RouteAccess };
    const taken = access?.kind === 'permission' ? access.takes : undefined;
    const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    if (taken !== undefined && taken === type) done(null, undefined);
    else done(new DomainError('unsupported', 'unsupported-media-type'), undefined);
  });
}

/** The workbook that came as the body (`Buffer`); anything else is no such file. */
export const SheetBody = createParamDecorator((_: unknown, context: ExecutionContext): Buffer => {
  const { body } = context.switchToHttp().getRequest<SatuRequest>();
  if (Buffer.isBuffer(body)) return body;
  throw new DomainError('unsupported', 'unsupported-file');
});
