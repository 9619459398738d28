import type { StatementView } from '@satu/contract/views';
import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { FakeDevice, provideDevice } from '../../../../testing/device';
import { requestTo, settle } from '../../../../testing/server';
import { answer, livesThroughAProblem, press, type, visit } from '../../../../testing/visit';
import { SheetPage } from './sheet-page';

const URL = '/statements/lembar';

function aStatement(changes: Partial<StatementView> = {}): StatementView {
  return {
    id: 'lembar',
    innovationId: 'inovasi',
    innovationName: 'Antrean Tanpa Berdiri',
    agencyName: 'Dinas Kesehatan',
    revision: 2,
    textSha256: 'ab12',
    code: 'K7QM-4TXR-9B2C-VN8D',
    paperSha256: 'cd34',
    signatory: 'Sekretaris Dinas',
    capacity: 'DELEGATED',
    status: 'SCANNED',
    printedAt: '2026-11-20T03:00:00.000Z',
    printedBy: 'Staf',
    scan: {
      at: '2026-11-21T03:00:00.000Z',
      by: 'Staf',
      signedOn: '2026-11-21',
      mime: 'image/jpeg',
    },
    decidedAt: null,
    decidedBy: null,
    refusalReason: null,
    updatedAt: '2026-11-21T03:00:00.000Z',
    version: 2,
    ...changes,
  };
}

async function opened(role: 'VERIFIER' | 'AGENCY_STAFF', changes: Partial<StatementView> = {}) {
  await visit(SheetPage, aSession(role), { id: 'lembar' });
  await answer(URL, aStatement(changes));
}

describe('SheetPage', () => {
  it('loads, says what went wrong, and shows who signs, in which capacity, and the sheet', async () => {
    await visit(SheetPage, aSession('VERIFIER'), { id: 'lembar' });
    await livesThroughAProblem(URL);
    await answer(URL, aStatement());
    expect(screen.getByText('Sekretaris Dinas (a.n. kepala)')).toBeTruthy();
    expect(screen.getByText('K7QM-4TXR-9B2C-VN8D')).toBeTruthy();
    const picture = screen.getByRole('img', { name: /ditandatangani/ });
    expect(picture.getAttribute('src')).toBe('/api/statements/lembar/sheet/picture');
    const paper = screen.getByRole('link', { name: 'Unduh lembar (PDF)' });
    expect(paper.getAttribute('href')).toBe('/api/statements/lembar/paper');
  });

  it('lets the verifier match, upon the version that was seen', async () => {
    await opened('VERIFIER');
    press('Cocok, setujui');
    await settle();
    const sent = requestTo('POST', `${URL}/confirmation`);
    expect(sent.request.headers.get('If-Match')).toBe('"lembar-2"');
    sent.flush(
      aStatement({
        status: 'CONFIRMED',
        decidedBy: 'Bappeda',
        decidedAt: '2026-11-24T03:00:00.000Z',
      }),
    );
    await settle();
    expect(
      screen.getByText(/Disetujui lewat lembar bertanda tangan, dicocokkan oleh Bappeda/),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Cocok, setujui' })).toBeNull();
  });

  it('asks why it doesn’t match before it says so, and keeps what was written', async () => {
    await opened('VERIFIER');
    press('Tidak cocok');
    await settle();
    expect(screen.getByText('Tuliskan apa yang berbeda, agar dapat diperbaiki.')).toBeTruthy();
    type(/apa yang berbeda/, 'Kodenya lain.');
    press('Tidak cocok');
    await settle();
    const sent = requestTo('POST', `${URL}/refusal`);
    expect(sent.request.body).toEqual({ reason: 'Kodenya lain.' });
    sent.flush(
      aStatement({ status: 'REFUSED', refusalReason: 'Kodenya lain.', decidedBy: 'Bappeda' }),
    );
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Kodenya lain.');
  });

  it('asks staff for a picture and the date on it, and lets them match nothing', async () => {
    await opened('AGENCY_STAFF', { status: 'PRINTED', scan: null });
    expect(screen.queryByRole('button', { name: 'Cocok, setujui' })).toBeNull();
    press('Kirim untuk dicocokkan');
    await settle();
    expect(screen.getByText('Pilih foto atau pindaian lembarnya.')).toBeTruthy();
  });

  it('gives a scan back to whoever made it, to the same sheet, until it is dropped', async () => {
    const device = new FakeDevice();
    const staff = aSession('AGENCY_STAFF');
    const scan = { name: 'Lembar.pdf', blob: new Blob(['%PDF']), keptAt: 1, about: null };
    await device.keep(staff.person.id, { key: 'lembar/lembar', ...scan });
    await device.keep('orang lain', { key: 'lembar/lembar', ...scan, name: 'Punya orang.pdf' });
    await visit(SheetPage, staff, { id: 'lembar' }, [provideDevice(device)]);
    await answer(URL, aStatement({ status: 'PRINTED', scan: null }));
    await settle();
    expect(screen.getByText('Pindaian siap dikirim: Lembar.pdf')).toBeTruthy();
    press('Kirim untuk dicocokkan');
    await settle();
    expect(screen.getByText('Isi tanggal yang tertulis di lembar.')).toBeTruthy();
    press('Buang pindaian');
    await settle();
    expect(await device.all(staff.person.id)).toEqual([]);
    expect(await device.all('orang lain')).toHaveLength(1);
  });

  it('offers nothing for a sheet that is void', async () => {
    await opened('AGENCY_STAFF', { status: 'VOID' });
    expect(screen.getByText(/tidak berlaku lagi: inovasinya/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
