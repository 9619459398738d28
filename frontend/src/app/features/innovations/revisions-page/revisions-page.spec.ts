import { anInnovation } from '@satu/test-kit/innovation';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import {
  address,
  answer,
  choose,
  livesThroughAProblem,
  press,
  visit,
} from '../../../../testing/visit';
import { RevisionsPage } from './revisions-page';

const REVISION = { number: 1, act: 'submission', by: 'Siti', at: '2026-11-19T02:00:00Z' };

describe('RevisionsPage', () => {
  it('loads, says what went wrong, and reads one word for word', async () => {
    await visit(RevisionsPage, aSession('AGENCY_STAFF'), { id: 'i' });
    await livesThroughAProblem('/innovations/i/revisions');
    await answer('/innovations/i/revisions', { items: [REVISION] });
    expect(screen.getByText('1. Diajukan')).toBeTruthy();
    press('Baca');
    const { content, formKey, formVersion } = anInnovation();
    const text = { name: 'SIAP', fields: {}, content, formKey, formVersion };
    await answer('/innovations/i/revisions/1', { ...REVISION, ...text });
    expect(screen.getByText(/Pasien menunggu tiga jam/)).toBeTruthy();
  });

  it('shows the one asked for last, whichever comes first', async () => {
    await visit(RevisionsPage, aSession('AGENCY_STAFF'), { id: 'i' });
    await answer('/innovations/i/revisions', { items: [REVISION, { ...REVISION, number: 2 }] });
    const { content, formKey, formVersion } = anInnovation();
    const text = { fields: {}, content, formKey, formVersion };
    const [first, second] = screen.getAllByRole('button', { name: 'Baca' });
    fireEvent.click(first!);
    const late = requestTo('GET', '/innovations/i/revisions/1');
    fireEvent.click(second!);
    await answer('/innovations/i/revisions/2', { ...REVISION, ...text, number: 2, name: 'Dua' });
    late.flush({ ...REVISION, ...text, name: 'Satu' });
    await settle();
    expect(screen.getByText('Dua')).toBeTruthy();
    expect(screen.queryByText('Satu')).toBeNull();
  });

  it('is empty in words', async () => {
    await visit(RevisionsPage, aSession('AGENCY_STAFF'), { id: 'i' });
    await answer('/innovations/i/revisions', { items: [] });
    expect(screen.getByRole('heading', { name: 'Belum ada revisi' })).toBeTruthy();
  });

  it('compares two, field by field', async () => {
    await visit(RevisionsPage, aSession('AGENCY_HEAD'), { id: 'i' });
    const later = { ...REVISION, number: 3 };
    await answer('/innovations/i/revisions', { items: [REVISION, later] });
    expect(screen.queryByRole('button', { name: 'Bandingkan dengan revisi 0' })).toBeNull();
    press('Bandingkan dengan revisi 1');
    const { content, formKey, formVersion } = anInnovation();
    const text = { fields: {}, content, formKey, formVersion };
    await answer('/innovations/i/revisions/1', { ...REVISION, ...text, name: 'SIAP' });
    await answer('/innovations/i/revisions/3', { ...later, ...text, name: 'SIAP Sehat' });
    expect(screen.getByRole('definition').textContent).toMatch(/SIAP Sehat.*Sebelumnya:.*SIAP/s);
    expect(screen.queryByText(/Pasien menunggu/)).toBeNull();
  });

  it('compares any two, with the words marked', async () => {
    await visit(RevisionsPage, aSession('VERIFIER'), { id: 'i' });
    const [second, third] = [2, 3].map((number) => ({ ...REVISION, number }));
    await answer('/innovations/i/revisions', { items: [REVISION, second, third] });
    const { content, formKey, formVersion } = anInnovation();
    const text = { fields: {}, content, formKey, formVersion };
    fireEvent.click(screen.getAllByRole('button', { name: 'Baca' })[0]!);
    await answer('/innovations/i/revisions/1', { ...REVISION, ...text, name: 'Antre di loket' });
    choose('Bandingkan dengan', '3');
    await answer('/innovations/i/revisions/3', { ...third, ...text, name: 'Antre dari rumah' });
    await answer('/innovations/i/revisions/1', { ...REVISION, ...text, name: 'Antre di loket' });
    expect(screen.getByRole('insertion').textContent).toBe('di loket');
    expect(screen.getByRole('deletion').textContent).toBe('dari rumah');
    expect(screen.queryByRole('button', { name: 'Pulihkan revisi ini' })).toBeNull();
  });

  it.each([
    ['into the draft', { status: 'RETURNED', moves: ['submission'] }, /menggantikan isian/],
    [
      'into a copy',
      { status: 'VERIFIED', inForce: 'VERIFIED', moves: ['revision'] },
      /salinan kerja baru/,
    ],
  ] as const)('writes an earlier one again %s', async (_, standing, said) => {
    await visit(RevisionsPage, aSession('AGENCY_STAFF'), { id: 'i' });
    await answer('/innovations/i/revisions', { items: [REVISION] });
    const innovation = anInnovation({ id: 'i', ...(standing as object) });
    await answer('/innovations/i', innovation, '"i-5"');
    press('Baca');
    const { content, formKey, formVersion } = innovation;
    const text = { name: 'SIAP', fields: {}, content, formKey, formVersion };
    await answer('/innovations/i/revisions/1', { ...REVISION, ...text });
    press('Pulihkan revisi ini');
    await settle();
    expect(screen.getByText(said)).toBeTruthy();
    press('Tulis kembali');
    const stale = requestTo('POST', '/innovations/i/restoration');
    expect(stale.request.body).toEqual({ revision: 1 });
    expect(stale.request.headers.get('If-Match')).toBe('"i-5"');
    refuse(stale, aProblem(412, 'stale-version', { title: 'Sudah berubah' }));
    await settle();
    await answer('/innovations/i', innovation, '"i-6"');
    expect(screen.getByText('Sudah berubah')).toBeTruthy();
    press('Tulis kembali');
    const sent = requestTo('POST', '/innovations/i/restoration');
    expect(sent.request.headers.get('If-Match')).toBe('"i-6"');
    sent.flush({ ...innovation, id: 'hasil' }, { headers: { ETag: '"hasil-1"' } });
    await settle();
    expect(address()).toBe('/inovasi/hasil');
  });
});
