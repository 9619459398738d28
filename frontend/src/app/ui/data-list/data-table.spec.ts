import { render, screen } from '@testing-library/angular/zoneless';

import { DataTable } from './data-table';

describe('DataTable', () => {
  it('stays a native table, named and headed, whatever its shape on the screen', async () => {
    const template = `
      <table satuTable>
        <caption>Inovasi</caption>
        <thead><tr><th scope="col">Nama</th><th scope="col">Status</th></tr></thead>
        <tbody><tr><th scope="row">Antar Obat</th><td data-label="Status">Draf</td></tr></tbody>
      </table>`;
    await render(template, { imports: [DataTable] });
    const table = screen.getByRole('table', { name: 'Inovasi' });
    expect(table.classList.contains('satu-table')).toBe(true);
    expect(screen.getByRole('row', { name: 'Antar Obat Draf' })).toBeTruthy();
  });
});
