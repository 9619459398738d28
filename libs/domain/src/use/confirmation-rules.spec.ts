import { refusalOf } from '../problem/refusal.fixture.js';
import { assertConfirmation, type UseConfirmation } from './confirmation-rules.js';

const OPENS = new Date('2025-12-31T17:00:00Z');
const SAID: UseConfirmation = {
  state: 'IN_USE',
  reason: '',
  evidence: { createdAt: OPENS },
  linkUrl: null,
};

describe('confirming the use of an innovation', () => {
  it.each<[string, Partial<UseConfirmation>]>([
    ['with a piece filed when the period opened', {}],
    ['with a piece brought along', { evidence: null, linkUrl: 'https://contoh.go.id/foto' }],
    [
      'as resting, with a reason',
      { state: 'DORMANT', reason: 'Petugasnya pindah.', evidence: null },
    ],
    ['as stopped, with a reason', { state: 'STOPPED', reason: 'Diganti.', evidence: null }],
  ])('is accepted %s', (_, change) => {
    expect(() => {
      assertConfirmation({ ...SAID, ...change }, OPENS);
    }).not.toThrow();
  });

  it.each<[string, Partial<UseConfirmation>, string]>([
    ['without any piece', { evidence: null }, 'evidence-required'],
    [
      'with a piece of last year',
      { evidence: { createdAt: new Date(OPENS.getTime() - 1) } },
      'evidence-not-fresh',
    ],
    ['as resting without a reason', { state: 'DORMANT', reason: ' ' }, 'note-required'],
    ['with what is no address', { linkUrl: 'javascript:alert(1)' }, 'validation-failed'],
    ['as stopped without a reason', { state: 'STOPPED' }, 'note-required'],
  ])('is refused %s', (_, change, code) => {
    const confirm = (): void => {
      assertConfirmation({ ...SAID, ...change }, OPENS);
    };
    expect(refusalOf(confirm)).toMatchObject({ code });
  });
});
