import { jest } from '@jest/globals';
import type { Problem } from '@satu/contract/views';

import { aProblem } from '../../../testing/server';
import { ProblemError } from '../http/problem-error';
import type { DraftPort } from './draft';
import type { Aside, Attempt } from './unsent-store';

export const URL = '/innovations/1';
export const BODY = { name: 'Lama', content: { problem: '', result: '' } };
export const OFFLINE = aProblem(0, 'offline');

interface Asked {
  attempt: Attempt;
  answer: (body: object, etag: string) => Promise<void>;
  refuse: (problem: Problem) => Promise<void>;
  fail: (error: Error) => Promise<void>;
}

/** A server whose answers the spec gives one by one. */
export class Server implements DraftPort {
  readonly asked: Asked[] = [];
  now: { body: object; etag: string } = { body: BODY, etag: '"1-1"' };

  patch(attempt: Attempt): Promise<{ body: object; etag: string }> {
    return new Promise((resolve, reject) => {
      this.asked.push({
        attempt,
        answer: (body, etag) =>
          turn(() => {
            resolve({ body, etag });
          }),
        refuse: (problem) =>
          turn(() => {
            reject(new ProblemError(problem));
          }),
        fail: (error) =>
          turn(() => {
            reject(error);
          }),
      });
    });
  }

  readonly kept: Aside[] = [];
  refusesAside: Problem | null = null;

  setAside(aside: Aside): Promise<void> {
    if (this.refusesAside) return Promise.reject(new ProblemError(this.refusesAside));
    this.kept.push(aside);
    return Promise.resolve();
  }

  time(): number {
    return Date.parse('2026-11-24T03:00:00Z');
  }

  latest(): Promise<{ body: object; etag: string }> {
    return Promise.resolve(this.now);
  }
}

export async function turn(act: () => void): Promise<void> {
  act();
  await jest.advanceTimersByTimeAsync(0);
}
