import { anAgency } from '@satu/test-kit/agency';
import { anInnovation } from '@satu/test-kit/innovation';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen, within } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import {
  answer,
  choose,
  livesThroughAProblem,
  press,
  type,
  visit,
} from '../../../../testing/visit';
import { Autosave } from '../../../shell/autosave/autosave';
import { TestBed } from '@angular/core/testing';
import { SectionPage } from './section-page';

const DRAFT = anInnovation({ id: 'i', name: 'SIAP', moves: ['submission'] });

async function open(): Promise<void> {
  await visit(SectionPage, aSession('AGENCY_STAFF'), { id: 'i', section: 'basics' });
  await answer('/innovations/i', DRAFT, '"i-1"');
}

/** A colleague changes the name while it is being typed. */
async function collide(): Promise<void> {
  await open();
  type(/^Nama inovasi/, 'SIAP Sehat');
  void TestBed.inject(Autosave).flush();
  const conflict = {
    pointer: '/name',
    yours: 'SIAP Sehat',
    theirs: 'SIAP Bugar',
    by: 'Sari',
    at: '',
  };
  refuse(
    requestTo('PATCH', '/innovations/i'),
    aProblem(412, 'stale-version', { context: { conflicts: [conflict] } }),
  );
  await settle();
  await answer('/innovations/i', { ...DRAFT, name: 'SIAP Bugar', version: 2 }, '"i-2"');
}

