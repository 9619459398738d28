import { placeOf, placeText } from './place-text';

const SIDOARJO = { latitude: -7.4478, longitude: 112.7183 };

it.each([
  '-7.4478, 112.7183',
  '-7.4478,112.7183',
  '-7,4478, 112,7183',
  '-7,4478; 112,7183',
  '-7,4478;112,7183',
  '-7,4478 112,7183',
  '  −7.4478°  112.7183° ',
])('understands %j', (text) => {
  expect(placeOf(text)).toEqual(SIDOARJO);
});

it.each([
  'Desa Jabon',
  '-7.4478',
  '-7,4478',
  '95, 112',
  '-7.4478, 190',
  '-7.4478, 112.7183, 3',
  '',
])('takes %j for no place', (text) => {
  expect(placeOf(text)).toBeNull();
});

it('whole degrees are numbers too', () => {
  expect(placeOf('-7, 112')).toEqual({ latitude: -7, longitude: 112 });
});

it('writes what it understands', () => {
  expect(placeOf(placeText(SIDOARJO))).toEqual(SIDOARJO);
});
