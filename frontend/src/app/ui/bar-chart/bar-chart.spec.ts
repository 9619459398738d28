import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular/zoneless';

import { inputs } from '../../../testing/bindings';
import { BarChart } from './bar-chart';

describe('BarChart', () => {
  it('is a table whose numbers lead to their lists, with bars in proportion', async () => {
    const bars = [
      { label: 'Hijau', value: 30, link: '/kepatuhan', query: { zone: 'GREEN' } },
      { label: 'Merah', value: 10 },
    ];
    const { container } = await render(BarChart, {
      bindings: inputs({ caption: 'Zona', bars, full: 40 }),
      providers: [provideRouter([])],
    });
    expect(screen.getByRole('table', { name: 'Zona' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '30' }).getAttribute('href')).toBe(
      '/kepatuhan?zone=GREEN',
    );
    const widths = [...container.querySelectorAll<HTMLElement>('.track span')].map(
      (bar) => bar.style.inlineSize,
    );
    expect(widths).toEqual(['75%', '25%']);
  });
});
