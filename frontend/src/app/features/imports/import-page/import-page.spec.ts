import { aSession } from '@satu/test-kit/session';
import type { ImportView } from '@satu/contract/views';
import { fireEvent, screen } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import { answer, livesThroughAProblem, press, type, visit } from '../../../../testing/visit';
import { ImportPage } from './import-page';

const FAULT = { row: 3, column: 0, code: 'unknown-agency', text: 'Tidak dikenal.', value: 'Awan' };
const CHOICES = ['Inisiatif', 'Uji coba'];

const anImport = (parts: Partial<ImportView> = {}): ImportView => ({
  ...{ id: 'i1', fileName: 'inovasi-2025.xlsx', headings: ['OPD', 'Judul'], version: 1 },
  ...{ mapping: ['agency', 'name'], sample: [['Dinkes', 'Ambulans']], rows: 3 },
  ...{ ready: 1, faulty: 1, faults: [{ ...FAULT, choices: CHOICES }] },
  ...{ duplicates: [{ row: 4, name: 'Kartu', replaceable: true }], duplicateCount: 1 },
  ...{ replaceableCount: 1, sameFile: null, replaced: 0, formKey: 'innovation', formVersion: 2027 },
  ...{
    columns: [
      { key: 'agency', label: 'Perangkat daerah' },
      { key: 'name', label: 'Nama' },
    ],
  },
  ...{ createdAt: '2026-06-01T03:00:00Z', importedAt: null, imported: 0 },
  ...{ undoableUntil: null, undoneAt: null },
  ...parts,
});
const open = async (parts: Partial<ImportView> = {}): Promise<void> => {
  await visit(ImportPage, aSession('VERIFIER'), { id: 'i1' });
  await answer('/imports/i1', anImport(parts), '"i1-1"');
  await looked();
};
/** Answers the look at how far it has come. */
const looked = async (running: object | null = null): Promise<void> => {
  await answer('/imports/i1/progress', { running, importedAt: null });
};

describe('ImportPage', () => {
  it('loads, says what went wrong, and shows what would come of it', async () => {
    await visit(ImportPage, aSession('VERIFIER'), { id: 'i1' });
    await livesThroughAProblem('/imports/i1');
    await answer('/imports/i1', anImport(), '"i1-1"');
    expect(screen.getByText(/Dari 3 baris: 1 siap masuk, 1 perlu diperbaiki/)).toBeTruthy();
    await looked();
    expect(screen.getByText('Tidak dikenal.')).toBeTruthy();
    expect(screen.getByText('Pilihannya: Inisiatif, Uji coba')).toBeTruthy();
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
    await settle();
    await looked({ done: 40, total: 120 });
    expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(40);
    expect(screen.getByText(/40 dari 120 baris sudah masuk/)).toBeTruthy();
    const sent = requestTo('POST', '/imports/i1/performance');
    expect(sent.request.body).toEqual({
      ...{ leaveFaulty: true, withDuplicates: false, replaceDuplicates: false },
    });
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

  it('writes over drafts, or adds, where that is chosen', async () => {
    await open();
    fireEvent.click(screen.getByRole('radio', { name: /Timpa 1 draf/ }));
    await settle();
    press('Masukkan 2 inovasi');
    expect(requestTo('POST', '/imports/i1/performance').request.body).toEqual({
      ...{ leaveFaulty: true, withDuplicates: false, replaceDuplicates: true },
    });
  });

  it('offers no writing over where there is no draft of ones own', async () => {
    await open({
      replaceableCount: 0,
      duplicates: [{ row: 4, name: 'Kartu', replaceable: false }],
    });
    expect(screen.queryByRole('radio', { name: /Timpa/ })).toBeNull();
    expect(screen.getByText(/tidak dapat ditimpa/)).toBeTruthy();
  });

  it('says to whoever opens it meanwhile how far it has come', async () => {
    await visit(ImportPage, aSession('VERIFIER'), { id: 'i1' });
    await answer('/imports/i1', anImport(), '"i1-1"');
    await looked({ done: 7, total: 9 });
    expect(screen.getByText(/7 dari 9 baris sudah masuk/)).toBeTruthy();
  });
});
