import { currentForm } from '../shipped-forms/index.js';
import { wordTallies } from './word-tally.js';

it('counts the six parts of the design together', () => {
  const values = {
    legalBasis: 'satu dua',
    problem: 'tiga',
    strategicIssue: null,
    novelty: 'empat – lima',
    benefit: 'tidak ikut dihitung',
  };
  expect(wordTallies(currentForm, values)).toEqual([
    expect.objectContaining({ words: 5, minWords: 300, requiredFor: 'IID' }),
  ]);
});
