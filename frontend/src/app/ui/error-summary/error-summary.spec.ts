import { Component, signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { inputs } from '../../../testing/bindings';
import { ErrorSummary, type ErrorItem } from './error-summary';

@Component({
  selector: 'satu-sent-form',
  imports: [ErrorSummary],
  template: `<form><satu-error-summary [items]="items" /><input /></form>`,
})
class SentForm {
  protected readonly items = [{ text: 'Isi nama.' }];
}

describe('ErrorSummary', () => {
  it('takes focus when errors arrive, and leads to the field', async () => {
    const items = signal<ErrorItem[]>([]);
    const { fixture } = await render(ErrorSummary, { bindings: inputs({ items }) });
    expect(screen.queryByRole('alert')).toBeNull();

    items.set([{ field: '/content/problem', text: 'Tulis masalahnya' }, { text: 'Tanpa kolom' }]);
    await fixture.whenStable();
    expect(document.activeElement).toBe(screen.getByRole('alert'));

    const field = document.createElement('textarea');
    field.id = 'f-content-problem';
    document.body.append(field);
    fireEvent.click(screen.getByRole('link', { name: 'Tulis masalahnya' }));
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  it('leaves the keyboard alone while a list only shrinks', async () => {
    const [one, other] = [{ text: 'Isi nama.' }, { text: 'Isi sandi.' }];
    const items = signal<ErrorItem[]>([one, other]);
    const { fixture } = await render(ErrorSummary, { bindings: inputs({ items }) });
    await fixture.whenStable();
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    items.set([{ ...other }]);
    await fixture.whenStable();
    expect(document.activeElement).toBe(field);
    items.set([{ ...one }, { ...other }]);
    await fixture.whenStable();
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    field.remove();
  });

  it('takes focus again when the form around it is sent with the same errors', async () => {
    const { container, fixture } = await render(SentForm);
    await fixture.whenStable();
    container.querySelector('input')!.focus();
    fireEvent.submit(container.querySelector('form')!);
    await fixture.whenStable();
    expect(document.activeElement).toBe(screen.getByRole('alert'));
  });

  it('leads to another page where it is mended there', async () => {
    const items = [{ text: 'Isi manfaat.', link: ['/inovasi', 'i', 'isi'], fragment: 'f-benefit' }];
    await render(ErrorSummary, {
      bindings: inputs({ items }),
      providers: [provideRouter([])],
    });
    const link = screen.getByRole('link', { name: 'Isi manfaat.' });
    expect(link.getAttribute('href')).toBe('/inovasi/i/isi#f-benefit');
  });

  it('names the field where the words alone would not', async () => {
    const label = document.createElement('label');
    label.htmlFor = 'f-entriesOpenAt';
    label.innerHTML = 'Usulan diterima mulai <span>(boleh dikosongkan)</span>';
    document.body.append(label);
    const items = [{ field: '/entriesOpenAt', text: 'Wajib diisi.', unnamed: true }];
    const { fixture } = await render(ErrorSummary, { bindings: inputs({ items }) });
    await fixture.whenStable();
    expect(screen.getByRole('link', { name: 'Usulan diterima mulai: Wajib diisi.' })).toBeTruthy();
    label.remove();
  });
});