describe('SectionPage', () => {
  it('loads, says what went wrong, and draws the fields of the section', async () => {
    await visit(SectionPage, aSession('AGENCY_STAFF'), { id: 'i', section: 'basics' });
    await livesThroughAProblem('/innovations/i');
    await answer('/innovations/i', DRAFT, '"i-1"');
    expect(screen.getByLabelText<HTMLInputElement>(/^Nama inovasi/).value).toBe('SIAP');
  });

  it('saves what is typed with the version that was read, and says so', async () => {
    await open();
    type(/^Nama inovasi/, 'SIAP Sehat');
    void TestBed.inject(Autosave).flush();
    const sent = requestTo('PATCH', '/innovations/i');
    expect(sent.request.body).toEqual({ name: 'SIAP Sehat' });
    expect(sent.request.headers.get('If-Match')).toBe('"i-1"');
    await settle();
    expect(screen.getByText(/Menyimpan/)).toBeTruthy();
    sent.flush({ ...DRAFT, name: 'SIAP Sehat', version: 2 }, { headers: { ETag: '"i-2"' } });
    await settle();
    expect(screen.getByText(/Tersimpan/)).toBeTruthy();
  });

  it('shows both texts when a colleague changed the same field, and keeps the chosen one', async () => {
    await collide();
    const said = screen.getByText(/Sari mengubah isian ini/).closest('satu-notice') as HTMLElement;
    expect(within(said).getByText('SIAP Sehat')).toBeTruthy();
    expect(within(said).getByText('SIAP Bugar')).toBeTruthy();
    press('Pakai tulisan saya');
    void TestBed.inject(Autosave).flush();
    const again = requestTo('PATCH', '/innovations/i');
    expect(again.request.body).toEqual({ name: 'SIAP Sehat' });
    expect(again.request.headers.get('If-Match')).toBe('"i-2"');
  });

  it('keeps the own words in the history of the field when the colleague’s are used', async () => {
    await collide();
    press('Pakai tulisan rekan');
    await settle();
    const kept = requestTo('POST', '/innovations/i/changes');
    expect(kept.request.body).toEqual({ name: 'SIAP Sehat' });
    kept.flush(null, { status: 204, statusText: 'No Content' });
    await settle();
    expect(screen.queryByText(/mengubah isian ini/)).toBeNull();
    const history = screen.getByRole('link', { name: 'Riwayat isian bagian ini' });
    expect(history.getAttribute('href')).toMatch(/riwayat$/);
  });

  it('says so, and lets them be copied, when the history does not take the own words', async () => {
    await collide();
    press('Pakai tulisan rekan');
    await settle();
    refuse(requestTo('POST', '/innovations/i/changes'), aProblem(404, 'not-found'));
    await settle();
    const said = screen.getByText(/tidak dapat disimpan dalam riwayat/).closest('satu-notice');
    expect(said!.textContent).toContain('SIAP Sehat');
    press('Hapus tulisan ini');
    await settle();
    expect(screen.queryByText(/tidak dapat disimpan dalam riwayat/)).toBeNull();
  });

  it('shows a note of the reviewer at its field', async () => {
    await visit(SectionPage, aSession('AGENCY_STAFF'), { id: 'i', section: 'basics' });
    const said = { by: 'Kepala', at: '2026-11-20T00:00:00Z' };
    const notes = [
      { ...said, pointer: null, text: 'Ringkaskan seluruhnya.' },
      { ...said, pointer: '/name', text: 'Nama terlalu umum.' },
    ];
    const returned = { status: 'RETURNED', moves: ['submission'], notes } as const;
    await answer('/innovations/i', { ...DRAFT, ...returned }, '"i-1"');
    expect(screen.getByText('Nama terlalu umum.')).toBeTruthy();
    expect(screen.getByText(/Ringkaskan seluruhnya/).textContent).toContain('Kepala');
  });

  it('is read, not written, while the record lies with somebody else', async () => {
    await visit(SectionPage, aSession('AGENCY_STAFF'), { id: 'i', section: 'basics' });
    await answer('/innovations/i', anInnovation({ id: 'i', status: 'SUBMITTED' }), '"i-1"');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/sedang di kepala perangkat daerah sejak/)).toBeTruthy();
    expect(screen.getByText(/Pasien menunggu tiga jam/)).toBeTruthy();
    const link = screen.getByRole('link', { name: /^Lihat berkas/ });
    expect(link.getAttribute('href')).toBe('/inovasi/i');
  });

  it("offers the agency's own affairs first, and asks about a day of long ago", async () => {
    await open();
    await answer(`/agencies/${DRAFT.custodianAgencyId}`, anAgency({ affairCodes: ['3.27'] }));
    fireEvent.input(screen.getByRole('combobox'), { target: { value: '' } });
    await settle();
    expect(screen.getByText('Urusan perangkat daerah Anda')).toBeTruthy();
    expect(screen.getAllByRole('option')[0]!.textContent).toContain('3.27 Pertanian');
    choose(/^Tanggal mulai/, '1998-05-21');
    await settle();
    expect(screen.getByText(/lebih dari 10 tahun yang lalu/)).toBeTruthy();
    choose(/^Tanggal mulai/, '1826-01-01');
    await settle();
    expect(screen.getByText(/paling awal 17 Agustus 1945/)).toBeTruthy();
  });

  it('keeps a place as it was typed until it is understood, and says how to write it', async () => {
    await visit(SectionPage, aSession('AGENCY_STAFF'), { id: 'i', section: 'resources' });
    await answer('/innovations/i', DRAFT, '"i-1"');
    const place = screen.getByLabelText<HTMLInputElement>(/^Titik lokasi/);
    fireEvent.input(place, { target: { value: 'Desa Jabon' } });
    await settle();
    expect(place.value).toBe('Desa Jabon');
    expect(screen.getByText(/Belum dapat dibaca sebagai titik/)).toBeTruthy();
    fireEvent.input(place, { target: { value: '-7,5466, 112,7183' } });
    void TestBed.inject(Autosave).flush();
    const sent = requestTo('PATCH', '/innovations/i');
    expect(sent.request.body).toEqual({
      content: { coordinates: { latitude: -7.5466, longitude: 112.7183 } },
    });
    await settle();
    expect(place.value).toBe('-7,5466, 112,7183');
    expect(screen.queryByText(/Belum dapat dibaca/)).toBeNull();
  });

  it('keeps no year of a budget that says nothing, and takes one back', async () => {
    await visit(SectionPage, aSession('AGENCY_STAFF'), { id: 'i', section: 'resources' });
    await answer('/innovations/i', DRAFT, '"i-1"');
    press('Tambah tahun');
    await settle();
    await TestBed.inject(Autosave).flush();
    type('Nama subkegiatan', 'Pelayanan');
    void TestBed.inject(Autosave).flush();
    const sent = requestTo('PATCH', '/innovations/i');
    const { content } = sent.request.body as { content: { budget: { lines: object[] } } };
    expect(content.budget.lines).toMatchObject([{ name: 'Pelayanan', ceiling: 0 }]);
    sent.flush({ ...DRAFT, content: { ...DRAFT.content, ...content } });
    await settle();
    press(/^Hapus tahun/);
    void TestBed.inject(Autosave).flush();
    const again = requestTo('PATCH', '/innovations/i');
    expect(again.request.body).toEqual({ content: { budget: { none: false, lines: [] } } });
  });

  it('says in which other section something is refused, and calls its own text saved', async () => {
    await open();
    TestBed.inject(Autosave)
      .for('/innovations/i', '"i-1"', DRAFT)
      .set('/content/coordinates', 'Desa Jabon');
    void TestBed.inject(Autosave).flush();
    const errors = [{ pointer: '/content/coordinates', detail: 'Bukan titik.' }];
    refuse(requestTo('PATCH', '/innovations/i'), aProblem(400, 'validation-failed', { errors }));
    await settle();
    const link = screen.getByRole('link', { name: 'Titik lokasi' });
    expect(link.getAttribute('href')).toBe('/inovasi/i/isi/resources#f-content-coordinates');
    expect(screen.queryByText(/Tidak dapat disimpan/)).toBeNull();
  });
});
