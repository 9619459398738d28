import { load, type RequestsOf, type Round } from './load.js';

/** Rounds until the code that matters is compiled. */
const WARM_UP = 2;

/** One side of a comparison. */
export interface Side {
  readonly url: string;
  readonly requestsOf: RequestsOf;
}

export interface Pace {
  readonly rounds: number;
  readonly secondsOfRound: number;
}

/**
 * Loads the sides in turn, so that whatever else the machine does hits them alike, and answers the
 * medians of each. The first rounds warm up and don't count.
 */
export async function alternate<Name extends string>(
  sides: Readonly<Record<Name, Side>>,
  { rounds, secondsOfRound }: Pace,
): Promise<Record<Name, Round>> {
  const names = Object.keys(sides) as Name[];
  const seen = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    Round[]
  >;
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const name of names) {
      const { url, requestsOf } = sides[name];
      const result = await load(url, requestsOf, secondsOfRound);
      if (round >= 0) seen[name].push(result);
    }
  }
  return Object.fromEntries(names.map((name) => [name, medians(seen[name])])) as Record<
    Name,
    Round
  >;
}

function medians(rounds: readonly Round[]): Round {
  const of = (field: keyof Round): number => median(rounds.map((round) => round[field]));
  return { perSecond: of('perSecond'), median: of('median'), p95: of('p95'), p99: of('p99') };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
