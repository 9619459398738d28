import { chosenRegion, type Viewer } from './index.js';
import { refusalOf } from '../problem/refusal.fixture.js';

const adminOf = (...regionIds: string[]): Viewer => ({
  personId: 'admin',
  grants: regionIds.map((regionId) => ({
    id: `admin-${regionId}`,
    role: 'REGION_ADMIN',
    programme: null,
    regionId,
    agencyId: null,
    agencyIds: [],
  })),
});

describe('the region somebody acts in', () => {
  it('is the only one, unasked', () => {
    expect(chosenRegion(adminOf('sda'), 'person:manage', undefined)).toBe('sda');
  });

  it('is the named one', () => {
    expect(chosenRegion(adminOf('sda', 'gsk'), 'person:manage', 'gsk')).toBe('gsk');
  });

  it('must be named by whoever has two', () => {
    expect(
      refusalOf(() => chosenRegion(adminOf('sda', 'gsk'), 'person:manage', null)),
    ).toMatchObject({ errors: [{ pointer: '/regionId', detail: 'required' }] });
  });

  it('does not exist outside the own scope', () => {
    expect(refusalOf(() => chosenRegion(adminOf('sda'), 'person:manage', 'gsk'))).toMatchObject({
      kind: 'not-found',
      code: 'not-found',
    });
    expect(refusalOf(() => chosenRegion(adminOf('sda'), 'period:close', 'sda'))).toMatchObject({
      kind: 'not-found',
    });
  });
});
