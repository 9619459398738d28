import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular/zoneless';

import { inputs } from '../../../testing/bindings';
import { SummaryList } from './summary-list';

describe('SummaryList', () => {
  it('shows each answer, says what is empty, and leads to where it is changed', async () => {
    const rows = [
      {
        key: 'name',
        label: 'Nama',
        value: 'Antar Obat',
        link: '/inovasi/1/dasar',
        fragment: 'f-name',
      },
      { key: 'sdgs', label: 'TPB', value: ['3. Kesehatan', '17. Kemitraan'] },
      { key: 'result', label: 'Hasil', value: ' ' },
    ];
    await render(SummaryList, { bindings: inputs({ rows }), providers: [provideRouter([])] });
    const answers = screen.getAllByRole('definition').map((cell) => cell.textContent.trim());
    expect(answers).toEqual([
      'Antar Obat',
      'Ubah Nama',
      '3. Kesehatan17. Kemitraan',
      'Belum diisi',
    ]);
    expect(screen.getByRole('link', { name: 'Ubah Nama' }).getAttribute('href')).toBe(
      '/inovasi/1/dasar#f-name',
    );
  });

  it('shows what stood there before, where the answer changed', async () => {
    const rows = [
      { key: 'name', label: 'Nama', value: 'Antar Obat', before: 'Obat' },
      { key: 'result', label: 'Hasil', value: null, before: null },
      { key: 'goal', label: 'Tujuan', value: 'Cepat' },
    ];
    await render(SummaryList, { bindings: inputs({ rows }) });
    const answers = screen.getAllByRole('definition').map((cell) => cell.textContent);
    expect(answers[0]).toMatch(/Antar Obat.*Diubah\..*Sebelumnya:.*Obat/s);
    expect(answers[1]).toMatch(/Diubah\./);
    expect(answers[2]).not.toMatch(/Diubah/);
  });
});
