import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { requestTo, settle } from '../../../../testing/server';
import {
  aPage,
  address,
  answer,
  choose,
  livesThroughAProblem,
  visit,
} from '../../../../testing/visit';
import { AuditTrailPage } from './audit-page';

describe('AuditTrailPage', () => {
  it('loads, says what went wrong, and tells who did what to which record', async () => {
    await visit(AuditTrailPage, aSession('AUDITOR'));
    await livesThroughAProblem('/audit');
    const line = { id: '1', at: '2026-11-20T03:00:00Z', actorName: 'Siti', detail: {} };
    const endorsed = { ...line, act: 'innovation.endorsed', subject: 'innovation:i' };
    const ended = { ...line, id: '2', act: 'grant.ended', subject: 'grant:g', subjectName: null };
    await answer(
      '/audit',
      aPage(
        { ...endorsed, subjectName: 'SIAP Sehat' },
        { ...ended, detail: { reason: 'Pindah.' } },
      ),
    );
    const [, row, other] = screen.getAllByRole('row');
    expect(row!.textContent).toMatch(/10\.00 WIB\s+Siti\s+Disetujui kepala\s*SIAP Sehat/);
    const link = screen.getByRole('link', { name: 'SIAP Sehat' });
    expect(link.getAttribute('href')).toBe('/inovasi/i');
    expect(other!.textContent).toMatch(/Peran diakhiri\s*Pindah\.\s*Peran/);
  });

  it('says which role was given where, and who was to judge what', async () => {
    await visit(AuditTrailPage, aSession('AUDITOR'));
    const line = { at: '2026-11-20T03:00:00Z', actorName: 'Siti', agencyName: null, detail: {} };
    const given = { ...line, act: 'grant.given', subject: 'person:p', subjectName: 'Rina' };
    const role = { role: 'VERIFIER', programme: 'IID' };
    const made = { ...line, id: '2', act: 'assignment.made', subject: 'assignment:a' };
    await answer(
      '/audit',
      aPage(
        { ...given, id: '1', agencyName: 'Dinas Kesehatan', detail: role },
        { ...made, subjectName: 'Budi · KI-001' },
        { ...made, id: '3', subjectName: null },
        { ...given, id: '4', detail: { role: 'NEWER_ROLE' } },
      ),
    );
    const [, first, second, , fourth] = screen.getAllByRole('row');
    expect(first!.textContent).toMatch(
      /Peran diberikan\s*Verifikator · Indeks Inovasi Daerah · Dinas Kesehatan\s*Rina/,
    );
    expect(second!.textContent).toMatch(/Penilai ditugaskan\s*Budi · KI-001/);
    expect(fourth!.textContent).not.toContain('NEWER_ROLE');
    const labels = screen.getAllByRole('link', { name: /^Jejak berkas ini saja/ });
    expect(labels.map(({ textContent }) => textContent)).toEqual([
      'Jejak berkas ini saja: Rina',
      'Jejak berkas ini saja: Budi · KI-001',
      'Jejak berkas ini saja: Penugasan penilai',
      'Jejak berkas ini saja: Rina',
    ]);
  });

  it('narrows to one act', async () => {
    await visit(AuditTrailPage, aSession('AUDITOR'), { perbuatan: 'sop.evaluated' });
    const asked = requestTo('GET', '/audit');
    expect(asked.request.params.get('act')).toBe('sop.evaluated');
    asked.flush(aPage());
    await settle();
    const heading = 'Perbuatan ini tidak ada dalam jejak';
    expect(screen.getByRole('heading', { name: heading })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/ejaan/);
    expect(screen.getByRole('link', { name: 'Lihat semua jejak' })).toBeTruthy();
    choose('Hanya perbuatan (boleh dikosongkan)', '');
    await settle();
    expect(address()).toBe('/');
  });

  it('narrows to one record, and says when nothing was done to it', async () => {
    await visit(AuditTrailPage, aSession('AUDITOR'), { subjek: 'innovation:x' });
    const asked = requestTo('GET', '/audit');
    expect(asked.request.params.get('subject')).toBe('innovation:x');
    asked.flush(aPage());
    await settle();
    expect(screen.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeTruthy();
  });
});
