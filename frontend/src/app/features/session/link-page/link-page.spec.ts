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
    const used = aProblem(404, 'not-found', { title: 'Tautan sudah dipakai atau kedaluwarsa' });
    refuse(requestTo('POST', '/session/link'), used);
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Tautan sudah dipakai');
  });

  it('explains a link that was cut off', async () => {
    await open(null);
    expect(screen.getByText(/tidak lengkap/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
