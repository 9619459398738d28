import { DOCUMENT, signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { inputs, outputs } from '../../../testing/bindings';
import { aSession, cutOff, provideTestServer, requestTo, settle } from '../../../testing/server';
import { Autosave } from '../autosave/autosave';
import { KeptForms } from '../autosave/kept-forms';
import { Session } from '../session/session';
import { SignOutDialog } from './sign-out-dialog';

const URL = '/innovations/1';

describe('SignOutDialog', () => {
  /** Where the browser was sent; jsdom can't go anywhere itself. */
  let gone: string[];
  let stayed: number;

  async function open(
    type: (autosave: Autosave) => void,
    begin: (forms: KeptForms) => void = () => undefined,
  ): Promise<void> {
    gone = [];
    stayed = 0;
    const opened = signal(false);
    const { fixture } = await render(SignOutDialog, {
      bindings: [...inputs({ open: opened }), ...outputs({ closed: () => stayed++ })],
      providers: [
        provideTestServer(),
        provideRouter([]),
        { provide: DOCUMENT, useFactory: () => withLocation((address) => gone.push(address)) },
      ],
      configureTestBed: (bed) => {
        bed.inject(Session).began(aSession());
      },
    });
    await settle();
    type(fixture.debugElement.injector.get(Autosave));
    begin(fixture.debugElement.injector.get(KeptForms));
    opened.set(true);
    await settle();
  }

  it('leaves at once when everything is sent, to a page that remembers nothing', async () => {
    await open(() => undefined);
    requestTo('DELETE', '/session').flush(null);
    await settle();
    expect(gone).toEqual([document.baseURI]);
    expect(stayed).toBe(0);
  });

  it('sends first what waits', async () => {
    await open((autosave) => {
      autosave.for(URL, '"1-1"', { name: 'Lama' }).set('name', 'Baru');
    });
    requestTo('PATCH', URL).flush({ name: 'Baru' }, { headers: { ETag: '"1-2"' } });
    await settle();
    requestTo('DELETE', '/session').flush(null);
    await settle();
    expect(gone).toHaveLength(1);
  });

  it('warns of text that cannot be sent, and erases it only on leaving', async () => {
    await open((autosave) => {
      autosave.for(URL, '"1-1"', { name: 'Lama' }).set('name', 'Baru');
    });
    cutOff(requestTo('PATCH', URL));
    await settle();
    expect(screen.getByRole('dialog').textContent).toContain(
      'Masih ada tulisan yang belum terkirim',
    );
    expect(localStorage).toHaveLength(1);

    fireEvent.click(screen.getByRole('button', { name: 'Tetap masuk' }));
    expect([stayed, localStorage.length, gone.length]).toEqual([1, 1, 0]);

    fireEvent.click(screen.getByRole('button', { name: 'Keluar' }));
    requestTo('DELETE', '/session').flush(null);
    await settle();
    expect([localStorage.length, gone.length]).toEqual([0, 1]);
  });

  it('warns of a form that was begun and never sent, and erases it too', async () => {
    await open(
      () => undefined,
      (forms) => {
        forms.keep('edisi', { name: 'Lomba' });
      },
    );
    await settle();
    expect(screen.getByRole('dialog').textContent).toContain('(1 berkas)');
    fireEvent.click(screen.getByRole('button', { name: 'Keluar' }));
    requestTo('DELETE', '/session').flush(null);
    await settle();
    expect([localStorage.length, gone.length]).toEqual([0, 1]);
  });

  it('stays, keeps the text and says why when the server cannot be told', async () => {
    await open(() => undefined);
    cutOff(requestTo('DELETE', '/session'));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Tidak ada sambungan');
    expect(gone).toEqual([]);
  });
});

/** The real document, but for where it goes. */
function withLocation(assign: (address: string) => void): Document {
  return new Proxy(document, {
    get(target, name) {
      if (name === 'location') return { assign, host: 'localhost' };
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
