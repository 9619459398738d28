import type { Language } from '@satu/domain/language';
import { SHIPPED_RUBRICS } from '@satu/domain/maturity';

import type { Option } from '../../ui/option';

/** The indicators that evidence can stand for, as choices in the order of the national form. */
export function indicatorOptions(language: Language): readonly Option[] {
  const [rubric] = SHIPPED_RUBRICS;
  return (rubric?.indicators ?? []).map(({ key, name }) => ({ value: key, label: name[language] }));
}
