import { clashes } from './clashes';

const AT = { by: 'Rekan', at: '2026-06-01T03:00:00Z' };

describe('clashes', () => {
  it('finds own fields by the whole that the server names, and reads the other’s value there', () => {
    const told = [{ pointer: '/content', yours: null, theirs: null, ...AT }];
    const latest = { name: 'Lama', content: { result: 'Hasilnya' } };
    expect(clashes({ '/content/result': 'Hasil saya', '/name': 'Baru' }, told, latest)).toEqual([
      { pointer: '/content/result', yours: 'Hasil saya', theirs: 'Hasilnya', ...AT },
    ]);
  });

  it('finds an own line of a list at the place that the server names', () => {
    const told = [{ pointer: '/scores/1/level', yours: 3, theirs: 2, ...AT }];
    const latest = { scores: [{ id: 'k1' }, { id: 'k2', level: 2 }] };
    const own = { '/scores/id=k1/level': 1, '/scores/id=k2/level': 3 };
    expect(clashes(own, told, latest)).toEqual([
      { pointer: '/scores/id=k2/level', yours: 3, theirs: 2, ...AT },
    ]);
  });

  it('leaves fields alone that merely begin alike', () => {
    const told = [{ pointer: '/name', yours: null, theirs: 'x', ...AT }];
    expect(clashes({ '/names': 'Baru' }, told, {})).toEqual([]);
  });
});
