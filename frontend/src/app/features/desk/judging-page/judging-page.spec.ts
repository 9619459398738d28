import type { EvidenceView, IndicatorClaimView, RubricIndicator } from '@satu/contract/views';
import { anInnovation } from '@satu/test-kit/innovation';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import { address, answer, press, type, visit } from '../../../../testing/visit';
import { JudgingPage } from './judging-page';

function aClaim(indicatorKey: string, rest: Partial<IndicatorClaimView> = {}): IndicatorClaimView {
  return {
    ...{ indicatorKey, tier: 2, basis: null, note: '', claimedBy: null, claimedAt: null },
    ...{ verifiedTier: null, verifiedNote: null, verifiedBy: null, verifiedAt: null },
    ...{ verificationLost: null, review: [], evidence: [`Bukti ${indicatorKey}`] },
    ...{ claimedPoints: 6, verifiedPoints: 0, mostPoints: 9 },
    ...rest,
  };
}

function anIndicator(key: string, number: number): RubricIndicator {
  const said = (id: string) => ({ id, en: id });
  return {
    ...{ key, number, name: said(`Indikator ${key}`), variable: said(''), weight: 3 },
    ...{ mandatory: false, tiers: [said('Satu'), said('Dua'), said('Tiga')], bases: [] },
    ...{ evidenceHint: null, note: null, elements: [] },
  };
}

const FILE = anInnovation({ id: 'i', status: 'ENDORSED', moves: ['return', 'verification'] });

function aSheet(...indicators: IndicatorClaimView[]): object {
  return { id: 'i', version: 3, rubric: { id: 'r' }, indicators };
}

type Parts = Partial<Omit<EvidenceView, 'file' | 'privacy'>> & {
  file?: object;
  privacy?: object;
};

/** A piece that serves these indicators: an address, unless it is made a file. */
function aPiece(keys: string[], { file, privacy, ...rest }: Parts = {}): object {
  return {
    ...{ id: `e-${keys[0]}`, innovationId: 'i', kind: 'LINK', title: `Bukti ${keys[0]}` },
    link: { url: 'https://contoh.go.id/sk', checkedAt: null, failingSince: null, answer: null },
    ...{ documentId: null, locator: null, indicatorKeys: keys, removedAt: null, purged: null },
    privacy: { state: 'NONE', declared: [], findings: [], mayReadFull: true, ...privacy },
    file: file ? { kind: 'PDF', scan: 'CLEAN', previews: 2, ...file } : null,
    ...rest,
  };
}

async function open(...claims: IndicatorClaimView[]): Promise<void> {
  await openWith(
    claims.filter(({ evidence }) => evidence.length > 0).map((one) => aPiece([one.indicatorKey])),
    ...claims,
  );
}

async function openWith(items: object[], ...claims: IndicatorClaimView[]): Promise<void> {
  await visit(JudgingPage, aSession('VERIFIER'), { id: 'i' });
  await answer('/innovations/i/evidence', { items });
  await answer('/innovations/i', FILE, '"i-5"');
  await answer('/innovations/i/maturity', aSheet(...claims), '"i-3"');
  const indicators = ['sk', 'video', 'sop'].map((key, at) => anIndicator(key, at + 1));
  await answer('/rubrics/r', { id: 'r', indicators });
}

beforeEach(() => {
  localStorage.clear();
});

