import { asPointer, overlay, touches, valueAt } from './pointer';

describe('pointer', () => {
  it('lays fields over a document without touching it', () => {
    const document = { name: 'Lama', content: { problem: 'a', result: 'b' } };
    const over = overlay(document, {
      '/name': 'Baru',
      '/content/problem': 'c',
      '/content/new/deep': 1,
    });
    expect(over).toEqual({
      name: 'Baru',
      content: { problem: 'c', result: 'b', new: { deep: 1 } },
    });
    expect(document).toEqual({ name: 'Lama', content: { problem: 'a', result: 'b' } });
  });

  it('makes a merge patch of fields, null included', () => {
    expect(overlay({}, { '/content/result': null, '/sdgs': [1] })).toEqual({
      content: { result: null },
      sdgs: [1],
    });
  });

  it('knows escaped names', () => {
    expect(overlay({}, { '/a~1b': 1, '/c~0d': 2 })).toEqual({ 'a/b': 1, 'c~d': 2 });
    expect(valueAt({ 'a/b': 1 }, '/a~1b')).toBe(1);
    expect(valueAt({ a: 1 }, '/a/b/c')).toBeUndefined();
  });

  it('takes plain names for pointers', () => {
    expect([asPointer('name'), asPointer('/name')]).toEqual(['/name', '/name']);
  });

  it('tells whether two pointers meet', () => {
    expect(touches('/content', '/content/result')).toBe(true);
    expect(touches('/content/result', '/content')).toBe(true);
    expect(touches('/content', '/contents')).toBe(false);
  });
});
