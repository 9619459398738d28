import { render, screen, within } from '@testing-library/angular/zoneless';

import { Button } from '../button/button';
import { ConfirmationPanel } from '../confirmation-panel/confirmation-panel';
import { Notice } from '../notice/notice';
import { ProgressBar } from '../progress-bar/progress-bar';
import { Skeleton } from '../skeleton/skeleton';
import { Tag } from '../tag/tag';
import { PageHeader } from './page-header';

describe('PageHeader', () => {
  it('holds the one heading of the page and its acts', async () => {
    const template = `
      <satu-page-header heading="Inovasi" caption="Dinas Kesehatan">
        <a satuButton actions href="/baru">Baru</a>
      </satu-page-header>`;
    const { container } = await render(template, { imports: [PageHeader, Button] });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Inovasi');
    const actions = container.querySelector<HTMLElement>('.actions')!;
    expect(within(actions).getByRole('link', { name: 'Baru' })).toBeTruthy();
  });
});

describe('ConfirmationPanel', () => {
  it('says what is done and under which number', async () => {
    const template = `<satu-confirmation-panel heading="Inovasi diajukan" number="35.15/7">Berikutnya</satu-confirmation-panel>`;
    await render(template, { imports: [ConfirmationPanel] });
    expect(screen.getByRole('status').textContent).toContain('35.15/7');
    expect(screen.getByText('Berikutnya')).toBeTruthy();
  });
});

describe('Notice', () => {
  it('interrupts a screen reader for errors only', async () => {
    const template = `<satu-notice tone="error">Salah</satu-notice><satu-notice tone="warn">Awas</satu-notice>`;
    await render(template, { imports: [Notice] });
    expect(screen.getByRole('alert').textContent).toContain('Salah');
    expect(screen.getByRole('status').textContent).toContain('Awas');
  });
});

describe('ProgressBar', () => {
  it('is named by its words', async () => {
    await render(`<satu-progress-bar label="12 dari 30" [value]="12" [max]="30" />`, {
      imports: [ProgressBar],
    });
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: '12 dari 30' });
    expect([bar.value, bar.max]).toEqual([12, 30]);
  });
});

describe('Skeleton', () => {
  it('says once that something is being loaded', async () => {
    const { container } = await render(`<satu-skeleton [rows]="4" />`, { imports: [Skeleton] });
    expect(screen.getByRole('status').textContent.trim()).toBe('Memuat…');
    expect(container.querySelectorAll('.line')).toHaveLength(4);
  });
});

describe('Tag', () => {
  it('can be taken away only where it says so', async () => {
    await render(
      `<satu-tag>Tetap</satu-tag><satu-tag removeLabel="Hapus saringan">Draf</satu-tag>`,
      {
        imports: [Tag],
      },
    );
    expect(screen.getAllByRole('button').map((button) => button.ariaLabel)).toEqual([
      'Hapus saringan',
    ]);
  });
});
