import { LOCALE_ID, Service, inject } from '@angular/core';
import type { Problem } from '@satu/contract/views';
import type { DetailedError, Upload } from 'tus-js-client';

import { localProblem, ProblemError } from '../http/problem-error';
import { Session } from '../session/session';

/** Pieces small enough for a slow line: the server waits a minute for each. */
const PIECE = 2_000_000;
const PATIENCE = [0, 1_000, 3_000, 5_000, 10_000, 20_000];

/** What whoever sends wants to hear. */
export interface Listener {
  progress(sent: number): void;
  /** The server has all of it, under this id. */
  done(uploadId: string): void;
  /** Null: the line is gone; it can be gone on with. */
  failed(problem: Problem | null): void;
}

/** A file under way. */
export interface Sending {
  /** Goes on where it stopped. */
  resume(): void;
  /** Gives it up, on the server too. */
  cancel(): void;
}

/** Sends files piece by piece; the same file, chosen again by the same person, goes on where it stopped. */
@Service()
export class UploadSender {
  private readonly language = inject(LOCALE_ID);
  private readonly session = inject(Session);

  async send(file: File, subject: string, listener: Listener): Promise<Sending> {
    const { Upload } = await import('tus-js-client');
    const owner = this.session.person()?.id ?? '';
    const { name, size, lastModified } = file;
    const upload: Upload = new Upload(file, {
      endpoint: '/api/uploads',
      chunkSize: PIECE,
      retryDelays: PATIENCE,
      metadata: { filename: name },
      headers: {
        'X-Requested-By': 'satu',
        'X-Page-Of': owner,
        'Accept-Language': this.language,
      },
      // Devices are shared: nobody goes on with somebody else's file.
      fingerprint: () => Promise.resolve([owner, subject, name, size, lastModified].join('|')),
      removeFingerprintOnSuccess: true,
      onProgress: (sent) => {
        listener.progress(sent);
      },
      onSuccess: () => {
        listener.done(upload.url?.split('/').at(-1) ?? '');
      },
      onError: (error) => {
        listener.failed(refusalOf(error));
      },
    });
    const [earlier] = await upload.findPreviousUploads();
    if (earlier) upload.resumeFromPreviousUpload(earlier);
    upload.start();
    return {
      resume: () => {
        upload.start();
      },
      cancel: () => void upload.abort(true).catch(() => undefined),
    };
  }

  /** The id of the upload once the server has all of it; rejects with a `ProblemError`, like every call. */
  whole(file: File, subject: string, progress: (sent: number) => void): Promise<string> {
    return new Promise((done, reject) => {
      const failed = (problem: Problem | null): void => {
        reject(new ProblemError(problem ?? localProblem('offline')));
      };
      this.send(file, subject, { progress, done, failed }).catch((error: unknown) => {
        reject(
          error instanceof TypeError ? new ProblemError(localProblem('offline')) : (error as Error),
        );
      });
    });
  }
}

/** What the server said; null when nobody answered. */
function refusalOf(error: Error | DetailedError): Problem | null {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  if (!response) return null;
  try {
    const body: unknown = JSON.parse(response.getBody());
    if (typeof body === 'object' && body !== null && 'code' in body) return body as Problem;
  } catch {
    // Words of something between us and the server.
  }
  return localProblem('busy');
}
