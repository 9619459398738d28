import { aSession } from '@satu/test-kit/session';
import type { MemberView } from '@satu/contract/views';
import { screen } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import { answer, livesThroughAProblem, press, visit } from '../../../../testing/visit';
import { TeamPage } from './team-page';

const NURSE: MemberView = {
  id: 'm',
  innovationId: 'i',
  personId: 'p',
  personName: 'Perawat',
  role: 'VIEWER',
  agencyName: 'Puskesmas Taman',
  mayWrite: true,
  standing: true,
  invitedBy: 'Staf',
  invitedAt: '2026-11-20T02:00:00Z',
  version: 3,
};
const CANDIDATE = { personId: 'q', personName: 'Bidan', agencyName: 'Puskesmas', mayWrite: true };

async function open(items: readonly MemberView[], mayInvite = true): Promise<void> {
  await visit(TeamPage, aSession('AGENCY_STAFF'), { id: 'i' });
  await answer('/innovations/i/members', { items, mayInvite });
  if (mayInvite) await answer('/innovations/i/member-candidates', { items: [CANDIDATE] });
}

describe('TeamPage', () => {
  it('loads, says what went wrong, and teaches what a team is for while there is none', async () => {
    await visit(TeamPage, aSession('AGENCY_STAFF'), { id: 'i' });
    await livesThroughAProblem('/innovations/i/members');
    await answer('/innovations/i/members', { items: [], mayInvite: true });
    expect(screen.getByText('Belum ada anggota tim')).toBeTruthy();
  });

  it('asks for a name before it invites, and shows a refusal', async () => {
    await open([]);
    press('Undang');
    await settle();
    expect(screen.getByText(/Pilih seorang rekan/)).toBeTruthy();
  });

  it('makes a reader a writer upon the version that is shown', async () => {
    await open([NURSE]);
    expect(screen.getByText(/Puskesmas Taman/)).toBeTruthy();
    press('Jadikan penulis');
    await settle();
    const sent = requestTo('PATCH', '/innovations/i/members/m');
    expect(sent.request.headers.get('If-Match')).toBe('"m-3"');
    expect(sent.request.body).toEqual({ role: 'EDITOR' });
    refuse(sent, aProblem(412, 'stale-version'));
    await settle();
    expect(screen.getByText('Masalah stale-version')).toBeTruthy();
  });

  it('is read by whoever does not invite, and says of whom the post is over', async () => {
    await open([{ ...NURSE, standing: false, agencyName: null }], false);
    expect(screen.getByText(/Tidak lagi bertugas di sini/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
