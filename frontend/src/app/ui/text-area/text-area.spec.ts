import { render, screen } from '@testing-library/angular/zoneless';

import { inputs } from '../../../testing/bindings';
import { TextArea } from './text-area';

describe('TextArea', () => {
  it('counts words against the most that are allowed, and says so to a screen reader', async () => {
    await render(TextArea, {
      bindings: inputs({
        field: 'problem',
        label: 'Masalah',
        maxWords: 3,
        value: 'satu dua tiga empat',
      }),
    });
    const area = screen.getByLabelText('Masalah');
    expect(screen.getByText('4 dari paling banyak 3 kata').id).toBe('f-problem-count');
    expect(area.getAttribute('aria-describedby')).toBe('f-problem-count');
    expect(area.getAttribute('aria-invalid')).toBe('true');
  });

  it('is content with a text within its limit', async () => {
    await render(TextArea, {
      bindings: inputs({
        field: 'problem',
        label: 'Masalah',
        maxWords: 4,
        value: 'satu dua tiga empat',
      }),
    });
    expect(screen.getByLabelText('Masalah').getAttribute('aria-invalid')).toBeNull();
  });

  it('counts nothing where no number of words is asked for', async () => {
    await render(TextArea, {
      bindings: inputs({ field: 'note', label: 'Catatan', value: 'satu' }),
    });
    expect(screen.queryByText(/kata/)).toBeNull();
  });
});
