import { milliseconds, type Figure } from '../figure.js';
import { alternate } from '../rounds.js';
import { repeating, type Reading, type Stage } from '../stage.js';
import { COMMON_WORD, RARE_WORD } from '../vocabulary.js';

const LONGEST = 10;

/** The best answers for a word, within a region. */
export function searchReading(stage: Stage, word: string): Reading {
  return { actor: stage.cast.verifier, path: `/api/innovations?q=${word}&sort=-relevance` };
}

/** How far the slowest searches are from the usual one. */
export async function measureSearch(stage: Stage): Promise<Figure[]> {
  const words = { rare: RARE_WORD, common: COMMON_WORD, misspelt: 'bioporri' };
  const figures: Figure[] = [];
  for (const [kind, word] of Object.entries(words)) {
    const requestsOf = repeating(searchReading(stage, word));
    const sides = { product: { url: stage.product.url, requestsOf } };
    const { product } = await alternate(sides, stage.options);
    const ratio = product.p99 / product.median;
    figures.push({
      name: `search, ${kind} word, p99 against median`,
      product: milliseconds(product.p99),
      bare: `${milliseconds(product.median)} (median)`,
      ratio: `${ratio.toFixed(2)} x`,
      bar: `at most ${LONGEST} x`,
      holds: ratio <= LONGEST,
    });
  }
  return figures;
}
