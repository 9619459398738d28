import { HttpTestingController } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import {
  aProblem,
  aSession,
  cutOff,
  provideTestServer,
  refuse,
  requestTo,
} from '../../../testing/server';
import { Connection } from '../connection/connection';
import { Session } from '../session/session';
import { Api } from './api';
import { ProblemError, problemOf } from './problem-error';

describe('Api', () => {
  let api: Api;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideTestServer(), { provide: LOCALE_ID, useValue: 'en' }],
    });
    api = TestBed.inject(Api);
  });

  it('asks for lists in the language of the page and leaves empty filters out', async () => {
    const query = { q: '', status: ['DRAFT', 'RETURNED'], limit: 25, sort: null };
    const answer = api.get('/innovations', query);
    const sent = requestTo('GET', '/innovations');
    expect(sent.request.params.toString()).toBe('status=DRAFT&status=RETURNED&limit=25');
    expect(sent.request.headers.get('Accept-Language')).toBe('en');
    expect(sent.request.headers.has('X-Requested-By')).toBe(false);
    sent.flush({ items: [] });
    await expect(answer).resolves.toEqual({ items: [] });
  });

  it('takes an address that can name nothing for one at which nothing is, in reading only', async () => {
    const errors = [{ pointer: 'id', detail: 'Bukan pengenal yang sah.', code: 'not-an-id' }];
    const malformed = aProblem(400, 'validation-failed', { errors });
    const answer = api.get('/people/abc').catch(problemOf);
    refuse(requestTo('GET', '/people/abc'), malformed);
    await expect(answer).resolves.toMatchObject({ status: 404, code: 'not-found' });
    const act = api.post('/agencies', { parentId: 'abc' }).catch(problemOf);
    refuse(requestTo('POST', '/agencies'), malformed);
    await expect(act).resolves.toEqual(malformed);
  });

  it('marks each write as the portal’s own, once, on the version that was seen', async () => {
    const answer = api.patch('/innovations/1', { name: 'Baru' }, { etag: '"1-4"', lenient: true });
    const sent = requestTo('PATCH', '/innovations/1');
    const said = (name: string): string | null => sent.request.headers.get(name);
    expect(said('X-Requested-By')).toBe('satu');
    expect(said('If-Match')).toBe('"1-4"');
    expect(said('Prefer')).toBe('handling=lenient');
    expect(said('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    sent.flush({ id: '1' }, { headers: { ETag: '"1-5"' } });
    await expect(answer).resolves.toEqual({ body: { id: '1' }, etag: '"1-5"' });
  });

  it('says whose page it is, but for the session itself, which finds that out', async () => {
    const seen = TestBed.inject(Session).ready();
    const asked = requestTo('GET', '/session');
    expect(asked.request.headers.has('X-Page-Of')).toBe(false);
    const session = aSession();
    asked.flush(session);
    await seen;
    void api.get('/innovations');
    const sent = requestTo('GET', '/innovations');
    expect(sent.request.headers.get('X-Page-Of')).toBe(session.person.id);
  });

  it('gives two writes two keys, and keeps the key it is given', async () => {
    const keys: (string | null)[] = [];
    for (const options of [{}, {}, { key: 'tetap' }]) {
      const answer = api.post('/innovations', {}, options);
      const sent = requestTo('POST', '/innovations');
      keys.push(sent.request.headers.get('Idempotency-Key'));
      sent.flush({});
      await answer;
    }
    expect(new Set(keys).size).toBe(3);
    expect(keys[2]).toBe('tetap');
  });

  it('sends what is pressed twice once, under one key; something else goes beside it', async () => {
    const twice = [
      api.post('/innovations', { name: 'A' }),
      api.post('/innovations', { name: 'A' }),
    ];
    const other = api.post('/innovations', { name: 'B' });
    const sent = TestBed.inject(HttpTestingController).match(({ method }) => method === 'POST');
    expect(sent.map(({ request }) => request.body as object)).toEqual([
      { name: 'A' },
      { name: 'B' },
    ]);
    sent[0]!.flush({ id: '1' });
    refuse(sent[1]!, aProblem(409, 'taken'));
    await expect(Promise.all(twice)).resolves.toEqual([
      { body: { id: '1' }, etag: '' },
      { body: { id: '1' }, etag: '' },
    ]);
    await expect(other).rejects.toMatchObject({ problem: { code: 'taken' } });
  });

  it('throws the problem of the server, with its version and the wait it asks for', async () => {
    const answer = api.post('/session', {});
    const problem = aProblem(429, 'too-many-requests', { detail: 'Tunggu.' });
    refuse(requestTo('POST', '/session'), problem, { 'Retry-After': '30', ETag: '"1-9"' });
    const error: unknown = await answer.catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ problem, etag: '"1-9"', retryAfter: 30 });
  });

  it('calls a server that cannot be reached by its name, and notices when it is back', async () => {
    const connection = TestBed.inject(Connection);
    const answer = api.get('/periods');
    cutOff(requestTo('GET', '/periods'));
    const error: unknown = await answer.catch((failure: unknown) => failure);
    expect(problemOf(error).code).toBe('offline');
    expect(connection.online()).toBe(false);

    void api.get('/periods');
    requestTo('GET', '/periods').flush({ items: [] });
    expect(connection.online()).toBe(true);
  });

  it.each([
    [500, 'unexpected'],
    [429, 'busy'],
    [502, 'busy'],
  ])(
    'does not pass a foreign error page off as a problem of the server (%d)',
    async (status, code) => {
      const answer = api.get('/periods');
      requestTo('GET', '/periods').flush('<h1>Bad gateway</h1>', {
        status,
        statusText: 'Bad gateway',
      });
      const error: unknown = await answer.catch((failure: unknown) => failure);
      expect(problemOf(error).code).toBe(code);
      expect(TestBed.inject(Connection).online()).toBe(true);
    },
  );
});
