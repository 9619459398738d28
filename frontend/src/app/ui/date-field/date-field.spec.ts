import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { inputs, outputs } from '../../../testing/bindings';
import { DateField } from './date-field';

describe('DateField', () => {
  it('speaks in days, never in local formats', async () => {
    const days: string[] = [];
    await render(DateField, {
      bindings: [
        ...inputs({ field: 'since', label: 'Sejak', value: '2026-04-03', latest: '2026-06-01' }),
        ...outputs({ valueChange: (day: string) => days.push(day) }),
      ],
    });
    const input = screen.getByLabelText<HTMLInputElement>('Sejak');
    expect(input.value).toBe('2026-04-03');
    expect(input.max).toBe('2026-06-01');
    fireEvent.change(input, { target: { value: '2026-03-04' } });
    expect(days).toEqual(['2026-03-04']);
  });
});
