import { ProblemError, problemOf } from './problem-error';

const FIRST = 5_000;
const LAST = 60_000;

/** Codes after which the same call may yet succeed as it is. */
const PASSING = new Set([
  'offline',
  'busy',
  'unexpected',
  'try-again',
  'too-many-requests',
  'request-still-running',
  'unauthenticated',
]);

export function mayPass(error: unknown): boolean {
  return PASSING.has(problemOf(error).code);
}

/** Ever longer waits between tries of the same call, none shorter than the server asks for. */
export class Backoff {
  private next = FIRST;
  private notBefore = 0;

  /** Milliseconds to wait after this failure. */
  after(error: unknown): number {
    const asked = error instanceof ProblemError ? (error.retryAfter ?? 0) * 1_000 : 0;
    this.notBefore = Date.now() + asked;
    const wait = Math.max(this.next, asked);
    this.next = Math.min(this.next * 2, LAST);
    return wait;
  }

  /** Milliseconds that the server still asks to be left alone, whatever the reason to try. */
  left(): number {
    return Math.max(this.notBefore - Date.now(), 0);
  }

  reset(): void {
    this.next = FIRST;
    this.notBefore = 0;
  }
}
