import { milliseconds, type Figure } from '../figure.js';
import { alternate } from '../rounds.js';
import type { RequestsOf } from '../load.js';
import type { Stage } from '../stage.js';
import { ACRONYMS, DEEDS, OBJECTS, SENTENCES } from '../vocabulary.js';

/** The issue's own figure: nobody who types waits for it. */
const LONGEST = 150;

const NAMES = 40;

/** Names as people type them: of common words, with a rare one, and misspelt; each with its first sentence. */
export function typedNames(): readonly string[] {
  return Array.from({ length: NAMES }, (_, at) => {
    const of = (words: readonly string[], step: number): string =>
      words[(at * step) % words.length] ?? '';
    const name = `${of(ACRONYMS, 1)} ${of(DEEDS, 3)} ${of(OBJECTS, 5)}`;
    const written = at % 8 === 7 ? name.replaceAll(/[aiueo](?=\w\w)/g, '') : name;
    return `name=${encodeURIComponent(written)}&summary=${encodeURIComponent(of(SENTENCES, 7))}`;
  });
}

/** What is like a name that is being typed, over the region and everything that others published. */
export async function measureSimilar(stage: Stage): Promise<Figure[]> {
  const [writer] = stage.cast.writers;
  if (!writer) throw new Error('Nobody writes in this data.');
  const names = typedNames();
  const requestsOf: RequestsOf = (connection) =>
    names.map((_, at) => ({
      method: 'GET',
      path: `/api/similar-innovations?${names[(at + connection * 4) % names.length] ?? ''}`,
      headers: writer.headers,
    }));
  const sides = { product: { url: stage.product.url, requestsOf } };
  const { product } = await alternate(sides, stage.options);
  return [
    {
      name: 'similar innovations while typing, p95',
      product: milliseconds(product.p95),
      bare: `${milliseconds(product.median)} (median)`,
      ratio: `${product.perSecond.toFixed(0)}/s`,
      bar: `at most ${LONGEST} ms`,
      holds: product.p95 <= LONGEST,
    },
  ];
}
