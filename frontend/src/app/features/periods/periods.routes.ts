import type { Routes } from '@angular/router';

import { permitted } from '../../shell/session/guards';

/** Periods of the region: planned, open, closed. */
export const PERIODS_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@periods.list.title:Periode`,
    canActivate: [permitted('period:read')],
    loadComponent: async () => (await import('./list-page/period-list-page')).PeriodListPage,
  },
  {
    path: ':id',
    title: $localize`:@@periods.period.title:Periode`,
    canActivate: [permitted('period:read')],
    loadComponent: async () => (await import('./period-page/period-page')).PeriodPage,
  },
];
