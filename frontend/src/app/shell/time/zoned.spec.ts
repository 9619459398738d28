import { TestBed } from '@angular/core/testing';

import { aSession, provideTestServer, requestTo, settle } from '../../../testing/server';
import { Session } from '../session/session';
import { Zoned } from './zoned';

const REGION = {
  id: 'wilayah-1',
  code: '81.71',
  name: 'Kota Ambon',
  kind: 'CITY',
  parentId: null,
  timeZone: 'Asia/Jayapura',
  words: { head: 'Wali Kota', region: 'Kota', planning: 'Bappeda' },
};

describe('Zoned', () => {
  async function zoned(): Promise<Zoned> {
    TestBed.configureTestingModule({ providers: [provideTestServer()] });
    const made = TestBed.inject(Zoned);
    TestBed.inject(Session).began(aSession());
    await settle();
    requestTo('GET', '/regions').flush({ items: [REGION] });
    await settle();
    return made;
  }

  it('tells instants in the region’s own time, and names it', async () => {
    const made = await zoned();
    // One second before midnight in Jakarta is two hours later, and the next day, in Ambon.
    expect(made.format('2026-11-30T16:59:59Z', 'dateTime')).toBe('1 Desember 2026 pukul 01.59 WIT');
    expect(made.format('2026-11-30T03:42:00Z', 'clock')).toBe('12.42 WIT');
  });

  it('gives a deadline at midnight to the day that it ends', async () => {
    const made = await zoned();
    expect(made.format('2026-12-31T15:00:00Z', 'deadline')).toBe(
      '31 Desember 2026 pukul 24.00 WIT',
    );
    expect(made.format('2026-12-31T14:59:00Z', 'deadline')).toBe(
      '31 Desember 2026 pukul 23.59 WIT',
    );
  });

  it('never moves a date, which has no zone', async () => {
    const made = await zoned();
    expect(made.format('2026-12-31')).toBe('31 Desember 2026');
  });
});
