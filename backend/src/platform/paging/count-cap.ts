/** Totals and facets count to here: counting further costs more than the number is worth. */
export const COUNT_CAP = 1000;
