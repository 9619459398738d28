import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@satu/contract/views';

/** What a failed call throws: the server's problem, or one of those that only the browser can state. */
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

/**
 * Turns a failed HTTP answer into the problem it carries. `reads`: nothing but looking was asked, so an
 * id that can be none came from the address, and what it names isn't there.
 */
export function toProblemError(response: HttpErrorResponse, reads = false): ProblemError {
  const body: unknown = response.error;
  if (isProblem(body)) {
    if (reads && namesNothing(body)) return new ProblemError(localProblem('not-found', 404));
    const wait = Number(response.headers.get('Retry-After'));
    return new ProblemError(body, response.headers.get('ETag'), wait > 0 ? wait : null);
  }
  return new ProblemError(localProblem(codeOf(response.status)));
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body;
}

function namesNothing({ status, errors = [] }: Problem): boolean {
  return status === 400 && errors.length > 0 && errors.every(({ code }) => code === 'not-an-id');
}

/** An answer without a problem in it comes from something before the server, such as a proxy. */
function codeOf(status: number): LocalCode {
  if (status === 0) return 'offline';
  return BUSY.has(status) ? 'busy' : 'unexpected';
}

const BUSY = new Set([429, 502, 503, 504]);

const LOCAL = {
  offline: {
    title: $localize`:@@shell.problem.offline:Tidak ada sambungan ke server.`,
    detail: $localize`:@@shell.problem.offlineDetail:Periksa jaringan Anda, lalu coba lagi. Yang sudah Anda ketik tidak hilang.`,
  },
  busy: {
    title: $localize`:@@shell.problem.busy:Server sedang sibuk.`,
    detail: $localize`:@@shell.problem.busyDetail:Tunggu sebentar, lalu coba lagi. Yang sudah Anda ketik tidak hilang.`,
  },
  conflict: {
    title: $localize`:@@shell.problem.conflict:Ada isian yang diubah orang lain juga.`,
    detail: $localize`:@@shell.problem.conflictDetail:Buka bagiannya, pilih isi mana yang dipakai, lalu kirim lagi.`,
  },
  'not-found': {
    title: $localize`:@@shell.problem.notFound:Tidak ditemukan.`,
    detail: $localize`:@@shell.problem.notFoundDetail:Alamat ini tidak menunjuk ke apa pun. Mungkin terpotong saat disalin.`,
  },
  unexpected: {
    title: $localize`:@@shell.problem.unexpected:Ada yang tidak berjalan semestinya.`,
    detail: $localize`:@@shell.problem.unexpectedDetail:Coba lagi sebentar lagi. Bila tetap terjadi, hubungi administrator daerah Anda.`,
  },
};

type LocalCode = keyof typeof LOCAL;

/** What only the browser can state. */
export function localProblem(code: LocalCode, status = 0): Problem {
  return { type: 'about:blank', ...LOCAL[code], status, instance: '', code, traceId: '' };
}
