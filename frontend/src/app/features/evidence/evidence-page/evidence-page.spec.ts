import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import type { EvidenceListView, EvidenceView } from '@satu/contract/views';
import { DEFAULT_LIMITS } from '@satu/domain/file';
import { anInnovation } from '@satu/test-kit/innovation';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen } from '@testing-library/angular/zoneless';

import { requestTo, settle } from '../../../../testing/server';
import { answer, livesThroughAProblem, visit } from '../../../../testing/visit';
import { FileSending } from '../../../shell/upload/file-sending';
import { EvidencePage } from './evidence-page';

const PIECE: EvidenceView = {
  ...{
    id: 'e',
    innovationId: 'i',
    kind: 'FILE',
    title: 'SK Bupati',
    documentId: null,
    locator: null,
  },
  file: {
    kind: 'PDF',
    mime: 'application/pdf',
    bytes: 2_400_000,
    pageCount: 2,
    scan: 'OFF',
    previews: 2,
  },
  ...{ link: null, indicatorKeys: ['regulation'], removedAt: null, purged: null, version: 1 },
  privacy: { state: 'NONE', declared: [], findings: [], mayReadFull: true },
  ...{ addedBy: 'Siti', addedAt: '2026-11-19T02:00:00Z' },
};

const list = (...items: EvidenceView[]): EvidenceListView => ({
  ...{ items, mayChange: true, mayPurge: true, limits: DEFAULT_LIMITS },
  space: { used: 2_400_000, quota: 5_000_000_000 },
});

async function open(evidence: EvidenceListView): Promise<void> {
  await visit(EvidencePage, aSession('AGENCY_STAFF'), { id: 'i' });
  await answer('/innovations/i', anInnovation());
  await answer('/innovations/i/evidence', evidence);
}

describe('EvidencePage', () => {
  it('loads, says what went wrong, and what an empty list is for', async () => {
    await visit(EvidencePage, aSession('AGENCY_STAFF'), { id: 'i' });
    await answer('/innovations/i', anInnovation());
    await livesThroughAProblem('/innovations/i/evidence');
    await answer('/innovations/i', anInnovation());
    await answer('/innovations/i/evidence', list());
    expect(screen.getByText('Belum ada bukti')).toBeTruthy();
  });

  it('shows what a piece is and which indicators it serves', async () => {
    await open(list(PIECE));
    expect(screen.getByRole('heading', { name: 'SK Bupati' })).toBeTruthy();
    const serves = screen.getByRole('list', { name: 'Indikator yang dilayani' });
    expect(serves.textContent).toBe('Regulasi Inovasi Daerah');
    fireEvent.click(screen.getByRole('button', { name: 'Lihat' }));
    await settle();
    expect(screen.getByRole('img', { name: 'SK Bupati' }).getAttribute('src')).toBe(
      '/api/evidence/e/pages/1',
    );
  });

  it('refuses a file that cannot be taken before it is sent, and says what to do', async () => {
    await open(list());
    const control = screen.getByLabelText('Pilih berkas');
    fireEvent.change(control, { target: { files: [new File(['x'], 'lama.doc')] } });
    await settle();
    expect(screen.getByRole('alert').textContent).toMatch(
      /lama\.doc.*Format Office lama.*Simpan sebagai DOCX/s,
    );
  });

  it('gives no file with personal data to look at, and masks what was found', async () => {
    const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.02 };
    const findings = [{ kind: 'NIK' as const, sample: '3515••••••••••01', page: 2, box }];
    await open(list({ ...PIECE, privacy: { ...PIECE.privacy, state: 'OPEN', findings } }));
    expect(screen.queryByRole('button', { name: 'Lihat' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Data pribadi' }));
    await settle();
    expect(screen.getByText(/NIK 3515/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Buat salinan yang disamarkan' }));
    const sent = requestTo('POST', '/evidence/e/masking');
    expect(sent.request.body).toEqual({ boxes: [{ page: 2, ...box }] });
    expect(sent.request.headers.get('If-Match')).toBe('"e-1"');
  });

  it('blackens whole pages from where the search was given up', async () => {
    const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.02 };
    const one = { kind: 'NIK' as const, sample: '3515••••••••••01', page: 1, box };
    const findings = Array.from({ length: 200 }, () => one);
    await open(list({ ...PIECE, privacy: { ...PIECE.privacy, state: 'OPEN', findings } }));
    fireEvent.click(screen.getByRole('button', { name: 'Data pribadi' }));
    await settle();
    expect(screen.getByText(/halaman 1 dan sesudahnya dihitamkan seluruhnya/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Buat salinan yang disamarkan' }));
    const { boxes } = requestTo('POST', '/evidence/e/masking').request.body as { boxes: object[] };
    const pages = Array.from({ length: PIECE.file!.previews }, (_, at) => at + 1);
    expect(boxes.slice(200)).toEqual(
      pages.map((page) => ({ page, x: 0, y: 0, width: 1, height: 1 })),
    );
  });

  it('takes a copy that was masked elsewhere for a format without pages', async () => {
    const file = { ...PIECE.file!, kind: 'DOCUMENT' as const, previews: 0, pageCount: null };
    await open(list({ ...PIECE, file, privacy: { ...PIECE.privacy, state: 'OPEN' } }));
    fireEvent.click(screen.getByRole('button', { name: 'Data pribadi' }));
    await settle();
    expect(screen.queryByRole('button', { name: 'Buat salinan yang disamarkan' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Kirim salinan ini' }));
    await settle();
    expect(screen.getByText('Pilih dahulu salinan yang sudah disamarkan.')).toBeTruthy();
    const sending = TestBed.inject(FileSending);
    const send = jest.spyOn(sending, 'send').mockResolvedValue('u');
    const copy = new File(['x'], 'salinan.pdf');
    const control = screen.getByLabelText('Salinan yang disamarkan');
    fireEvent.change(control, { target: { files: [copy] } });
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'Kirim salinan ini' }));
    await settle();
    expect(send.mock.calls[0]?.[0]).toBe(copy);
    const sent = requestTo('POST', '/evidence/e/masking');
    expect(sent.request.body).toEqual({ uploadId: 'u' });
  });
});
