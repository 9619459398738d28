import { computed, signal, type Signal } from '@angular/core';
import type { FacetCount, Page, Problem } from '@satu/contract/views';

import type { Place } from '../navigation/keep-place';
import { problemOf } from './problem-error';

type State = 'loading' | 'problem' | 'empty' | 'full';

/** A list that grows page by page; `state` names the branch a page draws. */
export interface Paged<T> {
  readonly items: Signal<readonly T[]>;
  readonly state: Signal<State>;
  readonly problem: Signal<Problem | null>;
  readonly total: Signal<number | null>;
  readonly totalCapped: Signal<boolean>;
  readonly facets: Signal<Record<string, FacetCount[]>>;
  readonly hasMore: Signal<boolean>;
  readonly loadingMore: Signal<boolean>;
  /** Starts over, for instance after a filter changed. */
  reload(): Promise<void>;
  /** Adds the next page. */
  more(): Promise<void>;
}

interface Snapshot<T> {
  items: readonly T[];
  page: Page<T> | null;
  problem: Problem | null;
  busy: boolean;
}

/**
 * Builds a growing list on a client's call. An answer that a newer `reload` overtook is dropped. With a
 * `place`, whoever comes back finds as many rows as there were.
 */
export function paged<T>(
  load: (cursor: string | null) => Promise<Page<T>>,
  place: Place | null = null,
): Paged<T> {
  const now = signal<Snapshot<T>>({ items: [], page: null, problem: null, busy: true });
  let run = 0;

  /** True once its answer stands in the list. */
  const fetchPage = async (cursor: string | null): Promise<boolean> => {
    const mine = ++run;
    now.update((was) => ({ ...was, problem: null, busy: true, page: cursor ? was.page : null }));
    try {
      const page = await load(cursor);
      if (mine !== run) return false;
      now.update((was) => ({
        items: cursor ? [...was.items, ...page.items] : page.items,
        page: cursor ? { ...was.page, ...page } : page,
        problem: null,
        busy: false,
      }));
      return true;
    } catch (error) {
      if (mine === run) now.update((was) => ({ ...was, problem: problemOf(error), busy: false }));
      return false;
    }
  };

  const further = (): string | null => now().page?.next ?? null;

  const reload = async (): Promise<void> => {
    let isTaken = await fetchPage(null);
    while (isTaken && place?.isShort(now().items.length) && further() !== null)
      isTaken = await fetchPage(further());
    if (isTaken) place?.reached(now().items.length);
  };

  const more = async (): Promise<void> => {
    if (await fetchPage(further())) place?.reached(now().items.length);
  };

  return { ...viewOf(now), reload, more };
}

function viewOf<T>(now: Signal<Snapshot<T>>): Omit<Paged<T>, 'reload' | 'more'> {
  return {
    items: computed(() => now().items),
    state: computed(() => stateOf(now())),
    problem: computed(() => now().problem),
    total: computed(() => now().page?.total ?? null),
    totalCapped: computed(() => now().page?.totalCapped ?? false),
    facets: computed(() => now().page?.facets ?? {}),
    hasMore: computed(() => (now().page?.next ?? null) !== null),
    loadingMore: computed(() => now().busy && now().page !== null),
  };
}

function stateOf<T>({ items, page, problem, busy }: Snapshot<T>): State {
  // A failed further page leaves the list standing; `problem` tells of it beneath.
  if (problem && !page) return 'problem';
  if (busy && !page) return 'loading';
  return items.length === 0 ? 'empty' : 'full';
}
