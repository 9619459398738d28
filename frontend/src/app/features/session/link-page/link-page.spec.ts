import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, Router, convertToParamMap, provideRouter } from '@angular/router';
import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import {
  aProblem,
  aSession,
  provideTestServer,
  refuse,
  requestTo,
  settle,
} from '../../../../testing/server';
import { Session } from '../../../shell/session/session';
import { LinkPage } from './link-page';

const GOOD = 'kuda lumping pagi sore';

async function open(fragment: string | null): Promise<void> {
  await visitLink(fragment);
  if (fragment === null) return;
  const asked = requestTo('POST', '/session/link/check');
  expect(asked.request.body).toEqual({ token: fragment });
  asked.flush(null);
  await settle();
}

async function visitLink(fragment: string | null): Promise<void> {
  const snapshot = { fragment, queryParamMap: convertToParamMap({}) };
  await render(LinkPage, {
    providers: [
      provideTestServer(),
      provideRouter([]),
      { provide: ActivatedRoute, useValue: { snapshot } },
    ],
  });
}

function choose(password: string): void {
  for (const label of ['Kata sandi baru', 'Ketik sekali lagi']) {
    fireEvent.input(screen.getByLabelText(label), { target: { value: password } });
  }
  fireEvent.click(screen.getByRole('button', { name: 'Simpan dan masuk' }));
}

describe('LinkPage', () => {
  it('sets the password and is signed in', async () => {
    await open('rahasia-sekali');
    choose(GOOD);
    const sent = requestTo('POST', '/session/link');
    expect(sent.request.body).toEqual({ token: 'rahasia-sekali', password: GOOD });
    sent.flush(aSession());
    await settle();
    expect(TestBed.inject(Session).signedIn()).toBe(true);
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('takes nobody’s place in a page that somebody else has open: it starts anew', async () => {
    await open('rahasia-sekali');
    const session = TestBed.inject(Session);
    session.began(aSession());
    choose(GOOD);
    const other = aSession({
      person: { id: 'orang-2', name: 'Budi', email: 'budi@sidoarjo.example' },
    });
    // A test browser can't leave its page: it says so, where a real one would be gone.
    const gone = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    requestTo('POST', '/session/link').flush(other);
    await settle();
    expect(session.person()?.id).toBe(aSession().person.id);
    gone.mockRestore();
  });

  it('keeps a weak password from wasting the link', async () => {
    await open('rahasia-sekali');
    choose('pendek');
    await settle();
    expect(() => requestTo('POST', '/session/link')).toThrow();
    expect(screen.getByRole('alert').textContent).toContain('sedikitnya 15 huruf');
  });

  it('says so when the link was used before', async () => {
    await open('rahasia-sekali');
    choose(GOOD);
    refuse(requestTo('POST', '/session/link'), aProblem(422, 'link-unusable'));
    await settle();
    expect(screen.getByText(/sudah dipakai atau kedaluwarsa/)).toBeTruthy();
    expect(screen.queryByLabelText('Kata sandi baru')).toBeNull();
  });

  it('says at once that the link is spent, and how to go on', async () => {
    await visitLink('rahasia-sekali');
    expect(screen.queryByLabelText('Kata sandi baru')).toBeNull();
    refuse(requestTo('POST', '/session/link/check'), aProblem(422, 'link-unusable'));
    await settle();
    expect(screen.getByText(/sudah dipakai atau kedaluwarsa/)).toBeTruthy();
    expect(screen.getByText(/mintalah tautan baru kepada admin/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ke halaman masuk' })).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('lets a good link be used when the question cannot be answered', async () => {
    await visitLink('rahasia-sekali');
    refuse(requestTo('POST', '/session/link/check'), aProblem(429, 'too-many-requests'));
    await settle();
    expect(screen.getByLabelText('Kata sandi baru')).toBeTruthy();
  });

  it('explains a link that was cut off', async () => {
    await open(null);
    expect(screen.getByText(/tidak lengkap/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
