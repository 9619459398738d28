import { anInnovation } from '@satu/test-kit/innovation';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen } from '@testing-library/angular/zoneless';

import { requestTo, settle } from '../../../../testing/server';
import { answer, livesThroughAProblem, press, visit } from '../../../../testing/visit';
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
});
