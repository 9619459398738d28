import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

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

  it('does not mistake a lost network for nobody, and asks again', async () => {
    const session = TestBed.inject(Session);
    const first = session.ready();
    cutOff(requestTo('GET', '/session'));
    await first;
    expect(session.problem()?.code).toBe('offline');
    const second = session.ready();
    requestTo('GET', '/session').flush(aSession());
    await second;
    expect([session.signedIn(), session.problem()]).toEqual([true, null]);
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

    it('send a stranger to sign in and remember where to', async () => {
      const harness = await RouterTestingHarness.create();
      const going = harness.navigateByUrl('/profil');
      await settle();
      refuse(requestTo('GET', '/session'), aProblem(401, 'unauthenticated'));
      await going;
      expect(TestBed.inject(Router).url).toBe('/masuk?kembali=%2Fprofil');
    });
  });
});