describe('JudgingPage', () => {
  it('says what went wrong, and where nothing is claimed', async () => {
    await visit(JudgingPage, aSession('VERIFIER'), { id: 'i' });
    expect(screen.getAllByText('Memuat…').length).toBeGreaterThan(0);
    refuse(requestTo('GET', '/innovations/i'), aProblem(404, 'not-found', { title: 'Tidak ada' }));
    await settle();
    expect(screen.getByText('Tidak ada')).toBeTruthy();
  });

  it('leads to the criteria where nothing is claimed', async () => {
    await open(aClaim('sk', { tier: null }));
    expect(screen.getByText('Belum ada indikator yang diklaim')).toBeTruthy();
    const on = screen.getByRole('link', { name: 'Lanjut ke lima kriteria' });
    expect(on.getAttribute('href')).toBe('/inovasi/i/periksa');
  });

  it('shows evidence beside the claim, accepts it, and goes on to the next', async () => {
    await open(aClaim('sk'), aClaim('video', { evidence: [] }));
    expect(screen.getByRole('heading', { name: '1. Indikator sk' })).toBeTruthy();
    expect(screen.getByText('Bukti sk')).toBeTruthy();
    expect(screen.getByText('Dua')).toBeTruthy();
    press('Terima P2, lanjut');
    const sent = requestTo('POST', '/innovations/i/maturity/verification');
    expect(sent.request.body).toEqual({
      indicators: [{ indicatorKey: 'sk', tier: 2, note: null }],
    });
    expect(sent.request.headers.get('If-Match')).toBe('"i-3"');
    sent.flush(aSheet(aClaim('sk', { verifiedTier: 2 }), aClaim('video', { evidence: [] })), {
      headers: { ETag: '"i-4"' },
    });
    await settle();
    expect(screen.getByRole('heading', { name: '2. Indikator video' })).toBeTruthy();
    expect(screen.getByText(/tanpa bukti nilainya 0/)).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('1 dari 2 indikator sudah diterima');
  });

  it('lets pages be read beside the claim, and the whole only by asking', async () => {
    const masked = { file: {}, link: null, privacy: { state: 'MASKED' } };
    await openWith([aPiece(['sk'], masked)], aClaim('sk'));
    expect(screen.getByText(/salinan yang disamarkan/)).toBeTruthy();
    const page = (n: number) => screen.getByRole('img', { name: `Bukti sk, halaman ${n}` });
    expect(page(1).getAttribute('src')).toBe('/api/evidence/e-sk/pages/1');
    press('Halaman berikutnya');
    await settle();
    expect(page(2).getAttribute('src')).toBe('/api/evidence/e-sk/pages/2');
    press(/Baca utuh/);
    await settle();
    expect(page(2).getAttribute('src')).toBe('/api/evidence/e-sk/pages/2?full=true');
    expect(screen.queryByText(/salinan yang disamarkan/)).toBeNull();
  });

  it.each([
    ['a file that waits for the scanner', { file: { scan: 'PENDING' } }, /Sedang dipindai/],
    ['one with a virus', { file: { scan: 'INFECTED' } }, /Berisi virus/],
    [
      'one about people',
      { file: {}, privacy: { state: 'OPEN', mayReadFull: false } },
      /data pribadi/,
    ],
  ])('shows nothing of %s', async (_, parts, words) => {
    await openWith([aPiece(['sk'], { ...parts, link: null })], aClaim('sk'));
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Unduh berkasnya' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Baca utuh/ })).toBeNull();
  });

  it('is walked, accepted and asked about by keys, never while somebody types', async () => {
    await open(aClaim('sk'), aClaim('video'));
    const heading = (name: string) => screen.getByRole('heading', { name });
    fireEvent.keyDown(heading('1. Indikator sk'), { key: 'j' });
    await settle();
    fireEvent.keyDown(heading('2. Indikator video'), { key: 'K' });
    await settle();
    const note = screen.getByLabelText(/Yang perlu dilengkapi/);
    fireEvent.keyDown(heading('1. Indikator sk'), { key: 'm' });
    expect(document.activeElement).toBe(note);
    fireEvent.keyDown(note, { key: 't' });
    fireEvent.keyDown(heading('1. Indikator sk'), { key: 't', ctrlKey: true });
    type(/Yang perlu dilengkapi/, 'Lengkapi.');
    await settle();
    fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true });
    await settle();
    fireEvent.keyDown(heading('2. Indikator video'), { key: 't' });
    const sent = requestTo('POST', '/innovations/i/maturity/verification');
    expect(sent.request.body).toMatchObject({ indicators: [{ indicatorKey: 'video', tier: 2 }] });
  });

  it('asks for two, and returns them at their indicators alone', async () => {
    await open(aClaim('sk'), aClaim('video'), aClaim('sop', { verifiedTier: 2 }));
    type(/Yang perlu dilengkapi/, 'Nomor SK belum terbaca.');
    await settle();
    press('Minta dilengkapi, lanjut');
    await settle();
    type(/Yang perlu dilengkapi/, 'Videonya tidak dapat dibuka.');
    await settle();
    press('Minta dilengkapi, lanjut');
    await settle();
    expect(screen.getByText('Semua indikator sudah Anda lihat.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Lanjut ke lima kriteria' })).toBeNull();
    press('Kembalikan 2 indikator');
    const sent = requestTo('POST', '/innovations/i/return');
    expect(sent.request.body).toEqual({
      notes: [
        { pointer: '/indicators/sk', text: '1. Indikator sk: Nomor SK belum terbaca.' },
        { pointer: '/indicators/video', text: '2. Indikator video: Videonya tidak dapat dibuka.' },
      ],
    });
    expect(sent.request.headers.get('If-Match')).toBe('"i-5"');
    sent.flush({});
    await settle();
    expect(address()).toBe('/meja-verifikasi');
  });

  it('keeps what was asked until it is sent, and shows only what is not accepted yet', async () => {
    await open(aClaim('sk'), aClaim('video', { verifiedTier: 2 }));
    type(/Yang perlu dilengkapi/, 'Lengkapi.');
    await settle();
    press('Minta dilengkapi, lanjut');
    await settle();
    press('Kembalikan 1 indikator');
    const problem = aProblem(503, 'try-again', { title: 'Server sibuk' });
    refuse(requestTo('POST', '/innovations/i/return'), problem);
    await settle();
    expect(screen.getByText('Server sibuk')).toBeTruthy();
    expect(screen.getByText(/Lengkapi\./)).toBeTruthy();
    expect(screen.getByText(/Sudah diterima dan tidak berubah: 1/)).toBeTruthy();
    expect(screen.queryByRole('heading', { name: '2. Indikator video' })).toBeNull();
  });
});
