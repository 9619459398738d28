import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';

import {
  aProblem,
  aSession,
  cutOff,
  provideTestServer,
  refuse,
  requestTo,
  settle,
} from '../../../testing/server';
import { ReLogin } from '../relogin/re-login';
import { Session } from '../session/session';
import { Autosave } from './autosave';

const URL = '/innovations/1';
const BODY = { name: 'Lama' };

describe('Autosave', () => {
  let autosave: Autosave;

  async function arrive(view = aSession()): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideTestServer(), provideRouter([])] });
    autosave = TestBed.inject(Autosave);
    TestBed.inject(Session).began(view);
    await settle();
  }

  /** A new page load: all memory gone, the device's storage kept. */
  async function reload(view = aSession()): Promise<void> {
    TestBed.resetTestingModule();
    await arrive(view);
  }

  it('sends what is typed when the field is left, mergeable and on its version', async () => {
    await arrive();
    const draft = autosave.for(URL, '"1-1"', BODY);
    draft.set('name', 'Baru');
    document.dispatchEvent(new Event('focusout'));
    const sent = requestTo('PATCH', URL);
    expect(sent.request.body).toEqual({ name: 'Baru' });
    expect(sent.request.headers.get('If-Match')).toBe('"1-1"');
    expect(sent.request.headers.get('Prefer')).toBe('handling=lenient');
    expect(autosave.unsent()).toBe(1);
    sent.flush({ name: 'Baru' }, { headers: { ETag: '"1-2"' } });
    await settle();
    expect([draft.state(), autosave.unsent()]).toEqual(['saved', 0]);
  });

  it('sends after a reload what the network lost, without its page being open', async () => {
    await arrive();
    autosave.for(URL, '"1-1"', BODY).set('name', 'Baru');
    void autosave.flush();
    cutOff(requestTo('PATCH', URL));
    await settle();

    await reload();
    expect(autosave.unsent()).toBe(1);
    requestTo('PATCH', URL).flush({ name: 'Baru' }, { headers: { ETag: '"1-2"' } });
    await settle();
    expect([autosave.unsent(), localStorage.length]).toEqual([0, 0]);
  });

  it('sends as soon as the network is back', async () => {
    await arrive();
    autosave.for(URL, '"1-1"', BODY).set('name', 'Baru');
    void autosave.flush();
    cutOff(requestTo('PATCH', URL));
    await settle();
    window.dispatchEvent(new Event('online'));
    await settle();
    expect(requestTo('PATCH', URL).request.body).toEqual({ name: 'Baru' });
  });

  it('sends text that met the end of a session once its person is back', async () => {
    await arrive();
    const draft = autosave.for(URL, '"1-1"', BODY);
    draft.set('name', 'Baru');
    void autosave.flush();
    refuse(requestTo('PATCH', URL), aProblem(401, 'unauthenticated'));
    await settle();
    TestBed.inject(ReLogin).cancel();
    await settle();
    expect(draft.state()).toBe('ended');

    const again = TestBed.inject(Session).signIn('staf', 'rahasia');
    requestTo('POST', '/session').flush(aSession());
    await again;
    await settle();
    expect(requestTo('PATCH', URL).request.body).toEqual({ name: 'Baru' });
  });

  it('never shows or sends one person’s text to another', async () => {
    await arrive();
    autosave.for(URL, '"1-1"', BODY).set('name', 'Rahasia Rini');
    void autosave.flush();
    cutOff(requestTo('PATCH', URL));
    await settle();

    await reload(aSession({ person: { id: 'orang-2', name: 'Budi', email: 'budi@a.example' } }));
    expect(autosave.unsent()).toBe(0);
    expect(autosave.for(URL, '"1-1"', BODY).current()).toEqual(BODY);
    expect(() => requestTo('PATCH', URL)).toThrow();
    expect(localStorage).toHaveLength(1);
  });

  it('erases everything of a person who leaves', async () => {
    await arrive();
    autosave.for(URL, '"1-1"', BODY).set('name', 'Baru');
    autosave.erase();
    expect([autosave.unsent(), localStorage.length]).toEqual([0, 0]);
  });
});
