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

  it('leaves fields alone that merely begin alike', () => {
    const told = [{ pointer: '/name', yours: null, theirs: 'x', ...AT }];
    expect(clashes({ '/names': 'Baru' }, told, {})).toEqual([]);
  });
});
