/** An absent owner's session ends after this long without a request. */
export const IDLE_MS = 60 * 60_000;

/** And after this long in any case. */
export const ABSOLUTE_MS = 12 * 60 * 60_000;

/** Writing the last use more often than this would make every read a write. */
export const TOUCH_MS = 60_000;

/** When a session ends if nothing more is asked of it. */
export function endOfSession(lastSeenAt: Date, expiresAt: Date): Date {
  return new Date(Math.min(lastSeenAt.getTime() + IDLE_MS, expiresAt.getTime()));
}
