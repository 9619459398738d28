import { render, screen } from '@testing-library/angular/zoneless';

import { inputs } from '../../../testing/bindings';
import { SaveState, type Saving } from './save-state';

describe('SaveState', () => {
  it.each<[Saving, string]>([
    ['saving', 'Menyimpan…'],
    ['saved', 'Tersimpan 10.42 WIB'],
    ['unsent', 'Belum terkirim (luring)'],
    ['busy', 'Belum terkirim: server sibuk, dicoba lagi otomatis'],
    ['ended', 'Belum terkirim: sesi Anda berakhir, masuk lagi'],
    ['conflict', 'Diubah orang lain juga: pilih salah satu'],
    ['refused', 'Tidak dapat disimpan, teks Anda masih ada di sini'],
    ['idle', ''],
  ])('says of %s: %s', async (state, words) => {
    await render(SaveState, { bindings: inputs({ state, at: '10.42 WIB' }) });
    expect(screen.getByRole('status').textContent.trim()).toBe(words);
  });

  it('says that the words are on no device while the browser keeps none', async () => {
    await render(SaveState, { bindings: inputs({ state: 'unsent', adrift: true }) });
    expect(screen.getByRole('status').textContent).toContain('Belum tersimpan di perangkat ini');
  });
});
