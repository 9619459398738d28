import { dayInWords, instantInWords } from './words.js';

describe('dates in words', () => {
  it('says a day without moving it', () => {
    expect(dayInWords('2026-08-17', 'id')).toBe('17 Agustus 2026');
    expect(dayInWords('2026-08-17', 'en')).toBe('17 August 2026');
  });

  it('says an instant by the clock of the region', () => {
    const at = new Date('2026-12-31T17:05:00Z');
    expect(instantInWords(at, 'Asia/Jakarta', 'id')).toBe('1 Januari 2027 pukul 00.05 WIB');
    expect(instantInWords(at, 'Asia/Jayapura', 'en')).toBe('1 January 2027 at 02:05 WIT');
  });
});
