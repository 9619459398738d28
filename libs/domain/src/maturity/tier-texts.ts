import type { IndexIndicator, TierTexts } from './index-rubric.js';

/**
 * What the tiers of an indicator ask for: its own, or those of the basis that was chosen. None while an
 * indicator with bases has no basis, or one that the edition doesn't know.
 */
export function tierTextsOf(indicator: IndexIndicator, basis: string | null): TierTexts | null {
  if (indicator.bases.length === 0) return indicator.tiers;
  return indicator.bases.find(({ key }) => key === basis)?.tiers ?? null;
}
