import { provideRouter } from '@angular/router';
import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import {
  aProblem,
  aSession,
  provideTestServer,
  refuse,
  requestTo,
  settle,
} from '../../../testing/server';
import { Session } from '../session/session';
import { ReLogin } from './re-login';
import { ReLoginDialog } from './re-login-dialog';

describe('ReLoginDialog', () => {
  it('knows who was here, keeps what was typed after a wrong password, and lets go when right', async () => {
    const { fixture } = await render(ReLoginDialog, {
      providers: [provideTestServer(), provideRouter([])],
      configureTestBed: (bed) => {
        bed.inject(Session).began(aSession());
      },
    });
    const answer = fixture.debugElement.injector.get(ReLogin).ask();
    await settle();
    const login = screen.getByLabelText<HTMLInputElement>('Surel, nomor ponsel, atau NIP');
    expect(login.value).toBe('staf.dinkes@sidoarjo.example');

    fireEvent.input(screen.getByLabelText('Kata sandi'), { target: { value: 'salah' } });
    fireEvent.click(screen.getByRole('button', { name: 'Masuk dan lanjutkan' }));
    const wrong = aProblem(401, 'unauthenticated', { title: 'Surel atau kata sandi salah' });
    refuse(requestTo('POST', '/session'), wrong);
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Surel atau kata sandi salah');
    expect(screen.getByLabelText<HTMLInputElement>('Kata sandi').value).toBe('salah');

    fireEvent.input(screen.getByLabelText('Kata sandi'), { target: { value: 'benar' } });
    fireEvent.click(screen.getByRole('button', { name: 'Masuk dan lanjutkan' }));
    const sent = requestTo('POST', '/session');
    expect(sent.request.body).toEqual({ login: 'staf.dinkes@sidoarjo.example', password: 'benar' });
    sent.flush(aSession());
    await expect(answer).resolves.toBe(true);
    await settle();
    expect(screen.queryByLabelText('Kata sandi')).toBeNull();
  });
});
