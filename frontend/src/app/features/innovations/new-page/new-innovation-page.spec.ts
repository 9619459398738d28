import { anInnovation } from '@satu/test-kit/innovation';
import { aGrant } from '@satu/test-kit/access';
import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import { address, answer, press, type, visit } from '../../../../testing/visit';
import { NewInnovationPage } from './new-innovation-page';

const SIMILAR = {
  id: 'siap',
  name: 'SIAP Sehat',
  agencyName: 'Dinas Kesehatan',
  regionName: 'Kabupaten Sidoarjo',
  year: 2025,
  stage: null,
  status: 'VERIFIED',
  source: 'REGION',
  likeness: 'NAME',
  words: [],
};

describe('NewInnovationPage', () => {
  it('begins with a title alone and goes straight to the first section', async () => {
    await visit(NewInnovationPage, aSession('AGENCY_STAFF'));
    type('Nama inovasi', '  Antre dari rumah ');
    press('Mulai mengisi');
    const made = requestTo('POST', '/innovations');
    expect(made.request.body).toEqual({ name: 'Antre dari rumah' });
    made.flush(anInnovation({ id: 'baru' }), { headers: { ETag: '"baru-1"' } });
    await settle();
    expect(address()).toBe('/inovasi/baru/isi/basics');
  });

  it('names the repair when the title is missing, and sends nothing', async () => {
    await visit(NewInnovationPage, aSession('AGENCY_STAFF'));
    press('Mulai mengisi');
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Isi nama inovasi.');
    expect(screen.getByLabelText('Nama inovasi').getAttribute('aria-invalid')).toBe('true');
  });

  it('repeats a failed press under the same key, so that nothing is created twice', async () => {
    await visit(NewInnovationPage, aSession('AGENCY_STAFF'));
    type('Nama inovasi', 'Antre dari rumah');
    press('Mulai mengisi');
    const first = requestTo('POST', '/innovations');
    refuse(first, aProblem(503, 'try-again', { title: 'Server sibuk' }));
    await settle();
    expect(screen.getByText('Server sibuk')).toBeTruthy();
    press('Mulai mengisi');
    const second = requestTo('POST', '/innovations');
    const key = second.request.headers.get('Idempotency-Key');
    expect(key).toBe(first.request.headers.get('Idempotency-Key'));
  });

  it('asks for which agency only whoever writes for two', async () => {
    await visit(NewInnovationPage, aSession('AGENCY_STAFF'));
    expect(screen.queryByLabelText('Perangkat daerah')).toBeNull();
  });

  it('lets whoever writes for two agencies say for which', async () => {
    const session = aSession('AGENCY_STAFF', aGrant('AGENCY_HEAD', { agencyId: 'puskesmas' }));
    await visit(NewInnovationPage, session);
    expect(screen.getByLabelText('Perangkat daerah')).toBeTruthy();
  });

  it('becomes a replication of what it is like, and joins again after a refusal', async () => {
    await visit(NewInnovationPage, aSession('AGENCY_STAFF'));
    type('Nama inovasi', 'Antre dari rumah');
    type(/Permasalahan/, 'Antrean panjang.');
    await new Promise((resolve) => setTimeout(resolve, 650));
    await answer('/similar-innovations', { items: [SIMILAR] });
    press(/Gabung sebagai replikasi dari SIAP Sehat/);
    await settle();
    expect(screen.getByText(/akan dicatat sebagai replikasi dari SIAP Sehat/)).toBeTruthy();
    for (const isLast of [false, true]) {
      press('Mulai mengisi');
      const made = requestTo('POST', '/innovations');
      const content = { problem: 'Antrean panjang.', origin: 'REPLICATION' };
      expect(made.request.body).toEqual({ name: 'Antre dari rumah', content });
      made.flush(anInnovation({ id: 'baru' }), { headers: { ETag: '"baru-1"' } });
      await settle();
      const joined = requestTo('POST', '/innovations/baru/replication');
      expect(joined.request.body).toEqual({ ofId: 'siap' });
      if (isLast) joined.flush({});
      else refuse(joined, aProblem(503, 'try-again', { title: 'Server sibuk' }));
      await settle();
    }
    expect(address()).toBe('/inovasi/baru/isi/basics');
  });
});
