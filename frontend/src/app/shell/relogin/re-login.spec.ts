import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';

import {
  aProblem,
  aSession,
  provideTestServer,
  refuse,
  requestTo,
  settle,
} from '../../../testing/server';
import { Api } from '../http/api';
import { Session } from '../session/session';
import { ReLogin } from './re-login';

const ENDED = aProblem(401, 'unauthenticated');

describe('ReLogin', () => {
  let api: Api;
  let reLogin: ReLogin;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTestServer()] });
    api = TestBed.inject(Api);
    reLogin = TestBed.inject(ReLogin);
  });

  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
  });

  it('asks once for all calls that met the end, and sends each again under its own key', async () => {
    TestBed.inject(Session).began(aSession());
    const saved = api.patch<{ id: string }>(
      '/innovations/1',
      { name: 'Teks' },
      { etag: '"1-1"', key: 'k1' },
    );
    const read = api.get('/periods');
    refuse(requestTo('PATCH', '/innovations/1'), ENDED);
    refuse(requestTo('GET', '/periods'), ENDED);
    expect(reLogin.asked()).toBe(true);

    const signedIn = reLogin.signIn('staf.dinkes@sidoarjo.example', 'rahasia');
    requestTo('POST', '/session').flush(aSession());
    await expect(signedIn).resolves.toBe('same');
    await settle();
    expect(reLogin.asked()).toBe(false);

    const again = requestTo('PATCH', '/innovations/1');
    expect(again.request.body).toEqual({ name: 'Teks' });
    expect(again.request.headers.get('Idempotency-Key')).toBe('k1');
    again.flush({ id: '1' });
    requestTo('GET', '/periods').flush({ items: [] });
    await expect(saved).resolves.toMatchObject({ body: { id: '1' } });
    await expect(read).resolves.toEqual({ items: [] });
  });

  it('sends nothing of the first person when another signs in', async () => {
    TestBed.inject(Session).began(aSession());
    const saved = api.patch('/innovations/1', { name: 'Teks' }, { etag: '"1-1"' });
    refuse(requestTo('PATCH', '/innovations/1'), ENDED);

    const signedIn = reLogin.signIn('kepala.dinkes@sidoarjo.example', 'rahasia');
    const person = { id: 'orang-2', name: 'Kepala', email: 'kepala.dinkes@sidoarjo.example' };
    requestTo('POST', '/session').flush(aSession({ person }));
    await expect(signedIn).resolves.toBe('other');
    await expect(saved).rejects.toMatchObject({ problem: { code: 'unauthenticated' } });
  });

  it('never sends one person’s call again as another’s, however the other came in', async () => {
    const session = TestBed.inject(Session);
    session.began(aSession());
    const saved = api.patch('/innovations/1', { name: 'Teks Ani' }, { etag: '"1-1"' });
    const sent = requestTo('PATCH', '/innovations/1');
    session.began(
      aSession({ person: { id: 'orang-2', name: 'Budi', email: 'budi@sidoarjo.example' } }),
    );
    refuse(sent, ENDED);
    await expect(saved).rejects.toMatchObject({ problem: { code: 'unauthenticated' } });
    expect(reLogin.asked()).toBe(false);
  });

  it('lets somebody leave whose session is over, and never ends another’s', async () => {
    const session = TestBed.inject(Session);
    session.began(aSession());
    const left = session.signOut();
    const sent = requestTo('DELETE', '/session');
    expect(sent.request.headers.get('X-Page-Of')).toBe(aSession().person.id);
    refuse(sent, ENDED);
    await left;
    expect(session.signedIn()).toBe(false);
  });

  it('lets calls fail once it was put off, and asks again only when the person does', async () => {
    TestBed.inject(Session).began(aSession());
    const first = api.get('/periods');
    refuse(requestTo('GET', '/periods'), ENDED);
    reLogin.cancel();
    await expect(first).rejects.toMatchObject({ problem: { code: 'unauthenticated' } });

    const second = api.get('/periods');
    refuse(requestTo('GET', '/periods'), ENDED);
    await expect(second).rejects.toMatchObject({ problem: { code: 'unauthenticated' } });
    expect([reLogin.asked(), reLogin.putOff()]).toEqual([false, true]);

    void reLogin.ask();
    expect(reLogin.asked()).toBe(true);
    const signedIn = reLogin.signIn('staf.dinkes@sidoarjo.example', 'rahasia');
    requestTo('POST', '/session').flush(aSession());
    await signedIn;
    expect(reLogin.putOff()).toBe(false);
  });

  it('never asks somebody who was not signed in', async () => {
    const read = api.get('/periods');
    refuse(requestTo('GET', '/periods'), ENDED);
    await expect(read).rejects.toMatchObject({ problem: { code: 'unauthenticated' } });
    expect(reLogin.asked()).toBe(false);
  });
});
