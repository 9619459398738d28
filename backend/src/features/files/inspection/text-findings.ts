import { findPersonalData, MOST_FINDINGS } from '@satu/domain/personal-data';
import type { Finding } from './file-facts.js';

/** A paragraph, a cell or a line ends here: numbers don't go on behind it. */
const ENDS = /<\/(w:p|a:p|si|c|row)>/g;

/** A number in a cell as some programs write it: `<v>3.51508170390001E+015</v>`. */
const SIXTEEN_BY_POWER = /<v>(\d)\.(\d{1,15})E\+0*15<\/v>/gi;

/** Numbers in the words of an Office file, where pages and places are known to nobody. */
export function textFindings(xml: string): Finding[] {
  const written = xml.replaceAll(
    SIXTEEN_BY_POWER,
    (_, first: string, rest: string) => `<v>${first}${rest.padEnd(15, '0')}</v>`,
  );
  const words = written.replaceAll(ENDS, '\n').replaceAll(/<[^>]*>/g, '');
  return findPersonalData(words)
    .slice(0, MOST_FINDINGS)
    .map(({ kind, sample }) => ({ kind, sample, page: null, box: null }));
}
