import { render, screen } from '@testing-library/angular/zoneless';

import { inputs } from '../../../testing/bindings';
import { linePath } from './line-path';
import { Sparkline } from './sparkline';

describe('linePath', () => {
  it('runs from left to right, zero at the foot and the most at the top', () => {
    const points = [
      { label: 'Jan', value: 0 },
      { label: 'Feb', value: 5 },
      { label: 'Mar', value: 10 },
    ];
    expect(linePath(points, null)).toBe('M0 45L100 24L200 3');
  });

  it('draws one point as a level line, and none as nothing', () => {
    expect(linePath([{ label: 'Jan', value: 10 }], 10)).toBe('M0 3L200 3');
    expect(linePath([], null)).toBe('');
  });
});

describe('Sparkline', () => {
  it('reads its numbers out', async () => {
    const points = [{ label: 'Januari', value: 12 }];
    await render(Sparkline, { bindings: inputs({ caption: 'Terdaftar per bulan', points }) });
    expect(screen.getByRole('row', { name: 'Januari 12' })).toBeTruthy();
  });
});
