import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import type { EnvironmentProviders, Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Problem, SessionView } from '@satu/contract/views';

import { forms } from '../app/shell/form-text/forms.interceptor';
import { headers } from '../app/shell/http/headers.interceptor';
import { problems } from '../app/shell/http/problem.interceptor';
import { reLogin } from '../app/shell/http/re-login.interceptor';

/** The portal's real http layer over a server that the spec plays itself. */
export function provideTestServer(): (Provider | EnvironmentProviders)[] {
  return [
    provideHttpClient(withInterceptors([forms, reLogin, problems, headers])),
    provideHttpClientTesting(),
  ];
}

/** Waits until promises that are already settled have run on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve();
  TestBed.tick();
  for (let turn = 0; turn < 40; turn++) await Promise.resolve();
}

/** The one waiting request to this address (without its query), to be answered by the spec. */
export function requestTo(method: string, path: string): TestRequest {
  return TestBed.inject(HttpTestingController).expectOne(
    (request) => request.method === method && request.url === `/api${path}`,
  );
}

/** Answers a request with a refusal. */
export function refuse(
  request: TestRequest,
  problem: Problem,
  headers: Record<string, string> = {},
): void {
  request.flush(problem, { status: problem.status, statusText: problem.title, headers });
}

/** Lets a request meet no server at all. */
export function cutOff(request: TestRequest): void {
  request.error(new ProgressEvent('error'), { status: 0 });
}

export function aProblem(status: number, code: string, rest: Partial<Problem> = {}): Problem {
  return {
    type: `/problems/${code}`,
    title: `Masalah ${code}`,
    status,
    instance: '/api',
    code,
    traceId: 'jejak-1',
    ...rest,
  };
}

export function aSession(rest: Partial<SessionView> = {}): SessionView {
  return {
    person: { id: 'orang-1', name: 'Staf Dinas Kesehatan', email: 'staf.dinkes@sidoarjo.example' },
    grants: [
      {
        role: 'AGENCY_STAFF',
        programme: null,
        kind: 'DEFINITIF',
        regionId: 'wilayah-1',
        regionName: 'Kabupaten Sidoarjo',
        agencyId: 'opd-1',
        agencyName: 'Dinas Kesehatan',
        from: '2026-01-01',
        until: null,
      },
    ],
    permissions: ['innovation:read', 'innovation:create', 'innovation:edit', 'compliance:read'],
    withoutRole: null,
    expiresAt: '2026-06-01T14:00:00Z',
    now: '2026-06-01T02:00:00Z',
    ...rest,
  };
}
