import { DomainError } from '../problem/index.js';
import { chosenAgency } from './agency-choice.js';
import type { Viewer, ViewerGrant } from './viewer.js';

const staffOf = (agencyId: string, agencyIds: readonly string[] = [agencyId]): ViewerGrant => ({
  id: `grant-${agencyId}`,
  role: 'AGENCY_STAFF',
  programme: null,
  regionId: 'sidoarjo',
  agencyId,
  agencyIds,
});
const viewer = (...grants: ViewerGrant[]): Viewer => ({ personId: 'me', grants });

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
  }
  return 'nothing';
}

describe('the agency somebody writes for', () => {
  it('is the only post, although units lie below it', () => {
    const me = viewer(staffOf('dinkes', ['dinkes', 'puskesmas']));
    expect(chosenAgency(me, 'sop:write', undefined)).toBe('dinkes');
    expect(chosenAgency(me, 'sop:write', 'puskesmas')).toBe('puskesmas');
  });

  it('must be named by who has two posts', () => {
    const me = viewer(staffOf('dinkes'), staffOf('disdik'));
    expect(codeOf(() => chosenAgency(me, 'sop:write', null))).toBe('validation-failed');
    expect(chosenAgency(me, 'sop:write', 'disdik')).toBe('disdik');
  });

  it('does not exist outside the permission', () => {
    const mentor: ViewerGrant = { ...staffOf('porong'), role: 'MENTOR' };
    const me = viewer(staffOf('dinkes'), mentor);
    expect(codeOf(() => chosenAgency(me, 'sop:write', 'porong'))).toBe('not-found');
    expect(chosenAgency(me, 'sop:write', undefined)).toBe('dinkes');
  });
});
