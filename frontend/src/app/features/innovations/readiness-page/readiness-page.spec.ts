import type { ReadinessLack, ReadinessTarget, ReadinessView } from '@satu/contract/views';
import { aSession } from '@satu/test-kit/session';
import { screen, within } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import { answer, livesThroughAProblem, press, visit } from '../../../../testing/visit';
import { ReadinessPage } from './readiness-page';

const PATH = '/innovations/i/readiness';
const said = (id: string) => ({ id, en: id });

function aLack(parts: Partial<ReadinessLack>): ReadinessLack {
  return {
    ...{ code: 'required', level: 'SUBMISSION', pointer: '', limit: null, points: 0 },
    ...{ mendable: true, field: null, indicator: null, evidence: null },
    ...parts,
  };
}

function aTarget(parts: Partial<ReadinessTarget> = {}): ReadinessTarget {
  return {
    ...{ kind: 'SUBMISSION', edition: null, rubric: null, source: null, closesAt: null },
    ...{ state: 'READY', lacks: [], first: [], act: null, entry: null, twin: null },
    ...parts,
  };
}

const NAME = aLack({
  pointer: '/content/problem',
  field: { section: 'basics', label: said('Masalah') },
});
const PROOF = aLack({
  ...{ code: 'evidence-missing', level: 'INDEX', points: 7.5 },
  indicator: { key: 'video', number: 35, name: said('Video') },
});
const EDITION = {
  id: 'e',
  name: 'KIPP 2026',
  competitionName: 'KIPP',
  closesAt: '2026-12-01T00:00:00Z',
};

function aView(...targets: ReadinessTarget[]): ReadinessView {
  return {
    ...{ innovationId: 'i', name: 'SIAP Sehat', copyOfId: null, workingCopyId: null },
    isOpen: true,
    ...{ mayJoin: true, targets },
  };
}

async function open(view: ReadinessView, tujuan?: string): Promise<void> {
  await visit(ReadinessPage, aSession('AGENCY_STAFF'), { id: 'i', ...(tujuan ? { tujuan } : {}) });
  await answer(PATH, view);
}

const hrefOf = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');

describe('ReadinessPage', () => {
  it('loads, says what went wrong, and what is ready leads on', async () => {
    await visit(ReadinessPage, aSession('AGENCY_STAFF'), { id: 'i' });
    await livesThroughAProblem(PATH);
    await answer(PATH, aView(aTarget({ act: 'submission' })));
    expect(screen.getByText('Siap: tidak ada yang menghalangi.')).toBeTruthy();
    expect(hrefOf('Periksa dan ajukan')).toBe('/inovasi/i/periksa');
  });

  it('leads each lack to its field, and says what it costs', async () => {
    const lacks = [aLack({ code: 'period-closed', mendable: false }), NAME];
    await open(aView(aTarget({ state: 'STOPPED', lacks, first: [1], act: 'submission' })));
    expect(screen.getByText('Belum siap: 2 hal menghalangi.')).toBeTruthy();
    const [first, all] = screen.getAllByRole('list').slice(-2);
    expect(within(first!).getAllByRole('listitem')).toHaveLength(1);
    expect(within(all!).getAllByRole('listitem')).toHaveLength(2);
    const link = within(first!).getByRole('link', { name: 'Isi "Masalah".' });
    expect(link.getAttribute('href')).toBe('/inovasi/i/isi/basics#f-content-problem');
    expect(within(first!).getByText('(menghalangi pengajuan)')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Periksa dan ajukan' })).toBeNull();
  });

  it('leads to the working copy where the text is frozen', async () => {
    const iid = aTarget({ kind: 'IID', state: 'STOPPED', lacks: [NAME], first: [0] });
    await open({ ...aView(iid), isOpen: false, workingCopyId: 'w' });
    expect(hrefOf('Isi "Masalah".')).toBe('/inovasi/w/isi/basics#f-content-problem');
    expect(screen.queryByText(/sudah disetujui/)).toBeNull();
  });

  it('says that a working copy is needed where there is none yet', async () => {
    const iid = aTarget({ kind: 'IID', state: 'STOPPED', lacks: [NAME], first: [0] });
    await open({ ...aView(iid), isOpen: false });
    expect(screen.getByText(/diubah lewat salinan kerja/)).toBeTruthy();
  });

  it('leads to evidence and to claims, with the points they bring', async () => {
    const claim = { ...PROOF, code: 'indicator-unclaimed', points: 3 };
    const rubric = { edition: '2026', title: said('Indeks 2026'), prognosis: true };
    const iid = aTarget({
      kind: 'IID',
      rubric,
      lacks: [PROOF, claim],
      first: [0, 1],
      act: 'export',
    });
    await open(aView(aTarget({ state: 'DONE' }), iid));
    expect(screen.getByRole('heading', { name: 'Indeks 2026' })).toBeTruthy();
    expect(screen.getByText('(7,5 poin kematangan)')).toBeTruthy();
    expect(hrefOf(/^Tambahkan bukti/)).toBe('/inovasi/i/bukti?indikator=video');
    expect(hrefOf(/^Isi klaim/)).toBe('/inovasi/i/kematangan#video');
    expect(hrefOf('Buka ekspor indeks')).toBe('/inovasi/i/ekspor');
    expect(screen.getByText(/belum dilampiri surat resmi/)).toBeTruthy();
  });

  it('shows the target that the address names', async () => {
    const entry = aTarget({ kind: 'ENTRY', edition: EDITION, act: 'entry' });
    await open(aView(aTarget({ act: 'submission' }), entry), 'e');
    expect(screen.getByRole('heading', { name: 'KIPP 2026' })).toBeTruthy();
    expect(hrefOf('Ikutkan ke lomba ini')).toBe('/kompetisi/e?inovasi=i');
    expect(hrefOf('Pengajuan kepada kepala')).toBe('/?tujuan=pengajuan');
  });

  it('joins a would-be duplicate as a replication, and says that the name must differ', async () => {
    const twin = { innovationId: 'j', number: '2026-004' };
    const lacks = [aLack({ code: 'duplicate-entry-name', level: 'ENTRY' })];
    const stopped: Partial<ReadinessTarget> = { state: 'STOPPED', lacks, first: [0], twin };
    await open(aView(aTarget({ kind: 'ENTRY', edition: EDITION, ...stopped })), 'e');
    expect(screen.getByText(/Usulan 2026-004 sudah memakai nama ini/)).toBeTruthy();
    press('Gabungkan sebagai replikasi');
    refuse(
      requestTo('POST', '/innovations/i/replication'),
      aProblem(409, 'conflict', { title: 'Sudah' }),
    );
    await settle();
    expect(screen.getByText('Sudah')).toBeTruthy();
    press('Gabungkan sebagai replikasi');
    const sent = requestTo('POST', '/innovations/i/replication');
    expect(sent.request.body).toEqual({ ofId: 'j' });
    sent.flush({});
    await settle();
    await answer(PATH, {
      ...aView(aTarget({ kind: 'ENTRY', edition: EDITION, ...stopped })),
      mayJoin: false,
    });
    expect(screen.queryByRole('button', { name: /Gabungkan/ })).toBeNull();
  });

  it('is empty in words where the innovation has ended', async () => {
    await open(aView());
    expect(screen.getByRole('heading', { name: 'Tidak ada tujuan lagi' })).toBeTruthy();
  });
});
