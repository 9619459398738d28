import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@satu/contract/views';

/** What a failed call throws: the server's problem, or one of the two that only the browser can state. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly problem: Problem,
    /** Version of the resource that the refusal speaks of, when the server names it. */
    readonly etag: string | null = null,
    /** Seconds that the server asks to wait. */
    readonly retryAfter: number | null = null,
  ) {
    super(problem.title);
  }
}

/** Whatever was thrown, as a problem that a page can draw. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const cause = error instanceof Error ? error.cause : undefined;
  // Resources wrap what their loader threw.
  if (cause instanceof ProblemError) return cause.problem;
  return localProblem('unexpected');
}

/** Turns a failed HTTP answer into the problem it carries. */
export function toProblemError(response: HttpErrorResponse): ProblemError {
  const body: unknown = response.error;
  if (isProblem(body)) {
    const wait = Number(response.headers.get('Retry-After'));
    return new ProblemError(body, response.headers.get('ETag'), wait > 0 ? wait : null);
  }
  return new ProblemError(localProblem(response.status === 0 ? 'offline' : 'unexpected'));
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body;
}

/** What only the browser can state. */
export function localProblem(code: 'offline' | 'unexpected'): Problem {
  const title =
    code === 'offline'
      ? $localize`:@@shell.problem.offline:Tidak ada sambungan ke server.`
      : $localize`:@@shell.problem.unexpected:Ada yang tidak berjalan semestinya.`;
  const detail =
    code === 'offline'
      ? $localize`:@@shell.problem.offlineDetail:Periksa jaringan Anda, lalu coba lagi. Yang sudah Anda ketik tidak hilang.`
      : $localize`:@@shell.problem.unexpectedDetail:Coba lagi sebentar lagi. Bila tetap terjadi, hubungi administrator daerah Anda.`;
  return { type: 'about:blank', title, detail, status: 0, instance: '', code, traceId: '' };
}
