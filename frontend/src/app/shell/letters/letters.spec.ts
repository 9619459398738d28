import { TestBed } from '@angular/core/testing';
import type { Role } from '@satu/domain/access';
import { aComplianceRow, aComplianceView, aLapse } from '@satu/test-kit/compliance';
import { aPeriod } from '@satu/test-kit/period';
import { aSession } from '@satu/test-kit/session';

import { provideTestServer } from '../../../testing/server';
import { Session } from '../session/session';
import { Letters } from './letters';

const PRAMBON = aComplianceRow({ agencyName: 'Kecamatan Prambon', agencyKind: 'DISTRICT' });

function letters(role: Role = 'OFFICE_STAFF', now = '2026-11-24T03:00:00Z'): Letters {
  TestBed.configureTestingModule({ providers: [provideTestServer()] });
  TestBed.inject(Session).began({ ...aSession(role), now });
  return TestBed.inject(Letters);
}

describe('Letters', () => {
  it('address the head by the office, name the deadline’s day and the portal', () => {
    const text = letters().reminder(PRAMBON, aPeriod());
    expect(text).toMatch(/^Yth\. Camat Prambon, Kecamatan Prambon belum memiliki inovasi/);
    expect(text).toContain('paling lambat 15 Desember 2026 pukul 24.00 WIB');
    expect(text).toContain(document.baseURI.replace(/\/$/, ''));
  });

  it('speak of a lapse, its cause and its own date', () => {
    const text = letters().reminder({ ...PRAMBON, lapse: aLapse() }, aPeriod());
    expect(text).toContain('gugur sejak 10 November 2026');
    expect(text).toContain('karena inovasi "SI CEPAT" dinyatakan tidak memenuhi kriteria');
    expect(text).toContain('paling lambat 10 Desember 2026 pukul 24.00 WIB');
    expect(text).not.toContain('belum memiliki');
  });

  it('ask for no submission where none is taken any more', () => {
    const text = letters('OFFICE_STAFF', '2026-12-20T03:00:00Z').reminder(PRAMBON, aPeriod());
    expect(text).toContain('Masa pengajuan berakhir 15 Desember 2026 pukul 24.00 WIB');
    expect(text).not.toContain('Mohon didaftarkan');
  });

  it('say how much time is left, that it is over, or that the figures are final', () => {
    const made = letters();
    const said = (parts: Parameters<typeof aPeriod>[0]) =>
      made.headline(aComplianceView([PRAMBON], { period: aPeriod(parts) }));
    expect(said({})).toMatch(/0 dari 1 perangkat daerah .* Sisa 21 hari\.$/);
    expect(said({ closesAt: '2026-11-24T17:00:00Z' })).toMatch(/Sisa kurang dari sehari\.$/);
    expect(said({ closesAt: '2026-11-23T17:00:00Z' })).toMatch(/Tenggat sudah lewat\.$/);
    expect(said({ closedAt: '2026-11-24T02:00:00Z', closedWithFindings: true })).toMatch(
      /ditutup dengan catatan pada 24 November 2026; angka ini hasil akhirnya\.$/,
    );
    expect(said({ status: 'PLANNED', opensOn: '2027-01-01' })).toMatch(/dibuka pada 1 Januari/);
  });

  it('name the day that a summary looks back on, and promise nothing of the time left', () => {
    const text = letters().summary(aComplianceView([PRAMBON]), '2026-06-30');
    expect(text).toContain('Keadaan pada 30 Juni 2026.');
    expect(text).toContain('- Kecamatan Prambon');
    expect(text).not.toContain('Sisa');
  });

  it('hand a case over to the secretary', () => {
    const text = letters('OFFICE_DECIDER').delegation(PRAMBON, aPeriod());
    expect(text).toMatch(/^Yth\. Sekretaris Daerah, mohon ditindaklanjuti: Kecamatan Prambon/);
    expect(text).toContain(`/kepatuhan/${PRAMBON.agencyId}`);
  });

  it.each<[Role, boolean]>([
    ['OFFICE_DECIDER', true],
    ['MENTOR', true],
    ['AGENCY_HEAD', false],
    ['AUDITOR', false],
  ])('of %s: reminding is offered: %s', (role, offered) => {
    expect(letters(role).mayRemind()).toBe(offered);
  });
});
