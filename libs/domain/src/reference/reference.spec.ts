import { AFFAIR_GROUPS, affairOf, AFFAIRS, isAffairCode } from './affairs.js';
import { ASTA_CITA } from './asta-cita.js';
import { isSdgNumber, SDGS } from './sdgs.js';

it('has 44 affairs, 32 of them concurrent, each code once', () => {
  expect(AFFAIRS).toHaveLength(44);
  expect(new Set(AFFAIRS.map((affair) => affair.code)).size).toBe(44);
  expect(AFFAIRS.filter((affair) => affair.group !== 'SUPPORTING')).toHaveLength(32);
  const sizes = AFFAIR_GROUPS.map((group) => AFFAIRS.filter((one) => one.group === group).length);
  expect(sizes).toEqual([6, 18, 8, 12]);
});

it('finds an affair by its code', () => {
  expect(affairOf('1.02')).toEqual({
    code: '1.02',
    name: 'Kesehatan',
    group: 'BASIC_SERVICE',
    groupLabel: 'Urusan wajib pelayanan dasar',
  });
  expect(affairOf('9.99')).toBeNull();
  expect([isAffairCode('7.01'), isAffairCode('7.02'), isAffairCode(7.01)]).toEqual([
    true,
    false,
    false,
  ]);
});

it('has the 17 goals in order', () => {
  expect(SDGS.map((goal) => goal.number)).toEqual(Array.from({ length: 17 }, (_, i) => i + 1));
  expect(SDGS[16]?.name.en).toBe('Partnerships for the goals');
  expect([0, 1, 17, 18, 1.5, '1'].map(isSdgNumber)).toEqual([
    false,
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('has the eight missions in order', () => {
  expect(ASTA_CITA.map((mission) => mission.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(ASTA_CITA[4]?.name.id).toContain('hilirisasi');
});
