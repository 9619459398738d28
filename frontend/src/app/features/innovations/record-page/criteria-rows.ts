import { CRITERION_LABELS } from '@satu/domain/innovation';
import type { Language } from '@satu/domain/language';
import type { InnovationView } from '@satu/contract/views';

import type { SummaryRow } from '../../../ui/summary-list/summary-list';

/** What the verifier found of each criterion, with what was noted beside it. */
export function criteriaRows(
  criteria: InnovationView['criteria'],
  language: Language,
): readonly SummaryRow[] {
  return criteria.map(({ key, met, note }) => {
    const answer = met
      ? $localize`:@@innovations.criteria.yes:Ya`
      : $localize`:@@innovations.criteria.no:Tidak`;
    return { key, label: CRITERION_LABELS[key][language], value: note ? [answer, note] : answer };
  });
}
