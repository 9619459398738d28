import { currentForm } from '@satu/domain/shipped-forms';
import { DomainError } from '@satu/domain/problem';
import { changedFields, emptyText, patched, textOf, valuesOf } from './innovation-text.js';

describe('the text of an innovation', () => {
  const text = {
    ...emptyText(currentForm, 'Antrean'),
    sdgs: [3],
    content: { problem: 'Lama.', coordinates: { latitude: -7.4, longitude: 112.7 } },
  };

  it('is read by field key, columns and content together', () => {
    expect(valuesOf(text)).toMatchObject({
      name: 'Antrean',
      sdgs: [3],
      problem: 'Lama.',
      stage: null,
    });
  });

  it('is nothing else of its row', () => {
    expect(textOf({ ...text, id: 'x' } as typeof text)).toEqual(text);
  });

  describe('patched', () => {
    it('leaves what is absent, empties what is null, replaces lists whole', () => {
      expect(
        patched(currentForm, text, { stage: 'TRIAL', sdgs: [4, 5], content: { problem: null } }),
      ).toEqual({
        ...text,
        stage: 'TRIAL',
        sdgs: [4, 5],
        content: { coordinates: { latitude: -7.4, longitude: 112.7 } },
      });
      expect(patched(currentForm, text, { sdgs: null })).toEqual({ ...text, sdgs: [] });
    });

    it('merges into a field that is an object', () => {
      const { content } = patched(currentForm, text, {
        content: { coordinates: { latitude: -7.5 } },
      });
      expect(content['coordinates']).toEqual({ latitude: -7.5, longitude: 112.7 });
    });

    it('does not touch the text it was given', () => {
      patched(currentForm, text, { name: 'Lain', content: { problem: 'Baru.' } });
      expect(text).toMatchObject({ name: 'Antrean', content: { problem: 'Lama.' } });
    });

    it.each([
      [{ colour: 'red' }, '/content/colour'],
      [{ name: 'x' }, '/content/name'],
      [{ problem: ['x'] }, '/content/problem'],
      [{ coordinates: { latitude: null } }, '/content/coordinates'],
      [{ 'a/b': 1 }, '/content/a~1b'],
    ])('refuses %j', (content, pointer) => {
      const refusal = refusalOf(() => patched(currentForm, text, { content }));
      expect(refusal.code).toBe('validation-failed');
      expect(refusal.errors.map((error) => error.pointer)).toEqual([pointer]);
    });

    it('checks what is sent, not what lay there before', () => {
      const old = { ...text, content: { forgotten: 'from an older form' } };
      expect(patched(currentForm, old, { content: { problem: 'Baru.' } }).content).toEqual({
        forgotten: 'from an older form',
        problem: 'Baru.',
      });
    });
  });

  describe('compared', () => {
    it('names each field that differs, with both values', () => {
      const after = patched(currentForm, text, {
        name: 'Lain',
        sdgs: [3],
        content: { problem: null, benefit: 'Cepat.' },
      });
      expect(changedFields(text, after)).toEqual([
        { pointer: '/name', before: 'Antrean', after: 'Lain' },
        { pointer: '/content/problem', before: 'Lama.', after: null },
        { pointer: '/content/benefit', before: null, after: 'Cepat.' },
      ]);
    });

    it('finds nothing between equals', () => {
      expect(
        changedFields(text, { ...text, sdgs: [...text.sdgs], content: { ...text.content } }),
      ).toEqual([]);
    });
  });
});

function refusalOf(attempt: () => unknown): DomainError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}
