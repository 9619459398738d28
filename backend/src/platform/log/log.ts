import { pino, type Logger } from 'pino';
import type { Environment } from '../config/environment.js';

export type Log = Logger;

/** Token of the process log. */
export const LOG = Symbol('satu:log');

/**
 * Structured lines on standard output. Nothing a person typed or is called goes in: request lines
 * carry the route's pattern, never the URL, and no headers or bodies.
 */
export function createLog(environment: Environment): Log {
  return pino({
    level: environment.mode === 'production' ? 'info' : 'warn',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      err: ({ type, message, stack }: { type?: string; message: string; stack?: string }) => ({
        type,
        message,
        stack,
      }),
      req: () => undefined,
      res: () => undefined,
    },
  });
}
