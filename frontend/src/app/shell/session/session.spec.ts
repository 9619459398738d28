import type { TestRequest } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { jest } from '@jest/globals';

import {
  aProblem,
  aSession,
  cutOff,
  provideTestServer,
  refuse,
  requestTo,
  settle,
} from '../../../testing/server';
import { permitted, signedIn } from './guards';
import { Session } from './session';

@Component({ selector: 'satu-spec-page', template: 'halaman' })
class SpecPage {}

const ROUTES = [
  { path: 'inovasi', component: SpecPage, canActivate: [permitted('innovation:read')] },
  { path: 'jejak', component: SpecPage, canActivate: [permitted('audit:read')] },
  { path: 'profil', component: SpecPage, canActivate: [signedIn] },
  { path: 'masuk', component: SpecPage },
  { path: 'tanpa-hak', component: SpecPage },
];

describe('Session', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTestServer(), provideRouter(ROUTES)] });
  });

  it('asks the server only once who is here', async () => {
    const session = TestBed.inject(Session);
    const both = Promise.all([session.ready(), session.ready()]);
    requestTo('GET', '/session').flush(aSession());
    await both;
    expect(session.person()?.name).toBe('Staf Dinas Kesehatan');
    expect(session.can('audit:read', 'innovation:edit')).toBe(true);
    expect(session.can('audit:read')).toBe(false);
  });

  it('takes the refusal of a stranger for what it is', async () => {
    const session = TestBed.inject(Session);
    const ready = session.ready();
    refuse(requestTo('GET', '/session'), aProblem(401, 'unauthenticated'));
    await ready;
    expect([session.signedIn(), session.problem()]).toEqual([false, null]);
  });

  it.each([
    ['a lost network', 'offline', cutOff],
    [
      'a busy server',
      'try-again',
      (asked) => {
        refuse(asked, aProblem(503, 'try-again'));
      },
    ],
    [
      'too many requests',
      'too-many-requests',
      (asked) => {
        refuse(asked, aProblem(429, 'too-many-requests'));
      },
    ],
  ] as [string, string, (asked: TestRequest) => void][])(
    'does not mistake %s for nobody, and asks again when told to',
    async (_case, code, fail) => {
      const session = TestBed.inject(Session);
      const ready = session.ready();
      fail(requestTo('GET', '/session'));
      await settle();
      expect([session.known(), session.problem()?.code]).toEqual([false, code]);
      session.askNow();
      await settle();
      requestTo('GET', '/session').flush(aSession());
      await ready;
      expect([session.known(), session.signedIn(), session.problem()]).toEqual([true, true, null]);
    },
  );

  it('asks again by itself, but not before the server wants it', async () => {
    jest.useFakeTimers();
    try {
      void TestBed.inject(Session).ready();
      const busy = aProblem(429, 'too-many-requests');
      refuse(requestTo('GET', '/session'), busy, { 'Retry-After': '20' });
      await jest.advanceTimersByTimeAsync(19_999);
      expect(() => requestTo('GET', '/session')).toThrow();
      await jest.advanceTimersByTimeAsync(1);
      requestTo('GET', '/session').flush(aSession());
    } finally {
      jest.useRealTimers();
    }
  });

  it('knows how far the server’s clock is ahead', () => {
    const session = TestBed.inject(Session);
    session.began(aSession({ now: new Date(Date.now() + 3_600_000).toISOString() }));
    expect(Math.round(session.clockDrift() / 60_000)).toBe(60);
  });

  describe('guards', () => {
    async function visit(url: string, view = aSession()): Promise<string> {
      TestBed.inject(Session).began(view);
      const harness = await RouterTestingHarness.create();
      await harness.navigateByUrl(url);
      return TestBed.inject(Router).url;
    }

    it('open a page to whoever holds the right', async () => {
      await expect(visit('/inovasi?status=DRAFT')).resolves.toBe('/inovasi?status=DRAFT');
    });

    it('keep the address when the right is missing, and show why', async () => {
      await visit('/profil');
      await TestBed.inject(Router).navigateByUrl('/jejak');
      expect(TestBed.inject(Router).url).toBe('/tanpa-hak');
      expect(TestBed.inject(Router).lastSuccessfulNavigation()?.extras.skipLocationChange).toBe(
        true,
      );
    });

    it('wait while the server cannot say who is here, then open what was asked for', async () => {
      const harness = await RouterTestingHarness.create();
      const going = harness.navigateByUrl('/inovasi?status=DRAFT');
      await settle();
      refuse(requestTo('GET', '/session'), aProblem(503, 'try-again'));
      await settle();
      expect(TestBed.inject(Router).url).toBe('/');
      TestBed.inject(Session).askNow();
      await settle();
      requestTo('GET', '/session').flush(aSession());
      await going;
      expect(TestBed.inject(Router).url).toBe('/inovasi?status=DRAFT');
    });

    it('send a stranger to sign in and remember where to', async () => {
      const harness = await RouterTestingHarness.create();
      const going = harness.navigateByUrl('/profil?bagian=sandi#f-baru');
      await settle();
      refuse(requestTo('GET', '/session'), aProblem(401, 'unauthenticated'));
      await going;
      expect(TestBed.inject(Router).url).toBe('/masuk?kembali=%2Fprofil%3Fbagian%3Dsandi%23f-baru');
    });
  });
});
