import type { SopView } from '@satu/contract/views';
import { aGrant } from '@satu/test-kit/access';
import { aSession } from '@satu/test-kit/session';
import { screen, within } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import { answer, livesThroughAProblem, press, visit } from '../../../../testing/visit';
import { aSop, anEvaluation } from '../sops.fixture';
import { SopPage } from './sop-page';

const BUREAU = aSession({ ...aGrant('VERIFIER'), programme: 'SERVICE' });

async function open(
  parts: Partial<SopView> = {},
  evaluations: object[] = [],
  session = aSession('AGENCY_STAFF'),
): Promise<void> {
  await visit(SopPage, session, { id: 'sop' });
  requestTo('GET', '/sops/sop/evaluations').flush({ items: evaluations });
  await answer('/sops/sop', aSop(parts), '"sop-3"');
}

const section = (name: string) => within(screen.getByRole('region', { name }));
const links = (): (string | null)[] =>
  screen.getAllByRole('link').map((link) => link.getAttribute('href'));

describe('SopPage', () => {
  it('loads, says what went wrong, and shows the SOP in the order of the official form', async () => {
    await visit(SopPage, aSession('AGENCY_STAFF'), { id: 'sop' });
    requestTo('GET', '/sops/sop/evaluations').flush({ items: [] });
    await livesThroughAProblem('/sops/sop');
    requestTo('GET', '/sops/sop/evaluations').flush({ items: [] });
    await answer('/sops/sop', aSop(), '"sop-3"');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Pelayanan rawat jalan');
    const terms = screen.getAllByRole('term').map(({ textContent }) => textContent.trim());
    expect(terms).toEqual([
      'Nomor SOP',
      'Tanggal pembuatan',
      'Tanggal revisi',
      'Tanggal efektif',
      'Disahkan oleh',
      'Nama SOP',
    ]);
    const blocks = section('Ketentuan').getAllByRole('heading', { level: 3 });
    expect(blocks.map(({ textContent }) => textContent)).toEqual([
      'Dasar hukum',
      'Keterkaitan',
      'Peringatan',
      'Kualifikasi pelaksana',
      'Peralatan/perlengkapan',
      'Pencatatan dan pendataan',
    ]);
    expect(section('Identitas SOP').getByText('NIP 197001012000032001')).toBeTruthy();
  });

  it('shows each step with its quality standard, and how long all take', async () => {
    await open();
    const table = screen.getByRole('table', { name: 'Langkah kegiatan' });
    expect(within(table).getByRole('columnheader', { name: 'Mutu baku' })).toBeTruthy();
    const cells = within(table).getAllByRole('row')[3]!.querySelectorAll('td, th');
    expect([...cells].map(({ textContent }) => textContent.trim())).toEqual([
      '2',
      'Memeriksa pasien',
      'Dokter',
      'Kartu identitas',
      '1 jam 20 menit',
      'Nomor antrean',
      '–',
    ]);
    expect(screen.getByText(/Jumlah waktu/).textContent).toMatch(/1 jam 30 menit/);
  });

  it('says in words how late the evaluation is, or how much time is left', async () => {
    await open({ evaluationDueOn: '2026-11-14', overdue: true, lastEvaluatedOn: '2025-11-14' });
    const schedule = section('Jadwal evaluasi');
    expect(schedule.getByText('Terlambat dievaluasi')).toBeTruthy();
    expect(schedule.getByRole('status').textContent).toMatch(/14 November 2026,\slewat 10 hari/);
    expect(schedule.getByText(/12 bulan sejak evaluasi terakhir, 14 November 2025/)).toBeTruthy();
  });

  it.each([
    [{ evaluationDueOn: '2026-12-04' }, '4 Desember 2026 (10 hari lagi).'],
    [{ evaluationDueOn: '2026-11-24' }, '24 November 2026 (hari ini).'],
    [{ effectiveOn: null, evaluationDueOn: null }, 'Belum ada jadwal evaluasi'],
    [{ status: 'TO_REVISE' as const }, 'Evaluasi terakhir meminta revisi.'],
    [{ status: 'REVOKED' as const }, 'SOP ini sudah dicabut'],
  ])('tells the schedule of %j', async (parts, words) => {
    await open(parts);
    const said = screen.getByRole('region', { name: 'Jadwal evaluasi' }).textContent;
    expect(said.replaceAll(/\s+/g, ' ')).toContain(words);
  });

  it('shows past evaluations with their answers, notes and minutes', async () => {
    await open({ lastEvaluatedOn: '2026-03-02' }, [anEvaluation()]);
    const past = section('Evaluasi yang sudah dilakukan');
    expect(past.getByRole('heading', { name: '2 Maret 2026' })).toBeTruthy();
    expect(past.getByText('Tetap digunakan')).toBeTruthy();
    const answers = past.getAllByText(/:$/u, { selector: 'ol li' }).map((one) => one.textContent);
    expect(answers).toHaveLength(7);
    expect(answers[1]).toMatch(/Mudah dipahami:\s+Ya/);
    expect(answers[6]).toMatch(/Sinergi.*:\s+Tidak\s*Belum sejalan dengan SOP rujukan\./);
    expect(past.getByText(/Rapat tim evaluasi/)).toBeTruthy();
  });

  it('says what is not there yet, and lets whoever writes begin', async () => {
    await open({ legalBasis: [], steps: [], related: '' });
    expect(section('Ketentuan').getAllByText('Belum diisi')).toHaveLength(2);
    expect(screen.getByText(/Belum ada langkah/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Isi langkah' }).getAttribute('href')).toBe('/ubah');
    expect(screen.getByText(/Belum pernah dievaluasi. Bagian Organisasi/)).toBeTruthy();
  });

  it('keeps the SOP on the page when its evaluations cannot be had', async () => {
    await visit(SopPage, aSession('AGENCY_STAFF'), { id: 'sop' });
    refuse(requestTo('GET', '/sops/sop/evaluations'), aProblem(503, 'try-again'));
    await answer('/sops/sop', aSop(), '"sop-3"');
    expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
    press('Coba lagi');
    await answer('/sops/sop/evaluations', { items: [anEvaluation()] });
    expect(screen.getByRole('heading', { name: '2 Maret 2026' })).toBeTruthy();
    await settle();
  });

  it('is changed by its agency', async () => {
    await open();
    expect(links()).toEqual(['/sop', '/ubah']);
  });

  it('is evaluated by the organisation bureau', async () => {
    await open({}, [], BUREAU);
    expect(links()).toEqual(['/sop', '/evaluasi']);
  });

  it('is not evaluated once revoked', async () => {
    await open({ status: 'REVOKED' }, [], BUREAU);
    expect(links()).toEqual(['/sop']);
  });

  it('is not evaluated by the verifiers of the index', async () => {
    await open({}, [], aSession({ ...aGrant('VERIFIER'), programme: 'IID' }));
    expect(links()).toEqual(['/sop']);
  });

  it('is not changed by somebody of another agency who may read it', async () => {
    const own = { ...aGrant('AGENCY_STAFF'), agencyId: 'setda' };
    await open({}, [], aSession(own, { ...aGrant('VERIFIER'), programme: 'SERVICE' }));
    expect(links()).toEqual(['/sop', '/evaluasi']);
  });
});
