import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { inputs, outputs } from '../../../testing/bindings';
import { RadioGroup } from './radio-group';

const OPTIONS = [
  { value: 'TRIAL', label: 'Uji coba', hint: 'Sedang diuji di satu tempat' },
  { value: 'IMPLEMENTED', label: 'Penerapan' },
];

describe('RadioGroup', () => {
  it('starts with nothing chosen, and gives on what is', async () => {
    const chosen: string[] = [];
    await render(RadioGroup, {
      bindings: [
        ...inputs({ field: 'stage', label: 'Tahapan', options: OPTIONS }),
        ...outputs({ valueChange: (value: string) => chosen.push(value) }),
      ],
    });
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    expect(radios.map((radio) => radio.checked)).toEqual([false, false]);
    fireEvent.click(screen.getByLabelText('Penerapan'));
    expect(chosen).toEqual(['IMPLEMENTED']);
  });

  it('lets the error summary lead to its first choice', async () => {
    await render(RadioGroup, {
      bindings: inputs({
        field: 'stage',
        label: 'Tahapan',
        options: OPTIONS,
        error: 'Pilih tahapan',
      }),
    });
    expect(screen.getAllByRole('radio')[0]!.id).toBe('f-stage');
    expect(screen.getByRole('group').getAttribute('aria-describedby')).toBe('f-stage-error');
  });
});
