import type { FastifyInstance, FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';

/**
 * Tags each answer that others may keep (`Cache-Control: public`) by its content, and sends nothing
 * to whoever holds that content already (`If-None-Match`). All other answers depend on who asks.
 */
export function answerUnchanged(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    if (typeof payload !== 'string' || !isShared(reply)) {
      done(null, payload);
      return;
    }
    const tag = contentTag(payload);
    void reply.header('etag', tag);
    if (!isHeld(request.headers['if-none-match'], tag)) {
      done(null, payload);
      return;
    }
    void reply.code(304).removeHeader('content-length').removeHeader('content-type');
    done(null, '');
  });
}

function isShared(reply: FastifyReply): boolean {
  return reply.statusCode === 200 && String(reply.getHeader('cache-control')).startsWith('public');
}

function contentTag(payload: string): string {
  return `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
}

function isHeld(condition: string | undefined, tag: string): boolean {
  if (condition === undefined) return false;
  const held = condition.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return held.includes(tag) || held.includes('*');
}
