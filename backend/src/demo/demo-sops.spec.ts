import { minutesOf } from './demo-sops.js';

it.each([
  ['10 menit', 10],
  ['2 jam', 120],
  ['3 hari kerja', 1350],
  ['10 menit per balita', 10],
  ['14 hari sebelumnya', null],
  ['Selama rapat', null],
])('%s', (time, minutes) => {
  expect(minutesOf(time)).toBe(minutes);
});
