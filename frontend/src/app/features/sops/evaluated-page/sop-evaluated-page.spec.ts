import type { SopView } from '@satu/contract/views';
import { aGrant } from '@satu/test-kit/access';
import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { requestTo } from '../../../../testing/server';
import { answer, livesThroughAProblem, visit } from '../../../../testing/visit';
import { aSop, anEvaluation } from '../sops.fixture';
import { SopEvaluatedPage } from './sop-evaluated-page';

const BUREAU = aSession({ ...aGrant('VERIFIER'), programme: 'SERVICE' });

async function open(parts: Partial<SopView>, evaluations: object[]): Promise<string> {
  await visit(SopEvaluatedPage, BUREAU, { id: 'sop' });
  requestTo('GET', '/sops/sop/evaluations').flush({ items: evaluations });
  await answer('/sops/sop', aSop(parts), '"sop-4"');
  return document.body.textContent.replaceAll(/\s+/g, ' ');
}

describe('SopEvaluatedPage', () => {
  it('loads, says what went wrong, and says when the next evaluation is due', async () => {
    await visit(SopEvaluatedPage, BUREAU, { id: 'sop' });
    requestTo('GET', '/sops/sop/evaluations').flush({ items: [anEvaluation()] });
    await livesThroughAProblem('/sops/sop');
    requestTo('GET', '/sops/sop/evaluations').flush({ items: [anEvaluation()] });
    await answer('/sops/sop', aSop({ evaluationDueOn: '2027-03-02' }), '"sop-4"');
    expect(screen.getByRole('heading', { name: 'Evaluasi sudah tersimpan' })).toBeTruthy();
    const said = document.body.textContent.replaceAll(/\s+/g, ' ');
    expect(said).toContain('Hasil evaluasi 2 Maret 2026: Tetap digunakan');
    expect(said).toContain('Evaluasi berikutnya paling lambat 2 Maret 2027.');
  });

  it('says what the agency does next with one to be revised', async () => {
    const said = await open({ status: 'TO_REVISE' }, [anEvaluation({ outcome: 'REVISE' })]);
    expect(said).toContain('Selanjutnya perangkat daerah memperbaiki SOP');
    expect(said).toContain('paling lambat 5 Januari 2027.');
  });

  it('promises no further evaluation of one that was revoked', async () => {
    const said = await open({ status: 'REVOKED' }, [anEvaluation({ outcome: 'REVOKE' })]);
    expect(said).toContain('tidak dievaluasi lagi');
    expect(said).not.toContain('Evaluasi berikutnya');
  });

  it('leads to the evaluation when there was none', async () => {
    await open({}, []);
    const begin = screen.getByRole('link', { name: 'Evaluasi' });
    expect(begin.getAttribute('href')).toBe('/sop/sop/evaluasi');
  });
});
