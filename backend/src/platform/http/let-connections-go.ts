import type { FastifyInstance } from 'fastify';

const EVERY_MS = 50;

/**
 * While the server stops, connections are let go as they fall idle. Node does so once, at the start: one that
 * was still being answered then would be kept alive, and hold the stop for as long as its client likes.
 */
export function letConnectionsGo(server: FastifyInstance): void {
  let timer: NodeJS.Timeout | undefined;
  server.addHook('preClose', (done) => {
    timer = setInterval(() => {
      server.server.closeIdleConnections();
    }, EVERY_MS);
    done();
  });
  server.addHook('onClose', (_instance, done) => {
    clearInterval(timer);
    done();
  });
}
