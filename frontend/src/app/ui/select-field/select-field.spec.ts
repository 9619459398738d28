import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { inputs, outputs } from '../../../testing/bindings';
import { SelectField } from './select-field';

const OPTIONS = [
  { value: '1.02', label: 'Kesehatan', group: 'Wajib dasar' },
  { value: '1.01', label: 'Pendidikan', group: 'Wajib dasar' },
  { value: '3.25', label: 'Kelautan', group: 'Pilihan' },
];

describe('SelectField', () => {
  it('shows the chosen option, beneath its heading', async () => {
    await render(SelectField, {
      bindings: inputs({ field: 'affair', label: 'Urusan', options: OPTIONS, value: '1.01' }),
    });
    const select = screen.getByLabelText<HTMLSelectElement>('Urusan');
    expect(select.value).toBe('1.01');
    const headings = [...select.querySelectorAll('optgroup')].map((group) => group.label);
    expect(headings).toEqual(['Wajib dasar', 'Pilihan']);
  });

  it('gives on what is chosen, and nothing when the empty choice is', async () => {
    const chosen: string[] = [];
    await render(SelectField, {
      bindings: [
        ...inputs({ field: 'affair', label: 'Urusan', options: OPTIONS }),
        ...outputs({ valueChange: (value: string) => chosen.push(value) }),
      ],
    });
    const select = screen.getByLabelText('Urusan');
    fireEvent.change(select, { target: { value: '3.25' } });
    fireEvent.change(select, { target: { value: '' } });
    expect(chosen).toEqual(['3.25', '']);
  });

  it('says that the options could not be loaded, and asks for them again', async () => {
    let again = 0;
    await render(SelectField, {
      bindings: [
        ...inputs({ field: 'affair', label: 'Urusan', options: [], unloaded: true }),
        ...outputs({ retry: () => again++ }),
      ],
    });
    expect(screen.getByRole('alert').textContent).toContain('belum dapat dimuat');
    fireEvent.click(screen.getByRole('button', { name: /^Coba lagi.*Urusan/ }));
    expect(again).toBe(1);
  });
});
