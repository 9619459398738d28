import type {
  IndicatorClaimView,
  MaturityView,
  RubricHeading,
  RubricView,
} from '@satu/contract/views';
import { type IndexIndicator, mostPoints, SHIPPED_RUBRICS, toPoints } from '@satu/domain/maturity';

const [IID] = SHIPPED_RUBRICS;

/** The edition of 2026 as the server sends it. */
export function anEdition(parts: Partial<RubricView> = {}): RubricView {
  const { edition, title, source, bands, formula, scoredStages, indicators, rows } = IID!;
  const { region, innovation, count, total } = mostPoints(IID!);
  return JSON.parse(
    JSON.stringify({
      ...{ id: 'iid', regionId: null, edition, title, source, status: 'PUBLISHED' },
      ...{ prognosis: true, letter: null, basedOnId: null, publishedAt: null, version: 1 },
      ...{ updatedAt: '2026-01-01T00:00:00Z', bands, minDivisor: formula.minDivisor, formula },
      ...{ scoredStages, indicators, rows, faults: [] },
      most: {
        region: toPoints(region),
        innovation: toPoints(innovation),
        count: toPoints(count),
        total: toPoints(total),
      },
      ...parts,
    }),
  ) as RubricView;
}

export function aHeading(): RubricHeading {
  const { id, edition, title, source, prognosis, letter } = anEdition();
  return { id, edition, title, source, prognosis, letter };
}

function aClaim({ key, weight }: IndexIndicator): IndicatorClaimView {
  return {
    ...{ indicatorKey: key, tier: null, basis: null, note: '', claimedBy: null, claimedAt: null },
    ...{ verifiedTier: null, verifiedNote: null, verifiedBy: null, verifiedAt: null },
    ...{ verificationLost: null, review: [], evidence: [], claimedPoints: 0, verifiedPoints: 0 },
    mostPoints: weight * 3,
  };
}

/** A sheet on which only what is named was said. */
export function aSheet(
  said: Readonly<Record<string, Partial<IndicatorClaimView>>> = {},
  parts: Partial<MaturityView> = {},
): MaturityView {
  return {
    ...{ id: 'i', version: 3, rubric: aHeading(), claimed: 0, verified: 0, most: 111 },
    ...{ toReview: 0, mayClaim: true, mayVerify: false, earlier: [] },
    indicators: IID!.indicators.map((one) => ({ ...aClaim(one), ...said[one.key] })),
    ...parts,
  };
}
