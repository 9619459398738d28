/** One page of a list, newest first unless `sort` says otherwise. */
export interface Page<T> {
  items: T[];
  /** Opaque; send it back as `cursor` for the next page. Null on the last page. */
  next: string | null;
  /** How many match, counted to at most 1,000. Left out with `?total=false`. */
  total?: number;
  totalCapped?: boolean;
  /** Counts for each value of the fields named in `?facets=`. */
  facets?: Record<string, FacetCount[]>;
}

export interface FacetCount {
  value: string;
  count: number;
}
