import { LOCALE_ID, Service, inject } from '@angular/core';
import type { Problem } from '@satu/contract/views';
import type { DetailedError } from 'tus-js-client';

import { localProblem, ProblemError } from '../http/problem-error';
import { Session } from '../session/session';

/** Pieces small enough for a slow line. */
const PIECE = 2_000_000;
const PATIENCE = [0, 1_000, 3_000, 5_000, 10_000];

/** Sends one file for a form, piece by piece; the form's own act then names it by its id. */
@Service()
export class FileSending {
  private readonly language = inject(LOCALE_ID);
  private readonly session = inject(Session);

  /** Resolves with the id of the upload; rejects with a `ProblemError`, like every call. */
  async send(file: File, progress: (share: number) => void): Promise<string> {
    const { Upload } = await import('tus-js-client');
    const owner = this.session.person()?.id ?? '';
    return new Promise((resolve, reject) => {
      const upload = new Upload(file, {
        endpoint: '/api/uploads',
        chunkSize: PIECE,
        retryDelays: PATIENCE,
        // A form is sent as a whole: nothing of it stays on a device that others use.
        storeFingerprintForResuming: false,
        metadata: { filename: file.name },
        headers: {
          'X-Requested-By': 'satu',
          'X-Page-Of': owner,
          'Accept-Language': this.language,
        },
        onProgress: (sent, all) => {
          progress(all > 0 ? sent / all : 0);
        },
        onSuccess: () => {
          resolve(upload.url?.split('/').at(-1) ?? '');
        },
        onError: (error) => {
          reject(new ProblemError(problemIn(error)));
        },
      });
      upload.start();
    });
  }
}

/** What the server said; that there is no line where nobody answered. */
function problemIn(error: Error | DetailedError): Problem {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  if (!response) return localProblem('offline');
  try {
    const body: unknown = JSON.parse(response.getBody());
    if (typeof body === 'object' && body !== null && 'code' in body) return body as Problem;
  } catch {
    // Words of something between us and the server.
  }
  return localProblem('busy');
}
