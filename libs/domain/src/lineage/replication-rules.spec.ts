import { INNOVATION_STATUSES } from '../innovation/index.js';
import { refusalOf } from '../problem/refusal.fixture.js';
import { assertMayJoin, treeOrder } from './replication-rules.js';

describe('joining as a replication', () => {
  it.each(INNOVATION_STATUSES)('from %s', (status) => {
    const join = (): void => {
      assertMayJoin({ status, ofId: null });
    };
    if (status === 'REJECTED' || status === 'WITHDRAWN') {
      expect(refusalOf(join)).toMatchObject({ code: 'invalid-transition', context: { status } });
    } else expect(join).not.toThrow();
  });

  it('is done once', () => {
    const join = (): void => {
      assertMayJoin({ status: 'DRAFT', ofId: 'first' });
    };
    expect(refusalOf(join)).toMatchObject({
      code: 'already-replication',
      context: { ofId: 'first' },
    });
  });
});

describe('a tree of replications', () => {
  it('is read from each origin down', () => {
    const nodes = [
      { id: 'c', ofId: 'b' },
      { id: 'a', ofId: null },
      { id: 'd', ofId: 'a' },
      { id: 'b', ofId: 'a' },
    ];
    expect(treeOrder(nodes).map(({ id, depth }) => `${id}${depth}`)).toEqual([
      'a0',
      'd1',
      'b1',
      'c2',
    ]);
  });

  it('begins anew below what the reader may not see', () => {
    const nodes = [
      { id: 'c', ofId: 'hidden' },
      { id: 'e', ofId: 'c' },
    ];
    expect(treeOrder(nodes).map(({ id, depth }) => `${id}${depth}`)).toEqual(['c0', 'e1']);
  });
});
