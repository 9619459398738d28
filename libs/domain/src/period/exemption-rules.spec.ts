import { refusalOf } from '../problem/refusal.fixture.js';
import { assertMayExempt, type ExemptionRequest } from './exemption-rules.js';

const TODAY = '2026-11-24';
const request: ExemptionRequest = {
  agencyId: 'agency',
  basisKind: 'SK',
  basisNumber: '188/12/2026',
  basisOn: TODAY,
  reason: 'Perangkat daerah baru dibentuk.',
};

function refusal(parts: Partial<ExemptionRequest>, alreadyExempt = false) {
  return refusalOf(() => {
    assertMayExempt({ ...request, ...parts }, alreadyExempt, TODAY);
  });
}

it('takes an exemption with its basis', () => {
  expect(refusal({})).toBeNull();
});

it.each([
  [{ basisNumber: '  ' }, '/basisNumber', 'required'],
  [{ reason: '' }, '/reason', 'required'],
  [{ basisOn: '2026-02-30' }, '/basisOn', 'no-such-day'],
  [{ basisOn: '2026-11-25' }, '/basisOn', 'in-the-future'],
])('refuses %j', (parts, pointer, detail) => {
  expect(refusal(parts)?.errors).toEqual([{ pointer, detail }]);
});

it('refuses a second one for the same duty', () => {
  expect([refusal({}, true)?.kind, refusal({}, true)?.code]).toEqual([
    'conflict',
    'already-exempt',
  ]);
});
