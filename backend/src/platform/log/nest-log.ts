import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/** Nest's own messages in our log; its chatter at the start only when debugging. */
export function nestLog(log: Log): LoggerService {
  return {
    error: (message: unknown, ...details: unknown[]) => {
      log.error({ details }, String(message));
    },
    warn: (message: unknown) => {
      log.warn(String(message));
    },
    log: (message: unknown) => {
      log.debug(String(message));
    },
  };
}
