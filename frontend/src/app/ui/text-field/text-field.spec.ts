import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { inputs, outputs } from '../../../testing/bindings';
import { TextField } from './text-field';

describe('TextField', () => {
  it('ties label, hint and error to the input', async () => {
    const bindings = inputs({
      field: '/content/name',
      label: 'Nama',
      hint: 'Singkat saja',
      error: 'Isi nama',
    });
    await render(TextField, { bindings });
    const input = screen.getByLabelText('Nama');
    expect(input.id).toBe('f-content-name');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('aria-describedby')).toBe('f-content-name-hint f-content-name-error');
    expect(document.getElementById('f-content-name-error')?.textContent).toContain('Isi nama');
  });

  it('gives the typed text on and tells when it is left', async () => {
    const heard: unknown[] = [];
    await render(TextField, {
      bindings: [
        ...inputs({ field: 'name', label: 'Nama', value: 'lama' }),
        ...outputs({
          valueChange: (text: string) => heard.push(text),
          touch: () => heard.push('left'),
        }),
      ],
    });
    const input = screen.getByLabelText<HTMLInputElement>('Nama');
    expect(input.value).toBe('lama');
    fireEvent.input(input, { target: { value: 'baru' } });
    fireEvent.blur(input);
    expect(heard).toEqual(['baru', 'left']);
  });
});
