import pg from 'pg';

/**
 * How many statements the work sends to the database, over whichever connection: a list must need
 * as many for many rows as for one.
 */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const { prototype } = pg.Client;
  const query = prototype.query;
  const counting = function (this: pg.Client, ...given: unknown[]): unknown {
    count += 1;
    return Reflect.apply(query, this, given);
  };
  prototype.query = counting as typeof query;
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return count;
}
