import { TestBed } from '@angular/core/testing';

import { aSession, provideTestServer } from '../../../testing/server';
import { Session } from '../session/session';
import { AgencyChoices } from './agency-choices';

const STANDS = { id: 'a', name: 'Dinas Kesehatan', validUntil: null };
const ENDED = { id: 'b', name: 'Dinas Kesehatan', validUntil: '2026-05-31' };
const LAST_DAY = { id: 'c', name: 'Dinas Sosial', validUntil: '2026-06-01' };

describe('AgencyChoices', () => {
  let choices: AgencyChoices;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTestServer()] });
    TestBed.inject(Session).began(aSession({ now: '2026-06-01T02:00:00Z' }));
    choices = TestBed.inject(AgencyChoices);
  });

  it('leaves out what has ended where something begins', () => {
    expect(choices.standing([ENDED, STANDS, LAST_DAY]).map(({ value }) => value)).toEqual([
      'a',
      'c',
    ]);
  });

  it('names the day of those that have ended, after all others, where one looks back', () => {
    expect(choices.all([ENDED, STANDS, LAST_DAY])).toEqual([
      { value: 'a', label: 'Dinas Kesehatan' },
      { value: 'c', label: 'Dinas Sosial' },
      {
        value: 'b',
        label: 'Dinas Kesehatan (berakhir 31 Mei 2026)',
        group: 'Sudah berakhir',
      },
    ]);
    expect(choices.ending(LAST_DAY)).toBe('akan berakhir 1 Juni 2026');
    expect(choices.ending(STANDS)).toBeNull();
  });
});
