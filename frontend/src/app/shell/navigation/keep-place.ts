import { DOCUMENT, Location } from '@angular/common';
import {
  DestroyRef,
  Injector,
  afterNextRender,
  assertInInjectionContext,
  inject,
} from '@angular/core';
import { type Navigation, NavigationStart, Router } from '@angular/router';

import { ListPlaces } from './list-places';

/** The place in a list that is come back to. */
export interface Place {
  /** Whether more rows stood there than these. */
  isShort(rows: number): boolean;
  /** As much as can be is there: the page goes back to where it was. */
  reached(rows: number): void;
}

/** Remembers for a list page where somebody leaves it, and leads back there on return. */
export function keepPlace(): Place {
  assertInInjectionContext(keepPlace);
  const router = inject(Router);
  const places = inject(ListPlaces);
  const { location, page, injector } = {
    location: inject(Location),
    page: inject(DOCUMENT),
    injector: inject(Injector),
  };
  const arrival = router.currentNavigation();
  const address = arrival?.finalUrl?.toString() ?? router.url;
  let spot = isReturn(arrival) ? places.at(address) : null;
  let shown = 0;
  const leaving = router.events.subscribe((event) => {
    if (event instanceof NavigationStart)
      places.leave(router.url, { rows: shown, top: page.defaultView?.scrollY ?? 0 });
  });
  inject(DestroyRef).onDestroy(() => {
    leaving.unsubscribe();
  });
  const cameFrom = arrival?.previousNavigation?.finalUrl?.toString();
  return {
    isShort: (rows) => spot !== null && rows < spot.rows,
    reached: (rows) => {
      shown = rows;
      if (spot === null) return;
      const { top } = spot;
      spot = null;
      const from = cameFrom === undefined ? '' : location.prepareExternalUrl(cameFrom);
      afterNextRender(
        () => {
          page.defaultView?.scrollTo({ top, behavior: 'instant' });
          rowOf(page, from)?.focus({ preventScroll: true });
        },
        { injector },
      );
    },
  };
}

function isReturn(arrival: Navigation | null): boolean {
  return arrival?.trigger === 'popstate' || arrival?.extras.state?.['back'] === true;
}

/** The link of the row that was opened: the address come from lies at it or beneath it. */
function rowOf(page: Document, from: string): HTMLElement | undefined {
  const links = [...page.querySelectorAll<HTMLElement>('main a[href], table a[href]')];
  return links.find((link) => {
    const target = link.getAttribute('href') ?? '';
    return target !== '' && (from === target || from.startsWith(`${target}/`));
  });
}
