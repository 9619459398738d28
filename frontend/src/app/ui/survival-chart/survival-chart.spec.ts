import { render, screen, within } from '@testing-library/angular/zoneless';

import { inputs } from '../../../testing/bindings';
import { stepPath } from './step-path';
import { SurvivalChart } from './survival-chart';

describe('SurvivalChart', () => {
  it('is a table with a row for each year', async () => {
    const points = [
      { years: 0, share: 1, atRisk: 12 },
      { years: 1, share: 0.875, atRisk: 8 },
    ];
    await render(SurvivalChart, { bindings: inputs({ caption: 'Semua inovasi', points }) });
    const table = screen.getByRole('table', { name: 'Semua inovasi' });
    const [, , second] = within(table).getAllByRole('row');
    expect(second?.textContent.replaceAll(/\s+/g, ' ')).toContain('1 87,5% 8');
  });

  it('draws each share level until the next', () => {
    expect(stepPath([1, 0.5])).toBe('M0 3H160H160V60H320');
    expect(stepPath([])).toBe('');
  });
});
