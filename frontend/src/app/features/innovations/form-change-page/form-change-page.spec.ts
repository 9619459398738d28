import { anInnovation } from '@satu/test-kit/innovation';
import { aSession } from '@satu/test-kit/session';
import type { FormChangeView } from '@satu/contract/views';
import { screen } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import { answer, press, visit } from '../../../../testing/visit';
import { FormChangePage } from './form-change-page';

const OLD = anInnovation({ id: 'i', formVersion: 2026, content: { awards: ['Top 99'] } });
const CHANGE: FormChangeView = {
  from: { formKey: 'innovation', formVersion: 2026 },
  to: { formKey: 'innovation', formVersion: 2027 },
  moves: [
    {
      key: 'awards',
      fate: 'CONVERTED',
      label: { id: 'Penghargaan', en: 'Awards' },
      value: ['Top 99'],
    },
    { key: 'sop', fate: 'ADDED', label: { id: 'SOP', en: 'SOP' }, value: null },
  ],
};

describe('FormChangePage', () => {
  it('shows what each field becomes, and moves to just that edition', async () => {
    await visit(FormChangePage, aSession('AGENCY_STAFF'), { id: 'i' });
    await answer('/innovations/i', OLD, '"i-4"');
    await answer('/innovations/i/form-change', CHANGE);
    expect(screen.getByText('Isian baru')).toBeTruthy();
    expect(screen.getByText(/Top 99/)).toBeTruthy();
    press('Pindahkan berkas ini');
    await settle();
    const sent = requestTo('POST', '/innovations/i/form-change');
    expect(sent.request.body).toEqual(CHANGE.to);
    expect(sent.request.headers.get('If-Match')).toBe('"i-4"');
    refuse(sent, aProblem(409, 'form-moved-on'));
    await settle();
    expect(screen.getByText('Masalah form-moved-on')).toBeTruthy();
  });
});
