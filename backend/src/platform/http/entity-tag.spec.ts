import { entityTag, expectedVersion } from './entity-tag.js';

const id = '01900000-0000-7000-8000-000000000001';

it('reads back what it wrote', () => {
  expect(entityTag({ id, version: 12 })).toBe(`"${id}-12"`);
  expect(expectedVersion(entityTag({ id, version: 12 }), id)).toBe(12);
});

it.each([undefined, '*'])('expects nothing of %j', (header) => {
  expect(expectedVersion(header, id)).toBeNull();
});

it.each([
  'x',
  `W/"${id}-1"`,
  `${id}-1`,
  `"${id}"`,
  `"${id}-1", "${id}-2"`,
  '"01900000-0000-7000-8000-000000000002-1"',
])('takes %s for a version that no row has', (header) => {
  expect(expectedVersion(header, id)).toBe(-1);
});
