import { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { inputs } from '../../../../testing/bindings';
import {
  aProblem,
  aSession,
  provideTestServer,
  refuse,
  requestTo,
  settle,
} from '../../../../testing/server';
import { SignInPage } from './sign-in-page';

@Component({ selector: 'satu-spec-page', template: '' })
class SpecPage {}

const DEMO = {
  password: 'inovasi-untuk-semua',
  accounts: [
    { login: 'admin@sidoarjo.example', name: 'Administrator daerah' },
    { login: 'bupati@sidoarjo.example', name: 'Bupati' },
  ],
};

async function open(kembali?: string): Promise<void> {
  await render(SignInPage, {
    bindings: inputs({ kembali }),
    providers: [provideTestServer(), provideRouter([{ path: '**', component: SpecPage }])],
  });
  refuse(requestTo('GET', '/session'), aProblem(401, 'unauthenticated'));
  await settle();
}

function type(label: string, value: string): void {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

function press(): void {
  fireEvent.click(screen.getByRole('button', { name: 'Masuk' }));
}

describe('SignInPage', () => {
  it('returns to the page that asked for it', async () => {
    await open('/inovasi/1/isi/dasar?dari=daftar#f-nama');
    type('Surel, nomor ponsel, atau NIP', ' 198501012010012001 ');
    type('Kata sandi', 'rahasia');
    press();
    const sent = requestTo('POST', '/session');
    expect(sent.request.body).toEqual({ login: '198501012010012001', password: 'rahasia' });
    sent.flush(aSession());
    await settle();
    const router = TestBed.inject(Router);
    expect(router.url).toBe('/inovasi/1/isi/dasar?dari=daftar#f-nama');
    // Back from there leads to where she came from, not to this page.
    expect(router.lastSuccessfulNavigation()?.extras.replaceUrl).toBe(true);
  });

  it.each(['//jahat.example', 'https://jahat.example', 'jahat.example'])(
    'never leads out of the portal (%s)',
    async (kembali) => {
      await open(kembali);
      type('Surel, nomor ponsel, atau NIP', 'staf');
      type('Kata sandi', 'rahasia');
      press();
      requestTo('POST', '/session').flush(aSession());
      await settle();
      expect(TestBed.inject(Router).url).toBe('/');
    },
  );

  it('asks for what is missing before it asks the server, and clears nothing', async () => {
    await open();
    type('Surel, nomor ponsel, atau NIP', 'staf');
    press();
    await settle();
    expect(() => requestTo('POST', '/session')).toThrow();
    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    fireEvent.click(screen.getByRole('link', { name: 'Isi kata sandi Anda' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Kata sandi'));
    expect(screen.getByDisplayValue('staf')).toBeTruthy();
  });

  it('says how long to wait when there were too many tries', async () => {
    await open();
    type('Surel, nomor ponsel, atau NIP', 'staf');
    type('Kata sandi', 'salah');
    press();
    const problem = aProblem(429, 'too-many-requests', { title: 'Terlalu banyak percobaan' });
    refuse(requestTo('POST', '/session'), problem, { 'Retry-After': '30' });
    await settle();
    const text = screen.getByRole('alert').textContent;
    expect(text).toContain('Terlalu banyak percobaan');
    expect(text).toContain('Coba lagi dalam 30 detik.');
    expect(screen.getByDisplayValue('salah')).toBeTruthy();
  });

  it('offers the accounts of a demo, findable, one press each', async () => {
    const root = document.createElement('satu-root');
    root.dataset['demo'] = '';
    document.body.append(root);
    await open();
    TestBed.inject(HttpTestingController).expectOne('/peragaan.json').flush(DEMO);
    root.remove();
    await settle();
    type('Cari akun', 'bupati');
    await settle();
    expect(screen.queryByRole('button', { name: /Administrator/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /Bupati/ }));
    const sent = requestTo('POST', '/session');
    expect(sent.request.body).toEqual({
      login: 'bupati@sidoarjo.example',
      password: DEMO.password,
    });
  });

  it('offers no account where the server is no demo', async () => {
    await open();
    TestBed.inject(HttpTestingController).verify();
    expect(screen.queryByText('Akun peragaan')).toBeNull();
  });
});
