import type { IndexFigure, RubricSwitchPreview, RubricSwitchView } from '@satu/contract/views';
import type { Bilingual } from '@satu/domain/language';
import type { RegionStanding } from '@satu/domain/maturity';
import type { SwitchRow } from './rubric-switch.repository.js';
import type { Trial } from './rubric-trial.service.js';

type TitleOf = (edition: string, title: Bilingual | null) => Bilingual;

/** Each change of edition, by the titles that people know. */
export function presentSwitches(rows: readonly SwitchRow[], titleOf: TitleOf): RubricSwitchView[] {
  return rows.map((row) => ({
    id: row.id,
    fromEdition: titleOf(row.fromEdition, row.fromTitle),
    toEdition: titleOf(row.toEdition, row.toTitle),
    fromRubricId: row.fromRubricId,
    toRubricId: row.toRubricId,
    reason: row.reason,
    claims: row.claims,
    toReview: row.toReview,
    at: row.at.toISOString(),
    by: row.by,
  }));
}

/** What a switch would do. */
export function presentPreview(trial: Trial): RubricSwitchPreview {
  const byAgency = Map.groupBy(trial.toReview, ({ agencyId }) => agencyId);
  return {
    periodId: trial.periodId,
    from: trial.from.heading,
    to: trial.to.heading,
    difference: trial.difference,
    claims: trial.claims.length,
    toReview: trial.toReview.length,
    agencies: [...byAgency]
      .map(([agencyId, claims]) => ({
        agencyId,
        agencyName: claims[0]?.agencyName ?? '',
        toReview: claims.length,
      }))
      .sort(
        (one, other) =>
          other.toReview - one.toReview || (one.agencyName < other.agencyName ? -1 : 1),
      ),
    before: figuresOf(trial.before),
    after: figuresOf(trial.after),
  };
}

function figuresOf({ claimed, verified }: RegionStanding) {
  const figure = ({ index, band }: IndexFigure): IndexFigure => ({ index, band });
  return { claimed: figure(claimed), verified: figure(verified) };
}
