/** What can be measured, in the order in which it is. */
export const TOPICS = [
  'list',
  'growth',
  'compliance',
  'search',
  'similar',
  'drafting',
  'memory',
  'region-index',
  'uploads',
  'portal',
] as const;
export type Topic = (typeof TOPICS)[number];

/** How much data: `full` is the country, `small` a tenth of it for a quick look. */
export const SCALES = { full: 400_000, small: 40_000 } as const;

export interface Options {
  /** Innovations in the data that is measured; the comparison has a tenth of them. */
  readonly innovations: number;
  readonly topics: readonly Topic[];
  readonly rounds: number;
  readonly secondsOfRound: number;
}

/** Reads `--scale=full|small`, `--only=list,search`, `--rounds=5` and `--seconds=3`. */
export function readOptions(argv: readonly string[]): Options {
  const given = new Map(
    argv.map((one) => {
      const [name = '', value = ''] = one.replace(/^--/, '').split('=');
      return [name, value];
    }),
  );
  const only = given.get('only')?.split(',');
  return {
    innovations: given.get('scale') === 'small' ? SCALES.small : SCALES.full,
    topics: TOPICS.filter((topic) => !only || only.includes(topic)),
    rounds: Number(given.get('rounds') ?? 5),
    secondsOfRound: Number(given.get('seconds') ?? 3),
  };
}
