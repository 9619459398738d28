/** How long one innovation is known to have been in use. */
export interface Life {
  /** Days from its start to its stop, or to the last day on which it was known to be in use. */
  readonly days: number;
  /** Whether it stopped then; otherwise nothing is known of it beyond that day. */
  readonly stopped: boolean;
}

/** The share still in use, at one moment counted from the start. */
export interface SurvivalStep {
  readonly days: number;
  /** Known to be in use until just before. */
  readonly atRisk: number;
  readonly stopped: number;
  /** The share still in use from here on: 0 to 1. */
  readonly share: number;
}

/** The curve read at whole years. */
export interface SurvivalYear {
  readonly years: number;
  /** Still followed at that time: few of them say little. */
  readonly atRisk: number;
  readonly share: number;
}

/** Days of a year on average (Gregorian calendar). */
const YEAR = 365.2425;

/**
 * The share still in use by time since the start, for lives of which some are not known to their end
 * (product-limit estimator): S(t) = Π over the stops tᵢ ≤ t of (1 − dᵢ / nᵢ), where dᵢ stopped at tᵢ out
 * of nᵢ that were followed until then; who leaves the sight at tᵢ itself counts as followed until tᵢ.
 * One step for each moment at which any stopped. Source: E. L. Kaplan and P. Meier, "Nonparametric
 * Estimation from Incomplete Observations", Journal of the American Statistical Association 53 (282),
 * 1958, pp. 457–481.
 */
export function survivalSteps(lives: readonly Life[]): readonly SurvivalStep[] {
  const stops = [...new Set(lives.filter((life) => life.stopped).map(({ days }) => days))];
  let share = 1;
  return stops
    .sort((one, other) => one - other)
    .map((days) => {
      const atRisk = lives.filter((life) => life.days >= days).length;
      const stopped = lives.filter((life) => life.stopped && life.days === days).length;
      share *= (atRisk - stopped) / atRisk;
      return { days, atRisk, stopped, share };
    });
}

/**
 * The same curve at 0, 1, 2, … whole years as long as anything is followed, and at the last moment known
 * where it has fallen since the last whole year.
 */
export function survivalByYear(lives: readonly Life[]): readonly SurvivalYear[] {
  if (lives.length === 0) return [];
  const steps = survivalSteps(lives);
  const longest = Math.max(...lives.map(({ days }) => days));
  const at = (days: number): SurvivalYear => ({
    years: Math.round((10 * days) / YEAR) / 10,
    atRisk: lives.filter((life) => life.days >= days).length,
    share: steps.findLast((step) => step.days <= days)?.share ?? 1,
  });
  const whole = Array.from({ length: Math.floor(longest / YEAR) + 1 }, (_, year) =>
    at(year * YEAR),
  );
  const last = at(longest);
  return last.share === whole.at(-1)?.share ? whole : [...whole, last];
}
