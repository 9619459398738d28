import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { inputs, outputs } from '../../../testing/bindings';
import { CheckboxGroup } from './checkbox-group';

const OPTIONS = ['1', '2', '3'].map((value) => ({ value, label: `TPB ${value}` }));

describe('CheckboxGroup', () => {
  it('keeps the order of the options, whatever the order of ticking', async () => {
    const values: (readonly string[])[] = [];
    await render(CheckboxGroup, {
      bindings: [
        ...inputs({ field: 'sdgs', label: 'TPB', options: OPTIONS, value: ['3'] }),
        ...outputs({ valueChange: (value: readonly string[]) => values.push(value) }),
      ],
    });
    fireEvent.click(screen.getByLabelText('TPB 1'));
    fireEvent.click(screen.getByLabelText('TPB 3'));
    expect(values).toEqual([['1', '3'], ['1']]);
  });
});
