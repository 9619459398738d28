import type { Routes } from '@angular/router';

import { permitted } from '../../shell/session/guards';

/** The region's agencies. */
export const AGENCIES_ROUTES: Routes = [
  {
    path: '',
    title: $localize`:@@agencies.list.title:Perangkat daerah`,
    canActivate: [permitted('agency:read')],
    loadComponent: async () => (await import('./list-page/agency-list-page')).AgencyListPage,
  },
];
