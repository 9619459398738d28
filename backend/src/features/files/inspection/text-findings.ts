import { findPersonalData } from '@satu/domain/personal-data';
import { type Finding, MOST_FINDINGS } from './file-facts.js';

/** A paragraph, a cell or a line ends here: numbers don't go on behind it. */
const ENDS = /<\/(w:p|a:p|si|c|row)>/g;

/** Numbers in the words of an Office file, where pages and places are known to nobody. */
export function textFindings(xml: string): Finding[] {
  const words = xml.replaceAll(ENDS, '\n').replaceAll(/<[^>]*>/g, '');
  return findPersonalData(words)
    .slice(0, MOST_FINDINGS)
    .map(({ kind, sample }) => ({ kind, sample, page: null, box: null }));
}
