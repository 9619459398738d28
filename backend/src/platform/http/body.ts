import type { FastifyInstance } from 'fastify';

const JSON_TYPES = ['application/json', 'application/merge-patch+json'];

/** Bodies are JSON and nothing else; an empty one is no body. */
export function acceptJsonOnly(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(JSON_TYPES, { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) {
      done(null, undefined);
      return;
    }
    void parse(request, body as string, done);
  });
}
