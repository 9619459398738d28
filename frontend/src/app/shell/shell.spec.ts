import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, TitleStrategy, provideRouter } from '@angular/router';
import { jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import {
  aProblem,
  aSession,
  provideTestServer,
  refuse,
  requestTo,
  settle,
} from '../../testing/server';
import { Autosave } from './autosave/autosave';
import { Shell } from './shell';
import { ReLogin } from './relogin/re-login';
import { PortalTitle } from './title/portal-title';

@Component({ selector: 'satu-spec-page', template: '<h1>Isi halaman</h1>' })
class SpecPage {}

const ROUTES = [
  { path: '', component: SpecPage, title: 'Beranda' },
  { path: 'inovasi', component: SpecPage, title: 'Inovasi' },
];

async function open(): Promise<void> {
  const title = { provide: TitleStrategy, useClass: PortalTitle };
  await render(Shell, { providers: [provideTestServer(), provideRouter(ROUTES), title] });
}

async function go(url: string): Promise<void> {
  await TestBed.inject(Router).navigateByUrl(url);
  await settle();
}

describe('Shell', () => {
  it('names the official address, the region and the person', async () => {
    await open();
    requestTo('GET', '/session').flush(aSession());
    await settle();
    const header = screen.getByRole('banner');
    expect(header.textContent).toContain('Alamatnya selalu');
    expect(header.textContent).toContain(location.host);
    expect(header.textContent).toContain('Kabupaten Sidoarjo');
    expect(screen.getByRole('link', { name: 'Staf Dinas Kesehatan' })).toBeTruthy();
  });

  it('says in which role the person is here, and for which programme', async () => {
    await open();
    const [grant] = aSession().grants;
    const verifier = { ...grant!, role: 'VERIFIER' as const, programme: 'SERVICE' as const };
    requestTo('GET', '/session').flush(aSession({ grants: [grant!, verifier] }));
    await settle();
    const header = screen.getByRole('banner').textContent;
    expect(header).toContain('Verifikator · Pelayanan publik (KIPP, SOP) +1');
  });

  it('offers a visitor the catalogue and the way in, and no menu', async () => {
    await open();
    refuse(requestTo('GET', '/session'), aProblem(401, 'unauthenticated'));
    await settle();
    expect(screen.getByRole('link', { name: 'Masuk' }).getAttribute('href')).toBe('/masuk');
    expect(screen.getByRole('link', { name: 'Katalog' }).getAttribute('href')).toBe('/katalog');
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('asks once for a new session; put off, it leaves the way back in sight', async () => {
    await open();
    requestTo('GET', '/session').flush(aSession());
    await settle();
    const reLogin = TestBed.inject(ReLogin);
    expect(screen.queryByRole('button', { name: 'Masuk lagi' })).toBeNull();
    void reLogin.ask();
    reLogin.cancel();
    await settle();
    expect(reLogin.asked()).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Masuk lagi' }));
    expect(reLogin.asked()).toBe(true);
  });

  it('says a new page aloud and moves focus to it; a changed filter moves nothing', async () => {
    await open();
    requestTo('GET', '/session').flush(aSession());
    await go('/');
    expect(document.activeElement).toBe(document.body);
    await go('/inovasi');
    expect(document.title).toBe('Inovasi – Satu Inovasi');
    expect(document.activeElement).toBe(screen.getByRole('main'));
    expect(screen.getAllByRole('status').map((region) => region.textContent)).toContain('Inovasi');

    const link = screen.getByRole('link', { name: 'Staf Dinas Kesehatan' });
    link.focus();
    await go('/inovasi?status=DRAFT');
    expect(document.activeElement).toBe(link);
  });

  it('switches the language on the same page', async () => {
    await open();
    requestTo('GET', '/session').flush(aSession());
    await go('/inovasi?status=DRAFT');
    const link = screen.getByRole('link', { name: 'English' });
    expect(link.getAttribute('href')).toBe('/en/inovasi?status=DRAFT');
    expect(link.getAttribute('lang')).toBe('en');
  });

  it('tells when the network is gone, and stops telling when it is back', async () => {
    await open();
    requestTo('GET', '/session').flush(aSession());
    fireEvent(window, new Event('offline'));
    expect(await screen.findByText(/Anda sedang luring/)).toBeTruthy();
    fireEvent(window, new Event('online'));
    await settle();
    expect(screen.queryByText(/Anda sedang luring/)).toBeNull();
  });

  it('takes nobody for a visitor while the server is busy, and offers to ask at once', async () => {
    await open();
    refuse(requestTo('GET', '/session'), aProblem(503, 'try-again', { title: 'Sistem sibuk' }));
    expect(await screen.findByText('Sistem sibuk')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Masuk' })).toBeNull();
    expect(screen.queryByText(/luring/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Coba sekarang' }));
    await settle();
    requestTo('GET', '/session').flush(aSession());
    expect(await screen.findByRole('link', { name: 'Staf Dinas Kesehatan' })).toBeTruthy();
    expect(screen.queryByText('Sistem sibuk')).toBeNull();
  });

  it('never says that words are kept on a device that keeps none, and asks before they are lost', async () => {
    const refused = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await open();
    requestTo('GET', '/session').flush(aSession());
    await settle();
    const leave = (): boolean => fireEvent(window, new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(true);
    TestBed.inject(Autosave).for('/innovations/1', '"1-1"', { name: '' }).set('name', 'Baru');
    refused.mockRestore();
    fireEvent(window, new Event('offline'));
    expect(await screen.findByText(/tidak dapat menyimpan yang Anda ketik/)).toBeTruthy();
    expect(screen.queryByText(/disimpan di perangkat ini/)).toBeNull();
    expect(leave()).toBe(false);
  });

  it('lets a keyboard skip to the content', async () => {
    await open();
    fireEvent.click(screen.getByRole('link', { name: 'Langsung ke isi' }));
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });
});
