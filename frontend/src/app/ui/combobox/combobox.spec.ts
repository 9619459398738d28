import { fireEvent, render, screen, waitFor } from '@testing-library/angular/zoneless';

import { inputs, outputs } from '../../../testing/bindings';
import { Combobox } from './combobox';
import { matching } from './matching';

const OPTIONS = [
  { value: 'a', label: 'Dinas Kesehatan' },
  { value: 'b', label: 'Dinas Pendidikan dan Kebudayaan' },
  { value: 'c', label: 'Kecamatan Sukodono' },
];

async function open(chosen: string[], value = ''): Promise<HTMLInputElement> {
  await render(Combobox, {
    bindings: [
      ...inputs({ field: 'agency', label: 'Perangkat daerah', options: OPTIONS, value }),
      ...outputs({ valueChange: (next: string) => chosen.push(next) }),
    ],
  });
  return screen.getByRole<HTMLInputElement>('combobox');
}

describe('Combobox', () => {
  it('is worked by keyboard alone', async () => {
    const chosen: string[] = [];
    const box = await open(chosen);
    fireEvent.input(box, { target: { value: 'dinas' } });
    expect(
      (await screen.findAllByRole('option')).map((option) => option.textContent.trim()),
    ).toEqual(['Dinas Kesehatan', 'Dinas Pendidikan dan Kebudayaan']);
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    await waitFor(() => {
      expect(box.getAttribute('aria-activedescendant')).toBe('f-agency-o1');
    });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(chosen).toEqual(['b']);
  });

  it('keeps words that name nothing, and says what is still chosen', async () => {
    const chosen: string[] = [];
    const box = await open(chosen, 'c');
    fireEvent.input(box, { target: { value: 'xyz' } });
    expect((await screen.findByRole('option')).textContent).toContain('Tidak ada yang cocok');
    fireEvent.blur(box);
    await screen.findByText(/Pilih salah satu dari daftar.*Kecamatan Sukodono/);
    expect(box.value).toBe('xyz');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(chosen).toEqual([]);
    fireEvent.input(box, { target: { value: 'dinas kesehatan' } });
    fireEvent.blur(box);
    await waitFor(() => {
      expect(screen.queryByText(/Pilih salah satu/)).toBeNull();
    });
    expect(chosen).toEqual(['a']);
  });

  it('writes each heading once, above the options that stand beneath it', async () => {
    const options = OPTIONS.map((one, at) => ({ ...one, group: at < 2 ? 'Milik Anda' : 'Lain' }));
    await render(Combobox, {
      bindings: inputs({ field: 'agency', label: 'Perangkat daerah', options }),
    });
    fireEvent.click(screen.getByRole('combobox'));
    expect(await screen.findAllByText('Milik Anda')).toHaveLength(1);
    expect(screen.getAllByRole('option')).toHaveLength(3);
  });

  it('empties the choice when its words are wiped out', async () => {
    const chosen: string[] = [];
    fireEvent.input(await open(chosen, 'c'), { target: { value: '' } });
    expect(chosen).toEqual(['']);
  });
});

describe('matching', () => {
  it('wants every typed word, in any order', () => {
    expect(matching(OPTIONS, 'kebudayaan dinas').map(({ value }) => value)).toEqual(['b']);
  });

  it('offers all where the text already names one', () => {
    expect(matching(OPTIONS, 'Dinas Kesehatan')).toHaveLength(3);
  });
});
