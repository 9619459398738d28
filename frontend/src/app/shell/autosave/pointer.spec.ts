import { asPointer, overlay, placed, touches, valueAt } from './pointer';

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

  it('names a line of a list by what it holds, and sends the lines that changed alone', () => {
    const fields = {
      '/scores/id=k2/level': 3,
      '/scores/id=k2/note': 'Baik',
      '/scores/id=k3/level': 1,
    };
    const sheet = {
      scores: [
        { id: 'k1', level: 2 },
        { id: 'k2', level: null, note: null },
      ],
    };
    expect(overlay({}, fields)).toEqual({
      scores: [
        { id: 'k2', level: 3, note: 'Baik' },
        { id: 'k3', level: 1 },
      ],
    });
    expect(overlay(sheet, fields)).toEqual({
      scores: [
        { id: 'k1', level: 2 },
        { id: 'k2', level: 3, note: 'Baik' },
        { id: 'k3', level: 1 },
      ],
    });
    expect(valueAt(sheet, '/scores/id=k1/level')).toBe(2);
    expect(valueAt(sheet, '/scores/id=k9/level')).toBeUndefined();
    expect(placed(sheet, '/scores/id=k2/level')).toBe('/scores/1/level');
    expect(placed({}, '/scores/id=k2/level')).toBe('/scores/id=k2/level');
    expect(placed(sheet, '/a~1b/c')).toBe('/a~1b/c');
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
