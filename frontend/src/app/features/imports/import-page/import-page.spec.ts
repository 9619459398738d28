import { aSession } from '@satu/test-kit/session';
import type { ImportView } from '@satu/contract/views';
import { screen } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import { answer, livesThroughAProblem, press, type, visit } from '../../../../testing/visit';
import { ImportPage } from './import-page';

const FAULT = { row: 3, column: 0, code: 'unknown-agency', text: 'Tidak dikenal.', value: 'Awan' };

const anImport = (parts: Partial<ImportView> = {}): ImportView => ({
  ...{ id: 'i1', fileName: 'inovasi-2025.xlsx', headings: ['OPD', 'Judul'], version: 1 },
  ...{ mapping: ['agency', 'name'], sample: [['Dinkes', 'Ambulans']], rows: 3 },
  ...{ ready: 1, faulty: 1, faults: [FAULT] },
  ...{ duplicates: [{ row: 4, name: 'Kartu' }], duplicateCount: 1, sameFile: null },
  ...{ createdAt: '2026-06-01T03:00:00Z', importedAt: null, imported: 0 },
  ...{ undoableUntil: null, undoneAt: null },
  ...parts,
});
const open = async (parts: Partial<ImportView> = {}): Promise<void> => {
  await visit(ImportPage, aSession('VERIFIER'), { id: 'i1' });
  await answer('/imports/i1', anImport(parts), '"i1-1"');
};

describe('ImportPage', () => {
  it('loads, says what went wrong, and shows what would come of it', async () => {
    await visit(ImportPage, aSession('VERIFIER'), { id: 'i1' });
    await livesThroughAProblem('/imports/i1');
    await answer('/imports/i1', anImport(), '"i1-1"');
    expect(screen.getByText(/Dari 3 baris: 1 siap masuk, 1 perlu diperbaiki/)).toBeTruthy();
    expect(screen.getByText('Tidak dikenal.')).toBeTruthy();
  });

  it('mends a cell in place, and keeps it when the server refuses', async () => {
    await open();
    type('Baris 3, OPD', 'Dinkes');
    await settle();
    press('Simpan perbaikan dan periksa lagi');
    const sent = requestTo('PATCH', '/imports/i1');
    expect(sent.request.body).toEqual({ cells: [{ row: 3, column: 0, value: 'Dinkes' }] });
    refuse(sent, aProblem(503, 'try-again', { title: 'Server sibuk' }));
    await settle();
    expect(screen.getByLabelText<HTMLInputElement>('Baris 3, OPD').value).toBe('Dinkes');
    press('Simpan perbaikan dan periksa lagi');
    requestTo('PATCH', '/imports/i1').flush(anImport({ ready: 2, faulty: 0, faults: [] }));
    await settle();
    expect(screen.getByText(/2 siap masuk, 0 perlu/)).toBeTruthy();
  });

  it('brings in what is ready and says what became of it', async () => {
    await open();
    press('Masukkan 1 inovasi');
    const sent = requestTo('POST', '/imports/i1/performance');
    expect(sent.request.body).toEqual({ leaveFaulty: true, withDuplicates: false });
    sent.flush(
      anImport({
        ...{ importedAt: '2026-06-01T03:00:00Z', imported: 1 },
        undoableUntil: '2026-06-02T03:00:00Z',
      }),
    );
    await settle();
    expect(screen.getByText(/1 inovasi sudah masuk sebagai draf/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Batalkan impor' })).toBeTruthy();
  });
});
