import { publishedKeys } from './index.js';
import { currentForm } from '../shipped-forms/index.js';

describe('what the public may read', () => {
  const keys = publishedKeys(currentForm);

  it('shows what the innovation is about', () => {
    expect(keys).toEqual(expect.arrayContaining(['problem', 'novelty', 'benefit', 'result']));
  });

  it.each(['officialName', 'officialPhone', 'initiatorName', 'originNote', 'budget'])(
    'keeps %s inside',
    (key) => {
      expect(keys).not.toContain(key);
    },
  );
});
