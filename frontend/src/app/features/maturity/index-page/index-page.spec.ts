import type { RegionIndexFigure, RegionIndexView, RegionRowView } from '@satu/contract/views';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen, within } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import { answer, livesThroughAProblem, press, visit } from '../../../../testing/visit';
import { aHeading, anEdition } from '../maturity.fixture';
import { IndexPage } from './index-page';

const SESSION = aSession('AGENCY_STAFF');
const DOOR = `/regions/${SESSION.grants[0]!.regionId}/index`;

const figure = (parts: Partial<RegionIndexFigure> = {}): RegionIndexFigure => ({
  ...{ index: '38.55', band: 'LESS_INNOVATIVE', regionPoints: 40, innovations: 8, divisor: 12 },
  ...{ innovationPoints: 640, average: '53.33', basicServices: 5, countCounts: true },
  ...{ countPoints: 3.04, points: '96.37', ...parts },
});

function anIndex(parts: Partial<RegionIndexView> = {}): RegionIndexView {
  const { formula, bands, most } = anEdition();
  return {
    ...{ regionId: 'r', periodId: 'p', periodName: 'Inovasi 2026', rubric: aHeading() },
    ...{ formula: formula!, bands, most: most!, claimed: figure(), toReview: 0, innovations: [] },
    verified: figure({ index: '12.00', countCounts: false, basicServices: 4 }),
    basicServices: [{ code: '1.02', name: 'Kesehatan', covered: true }],
    ...parts,
  };
}

function aRow(parts: Partial<RegionRowView> = {}): RegionRowView {
  return {
    ...{ id: 'w', version: 2, row: anEdition().rows.find(({ key }) => key === '4')! },
    ...{ ownerAgencyId: null, ownerAgencyName: null, value: null, tier: null, reason: '' },
    ...{ source: '', note: '', filledBy: null, filledAt: null, verifiedTier: null },
    ...{ verifiedNote: null, verifiedBy: null, verifiedAt: null, review: [], evidence: [] },
    ...{ claimedPoints: 0, verifiedPoints: 0, mostPoints: 3 },
    ...{ mayFill: false, mayVerify: false, maySetOwner: false },
    ...parts,
  };
}

async function open(index = anIndex(), ...items: RegionRowView[]): Promise<void> {
  await visit(IndexPage, SESSION);
  requestTo('GET', `${DOOR}/rows`).flush({ periodId: 'p', items });
  await answer(DOOR, index);
}

describe('IndexPage', () => {
  it('loads, says what went wrong, and shows both views with the arithmetic', async () => {
    await visit(IndexPage, SESSION);
    requestTo('GET', `${DOOR}/rows`).flush({ periodId: 'p', items: [] });
    await livesThroughAProblem(DOOR);
    requestTo('GET', `${DOOR}/rows`).flush({ periodId: 'p', items: [] });
    await answer(DOOR, anIndex());
    const claimed = within(screen.getByRole('region', { name: 'Menurut klaim' }));
    expect(claimed.getByText('38,55')).toBeTruthy();
    expect(claimed.getByText('Kurang Inovatif')).toBeTruthy();
    expect(claimed.getByText(/640 ÷ 12/)).toBeTruthy();
    expect(claimed.getByText(/pembaginya paling kecil\s+12/)).toBeTruthy();
    const verified = within(screen.getByRole('region', { name: 'Terverifikasi' }));
    expect(verified.getByText(/belum dihitung: 4 dari\s+5 urusan/)).toBeTruthy();
    expect(screen.getByText('Prognosis, belum ada surat resmi')).toBeTruthy();
    expect(screen.getByText(/Belum ada. Setelah kepala/)).toBeTruthy();
  });

  it('lists what is measured, and what waits to be looked at again', async () => {
    const kios = { id: 'a', name: 'Kios Obat', agencyId: 'd', agencyName: 'Dinas Kesehatan' };
    const innovations = [{ ...kios, mainAffairCode: '1.02', claimed: 74, verified: 64 }];
    await open(anIndex({ innovations, toReview: 3 }));
    const [, line] = screen.getAllByRole('row');
    expect(line!.textContent).toMatch(/Kios Obat\s*Dinas Kesehatan\s*74\s*64/);
    const link = screen.getByRole('link', { name: /3 klaim perlu dilihat lagi/ });
    expect(link.getAttribute('href')).toBe('/indeks/tinjau');
  });

  it('says whose a row is, and gives its form to the owner alone', async () => {
    await open(anIndex(), aRow());
    expect(screen.getByText(/Belum ada pemilik; biasanya Bappeda/)).toBeTruthy();
    expect(screen.queryByText('Isi baris ini')).toBeNull();
  });

  it('sends what the owner says, understands a comma, and keeps it when it is refused', async () => {
    await open(anIndex(), aRow({ mayFill: true, ownerAgencyName: 'Bappeda' }));
    fireEvent.input(screen.getByLabelText(/^Angka/), { target: { value: '5,23' } });
    fireEvent.click(screen.getByRole('radio', { name: /^P3/ }));
    fireEvent.input(screen.getByLabelText('Dokumen yang membuktikan'), {
      target: { value: 'Tabel BPS' },
    });
    fireEvent.input(screen.getByLabelText('Halaman atau tabel'), { target: { value: '2' } });
    await settle();
    press(/^Simpan/);
    const sent = requestTo('PATCH', `${DOOR}/rows/w`);
    expect(sent.request.headers.get('If-Match')).toBe('"w-2"');
    expect(sent.request.body).toMatchObject({
      ...{ value: 5.23, tier: 3 },
      evidence: [{ title: 'Tabel BPS', url: null, locator: '2' }],
    });
    const errors = [{ pointer: '/reason', detail: 'Wajib diisi.' }];
    refuse(sent, aProblem(400, 'validation-failed', { title: 'Belum lengkap', errors }));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Belum lengkap');
    expect(screen.getByLabelText<HTMLInputElement>(/^Angka/).value).toBe('5,23');
    press(/^Simpan/);
    requestTo('PATCH', `${DOOR}/rows/w`).flush(aRow({ mayFill: true, tier: 3, value: 5.23 }));
    await settle();
    await answer(DOOR, anIndex());
    expect(screen.getByText('Baris 4 tersimpan.')).toBeTruthy();
  });
});
