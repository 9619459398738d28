/** Factors with their values; the first value of each is the ordinary one. */
export type Factors = Readonly<Record<string, readonly string[]>>;
export type Row = Readonly<Record<string, string>>;

/**
 * Rows in which each pair of values of two factors stands together at least once, begun with the row of all
 * ordinary values. Greedy: each further row takes, factor by factor, the value that meets most pairs still open.
 */
export function pairwise(factors: Factors): Row[] {
  const open = pairsOf(factors);
  const rows: Row[] = [];
  const add = (row: Row): void => {
    rows.push(row);
    for (const pair of pairsIn(row)) open.delete(pair);
  };
  add(ordinary(factors));
  while (open.size > 0) add(nextRow(factors, open));
  return rows;
}

/** Every combination there is. */
export function everything(factors: Factors): Row[] {
  return Object.entries(factors).reduce<Row[]>(
    (rows, [name, values]) =>
      rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  );
}

export function pairsOf(factors: Factors): Set<string> {
  return new Set(everything(factors).flatMap((row) => pairsIn(row)));
}

export function pairsIn(row: Row): string[] {
  const cells = Object.entries(row).map(([name, value]) => `${name}=${value}`);
  return cells.flatMap((one, index) => cells.slice(index + 1).map((other) => `${one} ${other}`));
}

function ordinary(factors: Factors): Row {
  return Object.fromEntries(
    Object.entries(factors).flatMap(([name, [first]]) =>
      first === undefined ? [] : [[name, first]],
    ),
  );
}

/** Begins with a pair that is open, so that every row closes at least one. */
function nextRow(factors: Factors, open: ReadonlySet<string>): Row {
  const [seed = ''] = open;
  let row: Row = Object.fromEntries(
    seed.split(' ').map((cell): [string, string] => {
      const [name = '', value = ''] = cell.split('=');
      return [name, value];
    }),
  );
  for (const [name, values] of Object.entries(factors)) {
    if (name in row) continue;
    const candidates = values.map((value) => inOrder(factors, { ...row, [name]: value }));
    const [best] = candidates.sort((one, other) => gain(other, open) - gain(one, open));
    row = best ?? row;
  }
  return inOrder(factors, row);
}

function gain(row: Row, open: ReadonlySet<string>): number {
  return pairsIn(row).filter((pair) => open.has(pair)).length;
}

/** Pairs are named in the order of the factors. */
function inOrder(factors: Factors, row: Row): Row {
  return Object.fromEntries(
    Object.keys(factors).flatMap((name) => {
      const value = row[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
