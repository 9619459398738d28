import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import { aPage, address, answer, press, visit } from '../../../../testing/visit';
import { PrintPage } from './print-page';

const DOOR = '/innovations/i/statements';

describe('PrintPage', () => {
  it('asks before a signed sheet that waits for the verifier is replaced', async () => {
    await visit(PrintPage, aSession('AGENCY_STAFF'), { id: 'i' });
    const head = { personId: 'p', name: 'Kepala Dinas', capacity: 'DEFINITIF', wroteIt: false };
    await answer('/innovations/i/signatories', { items: [head] });
    await answer('/statements', aPage());
    press('Siapkan lembar');
    const first = requestTo('POST', DOOR);
    expect(first.request.body).toEqual({});
    refuse(first, aProblem(409, 'statement-scanned', { title: 'Masih menunggu verifikator' }));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Masih menunggu verifikator');
    press('Setuju, ganti lembar yang sudah ditandatangani');
    const second = requestTo('POST', DOOR);
    expect(second.request.body).toEqual({ replacesSigned: true });
    second.flush({ id: 'baru' });
    await settle();
    expect(address()).toBe('/lembar/baru');
  });
});
