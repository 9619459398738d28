import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { inputs, outputs } from '../../../testing/bindings';
import { aProblem } from '../../../testing/server';
import { ProblemPanel } from './problem-panel';

describe('ProblemPanel', () => {
  it('shows what the server said, the number to quote, and the way to try again', async () => {
    let again = 0;
    const problem = aProblem(503, 'try-again', { title: 'Server sibuk', detail: 'Sebentar lagi.' });
    await render(ProblemPanel, {
      bindings: [...inputs({ problem, retryable: true }), ...outputs({ retry: () => again++ })],
    });
    const text = screen.getByRole('alert').textContent;
    expect(text).toContain('Server sibuk');
    expect(text).toContain('Sebentar lagi.');
    expect(text).toContain('jejak-1');
    fireEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    expect(again).toBe(1);
  });

  it('names no number where nothing broke: there is nobody to ask about a refusal', async () => {
    const problem = aProblem(409, 'duplicate-code', { title: 'Kode ini sudah dipakai.' });
    await render(ProblemPanel, { bindings: inputs({ problem }) });
    const text = screen.getByRole('alert').textContent;
    expect(text).toContain('Kode ini sudah dipakai.');
    expect(text).not.toContain('jejak-1');
  });

  it('offers the list, and no second try, for what is not there', async () => {
    const problem = aProblem(404, 'not-found', { title: 'Tidak ditemukan' });
    await render(ProblemPanel, {
      bindings: inputs({ problem, retryable: true, list: '/inovasi' }),
      providers: [provideRouter([])],
    });
    const link = screen.getByRole('link', { name: 'Kembali ke daftar' });
    expect(link.getAttribute('href')).toBe('/inovasi');
    expect(screen.queryByRole('button', { name: 'Coba lagi' })).toBeNull();
  });

  it('brings the keyboard to each refusal where it answers a press', async () => {
    const problem = signal(aProblem(409, 'invalid-transition', { title: 'Sudah berpindah.' }));
    const { fixture } = await render(ProblemPanel, {
      bindings: inputs({ problem, takesFocus: true }),
    });
    await fixture.whenStable();
    const panel = screen.getByRole('alert');
    expect(document.activeElement).toBe(panel);
    (document.activeElement as HTMLElement).blur();
    problem.set(aProblem(503, 'try-again'));
    await fixture.whenStable();
    expect(document.activeElement).toBe(panel);
  });
});
